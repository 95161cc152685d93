// What a record names and where, as one text, in which is found quickly what a log of thousands is asked for.
import { apart } from "../names/rename.ts";
import { identityOf, namesIn, type Thing } from "../names/things.ts";
import type { Reading } from "../resolve/reading.ts";
import { groupedBy } from "../text/grouped.ts";
import type { Lines, Position } from "../text/lines.ts";
import type { Span } from "../text/span.ts";

/** JSON of `Written` by the identity of each thing that has a name. */
export type WrittenNames = string;

/** Each spelling: as it stands in the source, without its markup where that is another text, and the line and character of each place. */
type Written = readonly [source: string, value: string | 0, ...at: number[]][];

type Place = Omit<Position, "offset">;

/** One way in which a record writes a name. */
export interface Spelling {
  readonly source: string;
  /** Without markup. */
  readonly value: string;
  readonly ranges: readonly { readonly start: Place; readonly end: Place }[];
}

export const noNames: WrittenNames = "{}";

export function writtenNames(reading: Reading): WrittenNames {
  const { lines, slice } = reading;
  const written: Record<string, Written> = {};
  for (const [identity, { thing, places }] of namesIn(reading)) {
    if (!hasName(thing)) continue;
    const spellings = groupedBy(apart(places), ({ value, span }) => JSON.stringify([slice(span), value]));
    written[identity] = [...spellings].map(([spelling, same]) => {
      const [source, value] = JSON.parse(spelling) as [string, string];
      return [source, value === source ? 0 : value, ...same.flatMap(({ span }) => startOf(lines, span))];
    });
  }
  return JSON.stringify(written);
}

/** A database without one is another one in each record. */
export const hasName = ({ kind, named }: Pick<Thing, "kind" | "named">): boolean => named || kind === "broker";

function startOf(lines: Lines, { start }: Span): [line: number, character: number] {
  const { line, character } = lines.position(start);
  return [line, character];
}

/** Is there a place that names it? */
export const isNamedIn = (names: WrittenNames, thing: Pick<Thing, "kind" | "key">): boolean =>
  names.includes(`${JSON.stringify(identityOf(thing))}:`);

/** Every way in which it is written, and where. */
export function spellingsIn(names: WrittenNames, thing: Pick<Thing, "kind" | "key">): Spelling[] {
  if (!isNamedIn(names, thing)) return [];
  const written = (JSON.parse(names) as Record<string, Written>)[identityOf(thing)] ?? [];
  return written.map(([source, value, ...at]) => ({
    source,
    value: value === 0 ? source : value,
    ranges: at.flatMap((line, index) => (index % 2 ? [] : [rangeFrom(line, at[index + 1] ?? 0, source)])),
  }));
}

/** A name may go on in the next line. */
function rangeFrom(line: number, character: number, source: string): Spelling["ranges"][number] {
  const parts = source.split(/\r\n|\n|\r/);
  const last = parts.at(-1)?.length ?? 0;
  const end = { line: line + parts.length - 1, character: parts.length > 1 ? last : character + last };
  return { start: { line, character }, end };
}
