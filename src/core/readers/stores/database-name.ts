import { hypotheticalPattern, storeNounPattern } from "../../lexicon/architecture.ts";
import { leavingPattern, weighingPattern } from "../../lexicon/engine-words.ts";
import { rejectionPattern } from "../../lexicon/options.ts";
import {
  aboutInnerThings,
  databaseName,
  endedPattern,
  notDatabaseName,
  otherThing,
  partOfName,
} from "../../lexicon/stores.ts";
import type { Block, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { DatabaseNameClaim } from "../claim.ts";
import { columnsOf } from "../columns.ts";
import { beginAlike } from "../names.ts";
import { any, codeWords, mentions } from "../needs.ts";
import { isEngine } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { blocksIn, introducedBlocksIn, proseAndLinesIn } from "../walk.ts";

/** Names of databases that the place tells nothing else of: "keeps its state in `saga_db`". */
export const databaseNames: Reader = {
  id: "database-name",
  needs: any(codeWords, mentions(/(?:db|database)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[bd][bd]_/iu)),
  *read(section) {
    if (section.heading) yield* namesIn(section.heading);
    for (const prose of proseAndLinesIn(section.blocks)) yield* namesIn(prose);
    for (const block of blocksIn(section.blocks))
      if (block.kind === "table") for (const cell of block.rows.flat()) yield* namesIn(cell);
    for (const { block, lead } of introducedBlocksIn(section.blocks)) yield* alikeIn(namedPlaces(block, lead));
  },
};

/** So many characters in front of a name may say what it is. */
const farthest = 60;

/** Those that only a database can have, where the sentence tells how it is. */
function* namesIn(prose: Prose): Generator<DatabaseNameClaim> {
  for (const { text, start } of sentencesOf(prose)) {
    const found = matchesOf(text, databaseName).filter(([name]) => !notDatabaseName.test(name) && !isEngine(name));
    const isOther = ({ index }: RegExpExecArray): boolean =>
      otherThing.test(text.slice(Math.max(0, index - farthest), index));
    if (!found.length || !tellsHowItIs(text) || found.some(isOther)) continue;
    for (const { 0: name, index } of found) yield claimAt(prose, start + index, name);
  }
}

/** Not what would be, what was turned down, and what goes. */
const tellsHowItIs = (text: string): boolean =>
  [hypotheticalPattern, rejectionPattern, weighingPattern, leavingPattern, endedPattern].every(
    (pattern) => !pattern.test(text),
  );

/** The items of a list that is said to be one of databases, the cells of a column that is. */
function namedPlaces(block: Block, lead: Prose | null): readonly Prose[] {
  if (block.kind === "list") return lead && introducesDatabases(lead) ? block.items.map(({ prose }) => prose) : [];
  if (block.kind !== "table") return [];
  const { database } = columnsOf(block);
  return block.rows.flatMap((row) => row[database ?? -1] ?? []);
}

function introducesDatabases(lead: Prose): boolean {
  const last = sentencesOf(lead).at(-1);
  if (!last || !/[:：][\s*_]*$/u.test(last.text)) return false;
  return storeNounPattern.test(last.text) && !aboutInnerThings.test(last.text) && tellsHowItIs(last.text);
}

/** `shop_orders`, `shop_users`: names in code that open their places and begin alike. */
function* alikeIn(places: readonly Prose[]): Generator<DatabaseNameClaim> {
  const names = places.map(({ text, marks: [mark] }) =>
    mark?.kind === "code" && mark.start === 0 ? text.slice(0, mark.end) : "",
  );
  if (beginAlike(names) && !names.some((name) => partOfName.test(name)))
    for (const [at, prose] of places.entries()) yield claimAt(prose, 0, names[at] as string);
}

function claimAt(prose: Prose, at: number, text: string): DatabaseNameClaim {
  const name = wordsOf(prose, at, at + text.length);
  return { kind: "database-name", name, span: name.span };
}
