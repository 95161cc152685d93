// What a record names and where, as one text, in which is found quickly what a log of thousands is asked for.
import { apart } from "../names/rename.ts";
import { namesIn, type Thing } from "../names/things.ts";
import { spellingKey, unreadNames } from "../names/unread.ts";
import type { Reading } from "../resolve/reading.ts";
import { groupedBy } from "../text/grouped.ts";
import type { Lines, Position } from "../text/lines.ts";
import type { Span, Stated } from "../text/span.ts";

/**
 * `Written` by the identity of each thing that has a name, and by `unreadIdentity`: a line for each, `key:value` in JSON, so that one of
 * them is read without the others.
 */
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

export const noNames: WrittenNames = "";

export function writtenNames(reading: Reading): WrittenNames {
  const written: Record<string, Written> = {};
  for (const [identity, { thing, places }] of namesIn(reading))
    if (hasName(thing)) written[identity] = writtenAt(reading, apart(places));
  const unread = groupedBy(unreadNames(reading), ({ value }) => unreadIdentity(value));
  for (const [identity, places] of unread) if (identity) written[identity] = writtenAt(reading, places);
  return Object.entries(written)
    .map(([identity, spellings]) => `${keyOf(identity)}${JSON.stringify(spellings)}\n`)
    .join("");
}

const keyOf = (identity: string): string => `${JSON.stringify(identity)}:`;

function writtenAt({ lines, slice }: Reading, places: readonly Stated<string>[]): Written {
  const spellings = groupedBy(places, ({ value, span }) => JSON.stringify([slice(span), value]));
  return [...spellings].map(([spelling, same]) => {
    const [source, value] = JSON.parse(spelling) as [string, string];
    return [source, value === source ? 0 : value, ...same.flatMap(({ span }) => startOf(lines, span))];
  });
}

/** Of a name that nothing was read from, in all its spellings; null for one that could mean anything. */
export function unreadIdentity(name: string): string | null {
  const key = spellingKey(name);
  return key && `? ${key}`;
}

/** A database without one is another one in each record. */
export const hasName = ({ kind, named }: Pick<Thing, "kind" | "named">): boolean => named || kind === "broker";

function startOf(lines: Lines, { start }: Span): [line: number, character: number] {
  const { line, character } = lines.position(start);
  return [line, character];
}

/** Is there a place of this identity? */
export const isNamedIn = (names: WrittenNames, identity: string): boolean => lineOf(names, keyOf(identity)) >= 0;

/** Every way in which what has these identities is written, and where. Asked of record after record. */
export function spellingsOf(identities: readonly string[]): (names: WrittenNames) => Spelling[] {
  const keys = identities.map(keyOf);
  return (names) => keys.flatMap((key) => spellingsAt(names, key, lineOf(names, key)));
}

/** Where the line with this key begins, or -1. */
function lineOf(names: WrittenNames, key: string): number {
  const at = names.indexOf(key);
  return at <= 0 || names[at - 1] === "\n" ? at : names.indexOf(`\n${key}`, at) + 1 || -1;
}

function spellingsAt(names: WrittenNames, key: string, line: number): Spelling[] {
  if (line < 0) return [];
  const written = JSON.parse(names.slice(line + key.length, names.indexOf("\n", line))) as Written;
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
