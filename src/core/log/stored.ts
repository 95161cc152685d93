// An entry as one line of text: for whoever keeps it until the next start, or hands it from thread to thread.
import { languages } from "../lexicon/writing.ts";
import type { Range } from "../text/lines.ts";
import type { Entry } from "./entry.ts";
import { writtenWords } from "./words.ts";

/** JSON: ranges as six numbers, sets as lists, the language as its place among all. */
export type StoredEntry = string;

export const storedEntry = ({ anchors, words, language, ...entry }: Entry): StoredEntry =>
  JSON.stringify(
    { ...entry, anchors: [...anchors], words: words.written(), language: languages.indexOf(language) },
    (_, value) => (isRange(value) ? sixOf(value) : value),
  );

/**
 * The reverse. `stored` must be what `storedEntry` gave: nothing of it is looked at. The entry is free of the text that it was
 * read from: whoever keeps a part of a text keeps all of it in memory.
 */
export function entryFrom(stored: StoredEntry): Entry {
  const entry = JSON.parse(stored) as Omit<Entry, "anchors" | "words" | "language"> & {
    readonly anchors: readonly string[];
    readonly words: string;
    readonly language: number;
  };
  unpack(entry);
  return {
    ...entry,
    anchors: new Set(entry.anchors),
    words: writtenWords(entry.words),
    language: languages[entry.language] as Entry["language"],
  };
}

type Six = readonly [number, number, number, number, number, number];

/** In place: what the parser has made takes up the least memory. */
function unpack(value: object): void {
  const parts = value as Record<string, unknown>;
  for (const name of Object.keys(parts)) {
    const part = parts[name];
    if (typeof part !== "object" || part === null) continue;
    if (isSix(part)) parts[name] = rangeOf(part);
    else unpack(part);
  }
}

const isRange = (value: unknown): value is Range =>
  typeof value === "object" && value !== null && "start" in value && typeof value.start === "object";

/** An entry has no other lists of numbers. */
const isSix = (value: object): value is Six =>
  Array.isArray(value) && value.length === 6 && typeof value[0] === "number";

const sixOf = ({ start, end }: Range): Six => [
  start.line,
  start.character,
  start.offset,
  end.line,
  end.character,
  end.offset,
];

const rangeOf = ([line, character, offset, endLine, endCharacter, endOffset]: Six): Range => ({
  start: { line, character, offset },
  end: { line: endLine, character: endCharacter, offset: endOffset },
});
