// Names that stand in a row with services, as services do: "Bay, Payment and Notice can be built on their own".
import { canNameService, kindOfName } from "../lexicon/parties.ts";
import { namePattern, rowPattern } from "../lexicon/rows.ts";
import type { Block, Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import { isEngine } from "../readers/phrase.ts";
import { proseAndLinesIn } from "../readers/walk.ts";
import type { Reading } from "../resolve/reading.ts";
import { keptFor } from "../text/kept.ts";
import { matchesOf } from "../text/matches.ts";
import { shifted, type Words } from "../text/span.ts";
import { isOfDecision } from "./today.ts";

/** Of a row all are services that the record lists but for one that stands nowhere else; of two, both are called services. */
export function* strangersInRows(reading: Reading): Generator<Words> {
  const declared = new Set(reading.model.services.flatMap(({ name, declared }) => (declared ? [name] : [])));
  const isKnown = ({ text }: Words): boolean => declared.has(reading.serviceNamed(text) ?? "");
  for (const { blocks, base } of reading.page.sections)
    for (const { names, isWhole } of rowsOf(blocks)) {
      const [stranger, second] = names.filter((it) => !isKnown(it));
      if (!stranger || second) continue;
      const areCalledSo = names.every(({ text }) => serviceNoun.test(text));
      const mayBegin = stranger === names[0] || (stranger === names.at(-1) && !isWhole);
      if (!areCalledSo && (names.length < 3 || mayBegin)) continue;
      const words = { text: stranger.text, span: shifted(stranger.span, base) };
      if (mayBeService(words, reading) && isToldOnce(words.text, reading) && isOfDecision(words.span, reading))
        yield words;
    }
}

interface Row {
  readonly names: readonly Words[];
  /** No further word can belong to the last name, as in "Bay, Billing and Customer data". */
  readonly isWhole: boolean;
}

const rowsOf = keptFor((blocks: readonly Block[]): readonly Row[] => proseAndLinesIn(blocks).flatMap(rowsIn));

/** A name by itself is no row. */
const rowsIn = (prose: Prose): Row[] =>
  matchesOf(prose.text, rowPattern).flatMap(({ 0: row, index }) => {
    const names = matchesOf(row, namePattern);
    if (names.length < 2) return [];
    const end = index + row.length;
    return {
      names: names.map((name) => wordsOf(prose, index + name.index, index + name.index + name[0].length)),
      isWhole: /^(?:\s*[.,;:)\]!?]|\s*$)/u.test(prose.text.slice(end, end + 20)),
    };
  });

const serviceNoun = /[ -](?:service|svc|dienst|api)$/iu;
const mayBeService = ({ text }: Words, reading: Reading): boolean =>
  canNameService(text) && kindOfName(text) === "service" && !isEngine(text) && !reading.databaseNamed(text);

const isToldOnce = (text: string, { page }: Reading): boolean => {
  const first = page.text.indexOf(text);
  return first >= 0 && page.text.indexOf(text, first + 1) < 0;
};
