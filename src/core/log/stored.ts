// An entry as plain text, for whoever keeps it until the next start.
import { languages } from "../lexicon/writing.ts";
import type { Range } from "../text/lines.ts";
import type { Entry } from "./entry.ts";
import { writtenWords } from "./words.ts";

/** As JSON can write it: ranges as six numbers, sets as lists, the language as its place among all. */
export type StoredEntry = Readonly<Record<string, unknown>>;

export const storedEntry = ({ anchors, words, language, ...entry }: Entry): StoredEntry => ({
  ...(packed(entry) as StoredEntry),
  anchors: [...anchors],
  words: words.written(),
  language: languages.indexOf(language),
});

/** The reverse. `stored` must be what `storedEntry` gave: nothing of it is looked at. */
export function entryFrom(stored: StoredEntry): Entry {
  const entry = unpacked(stored) as Omit<Entry, "anchors" | "words" | "language"> & {
    readonly anchors: readonly string[];
    readonly words: string;
    readonly language: number;
  };
  return {
    ...entry,
    anchors: new Set(entry.anchors),
    words: writtenWords(entry.words),
    language: languages[entry.language] as Entry["language"],
  };
}

/** The same, free of the text that it was read from: whoever keeps a part of a text keeps all of it in memory. */
export const detached = (entry: Entry): Entry => entryFrom(JSON.parse(JSON.stringify(storedEntry(entry))));

type Six = readonly [number, number, number, number, number, number];

function packed(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(packed);
  if (isRange(value)) {
    const { start, end } = value;
    return [start.line, start.character, start.offset, end.line, end.character, end.offset] satisfies Six;
  }
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, packed(own)]));
}

function unpacked(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value))
    return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, unpacked(own)]));
  return isSix(value) ? rangeOf(value) : value.map(unpacked);
}

const isRange = (value: object): value is Range => "start" in value && typeof value.start === "object";

/** An entry has no other lists of numbers. */
const isSix = (list: readonly unknown[]): list is Six => list.length === 6 && typeof list[0] === "number";

const rangeOf = ([line, character, offset, endLine, endCharacter, endOffset]: Six): Range => ({
  start: { line, character, offset },
  end: { line: endLine, character: endCharacter, offset: endOffset },
});
