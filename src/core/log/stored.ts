// An entry as plain text, for whoever keeps it until the next start.
import type { Range } from "../text/lines.ts";
import type { Entry } from "./entry.ts";
import { writtenWords } from "./words.ts";

/** As JSON can write it: ranges as six numbers, sets as lists. */
export type StoredEntry = Readonly<Record<string, unknown>>;

export const storedEntry = (entry: Entry): StoredEntry =>
  packed({ ...entry, anchors: [...entry.anchors], words: entry.words.written() }) as StoredEntry;

/** The reverse. `stored` must be what `storedEntry` gave: nothing of it is looked at. */
export function entryFrom(stored: StoredEntry): Entry {
  const entry = unpacked(stored) as Omit<Entry, "anchors" | "words"> & { anchors: string[]; words: string };
  return { ...entry, anchors: new Set(entry.anchors), words: writtenWords(entry.words) };
}

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
