// Declaring a service where the record lists its services, in the form of the list.

import { bareName, respelled } from "../names/respelled.ts";
import type { Item, Table } from "../parse/page.ts";
import type { ClaimOf } from "../readers/claim.ts";
import type { Placed, Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import { lineAround } from "../text/lines.ts";
import { matchesOf } from "../text/matches.ts";
import { contains, type Span, shifted } from "../text/span.ts";
import { eolOf } from "./metadata.ts";

export interface Declaration {
  readonly edits: readonly Edit[];
  /** It also gives the service a database, called as the others are. */
  readonly withDatabase: boolean;
}

type ServiceListed = Placed<ClaimOf<"service">>;

/** Null where the record has no list or table that could take one more, or states a number that would no longer be right. */
export function declarationOf(reading: Reading, name: string): Declaration | null {
  const listed = servicesListed(reading);
  const last = listed.at(-1);
  const place = last && placeOf(reading, last);
  const counted = place && countEdits(reading, place.block);
  if (!counted) return null;
  const added = place.kind === "prose" ? inSentence(reading, listed, name) : inLine(reading, place, last, name);
  return added && { ...added, edits: [...added.edits, ...counted] };
}

/** "Cart, Billing and Stock" takes one more name behind its last comma. */
function inSentence({ page: { text } }: Reading, listed: readonly ServiceListed[], name: string): Declaration | null {
  const gaps = listed.map(({ name: { span } }, index) =>
    text.slice(listed[index - 1]?.name.span.end ?? span.start, span.start),
  );
  const at = gaps.findLastIndex((gap) => /^[*_`]*\s*[,、，]\s*[*_`]*$/.test(gap));
  const neighbour = listed[at]?.name;
  if (!neighbour || text.slice(neighbour.span.start, neighbour.span.end) !== neighbour.text) return null;
  const end = neighbour.span.end;
  return {
    edits: [{ span: { start: end, end }, text: gaps[at] + spelledLike(neighbour.text, name) }],
    withDatabase: false,
  };
}

/** A neighbour of one word tells nothing of what divides two. */
function spelledLike(neighbour: string, name: string): string {
  const bare = bareName("service", name);
  if (!/^\p{L}+$/u.test(neighbour) || !/\s/.test(bare)) return respelled("service", neighbour, name);
  return /^\p{Lu}/u.test(neighbour) ? bare : bare.toLowerCase().replace(/\s+/g, "-");
}

/** A row or an item more. */
function inLine(reading: Reading, place: Place, last: ServiceListed, name: string): Declaration | null {
  const line = reading.slice(place.line);
  const database = databaseBeside(reading, place.line, name);
  const written = spelledLike(last.name.text, name);
  const parts: Part[] = [{ span: within(last.name.span, place.line), text: written }, ...(database ? [database] : [])];
  const text = place.kind === "row" ? rowLike(line, parts) : itemLike(line, parts);
  if (!text) return null;
  const added = { span: { start: place.end, end: place.end }, text: eolOf(reading.page.text) + text };
  return { edits: [added], withDatabase: database !== null };
}

/** The services of the section that lists most of them, in the order of the text. */
function servicesListed(reading: Reading): ServiceListed[] {
  const listed = reading
    .claimsOf("service")
    .filter((it) => it.standing === "listed" && it.role === "service" && !it.aside && it.scope === "decided");
  const namesIn = (section: number): number =>
    new Set(listed.filter((it) => it.section === section).map(({ name }) => name.text)).size;
  const [most] = [...listed].sort((a, b) => namesIn(b.section) - namesIn(a.section));
  return listed
    .filter(({ section }) => section === most?.section)
    .sort((a, b) => a.name.span.start - b.name.span.start);
}

interface Place {
  readonly kind: "row" | "item" | "prose";
  readonly block: Span;
  /** The line that names the service. */
  readonly line: Span;
  /** Where its row or item ends. */
  readonly end: number;
}

function placeOf(reading: Reading, { section, name }: ServiceListed): Place | null {
  const { blocks = [], base = 0 } = reading.page.sections[section] ?? {};
  const line = lineAround(reading.page.text, name.span.start);
  for (const block of blocks) {
    const span = shifted(block.span, base);
    if (!contains(span, name.span)) continue;
    if (block.kind === "paragraph") return { kind: "prose", block: span, line, end: line.end };
    if ((block.kind !== "table" && block.kind !== "list") || reading.slice(name.span) !== name.text) return null;
    if (block.kind === "table")
      return isPiped(block, reading.slice(line)) ? { kind: "row", block: span, line, end: line.end } : null;
    const item = block.items.find((it) => contains(shifted(it.span, base), name.span));
    return item && namedFirst(item, line, base)
      ? { kind: "item", block: span, line, end: endOf(reading, item, base) }
      : null;
  }
  return null;
}

const isPiped = ({ header }: Table, line: string): boolean => cellsOf(line).length === header.length;

const namedFirst = (item: Item, line: Span, base: number): boolean =>
  contains(line, { start: item.span.start + base, end: item.span.start + base });

const endOf = (reading: Reading, { span }: Item, base: number): number =>
  base + span.start + reading.slice(shifted(span, base)).trimEnd().length;

/** What stands in a line, and what takes its place in the new one. Spans count from the line's start. */
interface Part {
  readonly span: Span;
  readonly text: string;
}

const within = (span: Span, line: Span): Span => shifted(span, -line.start);

/** The database that the line gives its service, called for the other one; null where a number of databases is stated. */
function databaseBeside(reading: Reading, line: Span, service: string): Part | null {
  const claim = reading.claimsOf("database").find((it) => it.name && !it.aside && contains(line, it.name.span));
  if (!claim?.name || reading.claimsOf("count").some(({ of, aside }) => of !== "services" && of !== "events" && !aside))
    return null;
  const text = respelled("database", claim.name.text, bareName("service", service));
  return reading.databaseNamed(text) ? null : { span: within(claim.name.span, line), text };
}

/** The other cells stay empty: what stands in them is told of another service. */
function rowLike(line: string, parts: readonly Part[]): string {
  let row = line.slice(0, cellsOf(line)[0]?.start ?? 0);
  for (const { start, end } of cellsOf(line)) {
    const part = parts.find(({ span }) => contains({ start, end }, span));
    const cell = line.slice(start, end);
    const words = part ? marked(cell, shifted(part.span, -start), part.text) : "";
    row += words ? cell.replace(cell.trim(), () => words) : cell.replace(/[^ ]/g, " ");
    row += line[end] ?? "";
  }
  return row.trimEnd();
}

/** The new words in the markup of the old ones: "**Cart**" → "**Stock**". */
function marked(cell: string, { start, end }: Span, words: string): string {
  const before = /[*_`]*$/.exec(cell.slice(0, start))?.[0] ?? "";
  const after = /^[*_`]*/.exec(cell.slice(end))?.[0] ?? "";
  return before + words + after;
}

/** The cells of a row, without its bars. */
function cellsOf(line: string): Span[] {
  const bars = matchesOf(line, /(?<!\\)\|/g).map(({ index }) => index);
  const open = /^\s*\|/.test(line);
  const starts = open ? bars.map((bar) => bar + 1) : [0, ...bars.map((bar) => bar + 1)];
  const cells = starts.map((start, index) => ({ start, end: bars[open ? index + 1 : index] ?? line.length }));
  return cells.filter(({ start, end }) => end < line.length || line.slice(start).trim());
}

/** Up to the last of the names and the markup that closes it: what follows is told of another service. */
function itemLike(line: string, parts: readonly Part[]): string | null {
  const [name, ...others] = parts;
  if (!name) return null;
  const lead = /^(\s*)([-*+]|\d+[.)])(\s+)([*_`]*)$/.exec(line.slice(0, name.span.start));
  if (!lead) return null;
  const [, indent = "", marker = "", gap = "", markup = ""] = lead;
  const [other] = others.filter(({ span }) => span.start >= name.span.end);
  const closing = /^[*_`]*/.exec(line.slice(name.span.end))?.[0] ?? "";
  const rest = other
    ? line.slice(name.span.end, other.span.start) + other.text + (/^[*_`]*/.exec(line.slice(other.span.end))?.[0] ?? "")
    : closing;
  const next = marker.replace(/\d+/, (digits) => String(Number(digits) + 1));
  return indent + next + gap + markup + name.text + rest;
}

/** Numbers of services that were right and would be one too small; null where such a number counts another list. */
function countEdits(reading: Reading, block: Span): Edit[] | null {
  const declared = reading.model.services.filter((it) => it.declared).length;
  const counts = reading
    .claimsOf("count")
    .filter(
      (it) =>
        it.of === "services" && !it.aside && !it.approximate && it.comparator === "=" && it.stated.value === declared,
    );
  if (counts.some(({ listed = [] }) => listed.some(({ span }) => !contains(block, span)))) return null;
  return counts.map(({ stated }) => ({ span: stated.span, text: String(declared + 1) }));
}
