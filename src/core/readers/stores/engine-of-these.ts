import { hypotheticalPattern } from "../../lexicon/architecture.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import { allThesePattern, howMany, theEnginePattern } from "../../lexicon/one-engine.ts";
import { enginesIn } from "../../lexicon/products.ts";
import { elsewherePattern } from "../../lexicon/stores.ts";
import type { Block, List, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import type { DatabaseClaim } from "../claim.ts";
import { engineNames } from "../needs.ts";
import { databaseNameIn, isEngine } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { introducedBlocksIn } from "../walk.ts";
import { statedEngine } from "./stated-engine.ts";

/**
 * What the databases run on that were just named: "Cart has `cart_db` and Mail `mail_db`; both run on PostgreSQL 16", "All three are
 * MySQL" below a list. It counts where another place has the name.
 */
export const engineOfThese: Reader = {
  id: "engine-of-these",
  needs: engineNames,
  *read(section) {
    let above: Block | null = null;
    for (const { block } of introducedBlocksIn(section.blocks)) {
      const proses = block.kind === "paragraph" ? [block.prose] : block.kind === "list" ? itemsOf(block) : [];
      for (const prose of proses) yield* readProse(prose, above);
      if (block.kind === "list") for (const item of block.items) yield* readItem(item);
      above = block;
    }
  },
};

const itemsOf = (block: Block): readonly Prose[] =>
  block.kind === "list" ? block.items.map(({ prose }) => prose) : [];

function* readProse(prose: Prose, above: Block | null): Generator<DatabaseClaim> {
  for (const { start, end } of clausesOf(prose)) {
    const text = prose.text.slice(start, end);
    const [engine, second] = enginesIn(text);
    const before = text.slice(0, engine?.start);
    const isThese = allThesePattern.test(before);
    if (!engine || second || !(isThese || theEnginePattern.test(before)) || isThoughtOf(text)) continue;
    const inFront = namesIn(prose, 0, start);
    const names = inFront.length || start > 0 ? inFront : namesAbove(above);
    const many = isThese ? howMany(before) : null;
    if (names.length < 2 || (many !== null && many !== names.length)) continue;
    const { span } = wordsOf(prose, start, end);
    for (const name of names)
      yield {
        kind: "database",
        name,
        ...statedEngine(prose, engine, start),
        standing: "mentioned",
        form: "prose",
        span,
      };
  }
}

/** "PostgreSQL 16" above items that name a database each. */
function* readItem({ prose, blocks }: List["items"][number]): Generator<DatabaseClaim> {
  const [engine] = enginesIn(prose.text);
  const [below, second] = blocks;
  if (!engine || below?.kind !== "list" || second || !isEngine(prose.text.trimEnd().replace(noteBehind, ""))) return;
  const named = below.items.map(({ prose: of }) => ({ of, name: databaseNameIn(of) }));
  if (named.length < 1 || named.some(({ name }) => name?.at !== 0)) return;
  for (const { of, name } of named)
    if (name && !enginesIn(of.text).length)
      yield {
        kind: "database",
        name: name.words,
        ...statedEngine(prose, engine),
        standing: "mentioned",
        form: "list",
        span: wordsOf(of).span,
      };
}

/** " (shared server):" */
const noteBehind = /\s?(?:[(（][^()（）]{0,60}[)）])?\s?[:：]?$/u;

const isThoughtOf = (text: string): boolean =>
  [hypotheticalPattern, elsewherePattern, deniedPattern].some((it) => it.test(text)) || /[?？]\s*$/u.test(text);

/** Sentences, and what follows in one of them: "…, both on PostgreSQL 16". */
const clausesOf = (prose: Prose): { readonly start: number; readonly end: number }[] =>
  sentencesOf(prose).flatMap(({ start, end, text }) => {
    const cuts = matchesOf(text, /[,;；，:：]\s|\s[—–-]\s/g).map(({ index, 0: mark }) => start + index + mark.length);
    return [start, ...cuts].map((from) => ({ start: from, end }));
  });

/** Each once; none where a name in code beside them may be another database. */
function namesIn(prose: Prose, start: number, end: number): Words[] {
  const found = prose.marks.flatMap((mark) => {
    if (mark.kind !== "code" || mark.start < start || mark.end > end) return [];
    const name = databaseNameIn(prose, mark.start, mark.end);
    return name && name.at === mark.start ? [name.words] : [];
  });
  return [...new Map(found.map((name) => [name.text, name])).values()];
}

/** The paragraph above, or the list of which each item names one. */
function namesAbove(above: Block | null): Words[] {
  if (above?.kind === "paragraph") return namesIn(above.prose, 0, above.prose.text.length);
  if (above?.kind !== "list") return [];
  const found = above.items.flatMap(({ prose }) => databaseNameIn(prose)?.words ?? []);
  return found.length === above.items.length ? found : [];
}
