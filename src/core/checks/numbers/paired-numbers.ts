// The same names with a number of connections each, once in a list and once in a table, where one of them differs.
import { connectionPattern } from "../../lexicon/architecture.ts";
import { numbersIn } from "../../lexicon/numbers.ts";
import { tellsOfPools } from "../../lexicon/pools.ts";
import type { Block, List, Prose, Table } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { introducedBlocksIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Stated } from "../../text/span.ts";

interface Entry {
  /** As it is compared, and as it is written. */
  readonly key: string;
  readonly name: string;
  readonly number: Stated<number>;
}

/** A list, or one column of a table. */
interface Enumeration {
  readonly form: "list" | "table";
  readonly entries: readonly Entry[];
  /** No other column of the table holds numbers. */
  readonly isAlone: boolean;
}

export interface OddPair {
  readonly name: string;
  readonly first: Stated<number>;
  readonly other: Stated<number>;
}

/** "ENTERPRISE: 20 connections" in a list and "| ENTERPRISE | 50 |" in a table that agrees with it otherwise. */
export function* oddPairs({ page }: Reading): Generator<OddPair> {
  const enumerations = enumerationsIn(page);
  const columns = enumerations.filter(({ form }) => form === "table");
  for (const list of enumerations.filter(({ form }) => form === "list")) {
    const compared = columns.map((column) => comparedWith(column, list));
    if (compared.some((pairs) => pairs?.every(areAlike))) continue;
    const [only, another] = compared.flatMap((pairs) => oddOf(pairs) ?? []);
    if (only && !another) yield only;
  }
}

type Pair = readonly [listed: Entry, told: Entry];

/** Null unless the table has all the names of the list, and each of them once. */
function comparedWith({ entries, isAlone }: Enumeration, list: Enumeration): Pair[] | null {
  const pairs = list.entries.flatMap((listed): Pair[] => {
    const [same, other] = entries.filter(({ key }) => key === listed.key || key.endsWith(` ${listed.key}`));
    return same && !other ? [[listed, same]] : [];
  });
  return pairs.length === list.entries.length && pairs.length >= (isAlone ? 2 : 3) ? pairs : null;
}

const areAlike = ([{ number: a }, { number: b }]: Pair): boolean => a.value === b.value;

/** The one pair that differs, where the others are not all of one number. */
function oddOf(pairs: readonly Pair[] | null): OddPair | null {
  const odd = pairs?.filter((pair) => !areAlike(pair)) ?? [];
  const [pair, another] = odd;
  if (!pairs || !pair || another) return null;
  const values = new Set(pairs.flatMap(([{ number }]) => number.value));
  const [first, other] = pair.map(({ number }) => number).sort((a, b) => a.span.start - b.span.start);
  return first && other && values.size > 1 ? { name: pair[0].name, first, other } : null;
}

const enumerationsIn = toldBySections((blocks): Enumeration[] =>
  introducedBlocksIn(blocks).flatMap(({ block, lead }) => enumerationsOf(block, lead?.text ?? "")),
);

const enumerationsOf = (block: Block, lead: string): Enumeration[] =>
  block.kind === "list" ? listed(block) : block.kind === "table" ? columnsOf(block, lead) : [];

/** "- ENTERPRISE: 20 connections", each item so. */
function listed({ items }: List): Enumeration[] {
  const entries = items.flatMap(({ prose }): Entry[] => {
    const [whole = "", name = "", digits = ""] = listedNumber.exec(prose.text) ?? [];
    if (!whole || !connectionPattern.test(prose.text.slice(whole.length))) return [];
    const at = whole.length - digits.length;
    const number = { value: Number(digits.replace(/\D/g, "")), span: spanOf(prose, at, at + digits.length) };
    return [{ ...namedAs(name), number }];
  });
  return entries.length >= 2 ? [{ form: "list", entries, isAlone: true }] : [];
}

const listedNumber =
  /^([^:：=≈→()]{2,40})\s?(?:[:：=≈→]|->)\s?~?(\d{1,3}(?:,\d{3})+|\d{1,6})(?![\p{L}\d%]|[.,]\d|\s?[–×x*/+-]\s?\d)/u;

function namedAs(text: string): Pick<Entry, "key" | "name"> {
  const name = text.trim().replace(/\s+/g, " ");
  return { key: name.toLowerCase(), name };
}

function columnsOf({ header, rows }: Table, lead: string): Enumeration[] {
  const columns = header.flatMap((title, at): Enumeration[] => {
    const entries = rows.flatMap((row) => (at ? entryOf(row[0], row[at]) : []));
    const isNamed = tellsOfPools(`${lead} ${title.text}`) || /max|limit/i.test(title.text);
    return isNamed && entries.length >= 2 ? [{ form: "table", entries, isAlone: false }] : [];
  });
  return columns.map((column) => ({ ...column, isAlone: columns.length === 1 }));
}

function entryOf(name: Prose | undefined, cell: Prose | undefined): Entry[] {
  const [number, another] = cell ? numbersIn(cell.text) : [];
  if (!name || !cell || !number || another) return [];
  return [{ ...namedAs(name.text), number: { value: number.value, span: spanOf(cell, number.start, number.end) } }];
}
