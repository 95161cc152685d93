import type { Span, Words } from "../../text/span.ts";

/** A line of a configuration or an outline and what stands below it, whatever the format. */
export interface Entry {
  /** Null for an element of a list and for a line that says only a value. */
  readonly key: Words | null;
  readonly value: Words | null;
  /** Where its line begins in the code. */
  readonly at: number;
  readonly children: readonly Entry[];
}

export const childNamed = ({ children }: Entry, ...names: readonly string[]): Entry | undefined =>
  children.find(({ key }) => key !== null && names.includes(key.text.toLowerCase()));

export const valueNamed = (entry: Entry, ...names: readonly string[]): Words | null =>
  childNamed(entry, ...names)?.value ?? null;

/** The entry and everything below it. */
export function* entriesBelow(entry: Entry): Generator<Entry> {
  yield entry;
  for (const child of entry.children) yield* entriesBelow(child);
}

/** From the entry's first character to the last one below it; what a merged anchor brings in stands elsewhere. */
export function extentOf(entry: Entry): Span {
  const start = entry.key?.span.start ?? entry.value?.span.start ?? firstBelow(entry);
  let end = start;
  for (const { key, value } of entriesBelow(entry))
    end = Math.max(end, key?.span.end ?? start, value?.span.end ?? start);
  return { start, end };
}

const firstBelow = ({ children: [first] }: Entry): number =>
  first ? (first.key?.span.start ?? first.value?.span.start ?? firstBelow(first)) : 0;
