import { connectionPattern, instancesPattern } from "../../lexicon/architecture.ts";
import {
  type ColumnRole,
  clientColumn,
  columnRole,
  demandColumn,
  isTotalRow,
  propertyRole,
} from "../../lexicon/columns.ts";
import { sumsUp } from "../../lexicon/limits.ts";
import { type NumberMention, numbersIn } from "../../lexicon/numbers.ts";
import { poolWordPattern, tellsOfPools, tierName, tiersLead } from "../../lexicon/pools.ts";
import { poolersIn } from "../../lexicon/products.ts";
import { wholeRole } from "../../lexicon/roles.ts";
import type { Block, List, Prose, Section, Table } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Stated, Words } from "../../text/span.ts";
import type { Claim, PoolClaim, TotalClaim } from "../claim.ts";
import { isProperName, meansAllServices, meansNone, nameIn, namesIn } from "../names.ts";
import { any, mentions, tables } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { connectionsOfMap } from "../services/service-map.ts";
import { isServiceName } from "../stores/store-table.ts";
import { introducedBlocksIn } from "../walk.ts";
import { type PoolProduct, poolProductIn } from "./pool-product.ts";
import { toldPoolIn } from "./told-pool.ts";

/** Connection budgets: "User Service (3 instances): 30 max connections" in a list, the same as a table, with a total. */
export const connections: Reader = {
  id: "connections",
  needs: any(tables, mentions(connectionPattern), mentions(poolWordPattern)),
  *read(section) {
    const blocks = introducedBlocksIn(section.blocks);
    for (const [index, { block, lead }] of blocks.entries()) {
      const about = isAboutConnections(section, lead) || isSummedUp(block, blocks[index + 1]?.block);
      if (lead && tiersLead.test(lead.text)) continue;
      if (block.kind === "list") yield* readList(block, about, blocks[index - 1]?.block);
      else if (block.kind === "table") yield* readTable(block, about);
    }
  },
};

/** Do a block's heading and what introduces it speak of connections? */
export const isAboutConnections = ({ heading }: Section, lead: Prose | null): boolean =>
  connectionPattern.test(`${heading?.text ?? ""} ${lead?.text ?? ""}`);

/** "- Total: 60 connections" as an item, "That makes 60 connections." below the list. */
function isSummedUp(block: Block, below: Block | undefined): boolean {
  if (block.kind !== "list") return false;
  const sums = block.items.some(({ prose: { text } }) => isTotalRow(text) && connectionPattern.test(text));
  const [first] = below?.kind === "paragraph" ? sentencesOf(below.prose) : [];
  return sums || (first !== undefined && connectionPattern.test(first.text) && sumsUp(first.text));
}

interface Budget {
  readonly pool: PoolClaim;
  readonly part: Stated<number> | null;
}

/** What the items of a list open, where each of them says it; else nothing. */
export function partsOfList(list: List, aboutConnections: boolean): Stated<number>[] {
  const parts = list.items.map(({ prose }) => {
    const cut = cutIn(prose.text);
    return cut < 0 ? null : budgetOf(prose, cut, aboutConnections)?.part;
  });
  return parts.length >= 2 && parts.every((part) => part != null) ? (parts as Stated<number>[]) : [];
}

/** "Total", "All services": what is told beside it is told of all that stand above. */
const sumsUpRows = (label: string): boolean => isTotalRow(label) || meansAllServices(label);

const isFactOfOne = (label: string): boolean => ["instances", "pool"].includes(propertyRole(label) ?? "");

export function isTotalItem({ text }: Prose): boolean {
  const cut = cutIn(text);
  return sumsUpRows(text.slice(0, cut < 0 ? 30 : cut));
}

/** Where a name ends and what is said of it begins; -1 where nothing is. */
const cutIn = (text: string): number => text.search(/[:：]|,\s(?=\d)|\s[–—-]\s|→|=>?/u);

function* readList(list: List, aboutConnections: boolean, above: Block | undefined): Generator<Claim> {
  if (!aboutConnections && !list.items.some(({ prose }) => tellsOfPools(prose.text))) return;
  // "Replicas: 4", "Pool size: 10", "Total: 40 connections": of one service.
  if (list.items.some(({ prose: { text } }) => isFactOfOne(text.slice(0, Math.max(0, cutIn(text)))))) return;
  const parts: Stated<number>[] = [];
  let total: TotalClaim | null = null;
  const pools: PoolClaim[] = [];
  for (const { prose } of list.items) {
    const cut = cutIn(prose.text);
    if (isTotalItem(prose)) total = totalIn(prose, cut + 1);
    else if (cut >= 0) {
      const budget = budgetOf(prose, cut, aboutConnections);
      if (budget) pools.push(budget.pool);
      if (budget?.part) parts.push(budget.part);
    }
  }
  const complete = pools.length >= 2 && parts.length === pools.length;
  if (pools.length >= 2 || total) yield* pools;
  if (total && (complete || connectionPattern.test(list.items.map(({ prose }) => prose.text).join(" "))))
    yield {
      ...total,
      parts: complete ? parts : !pools.length && above?.kind === "fence" ? connectionsOfMap(above) : [],
    };
}

/** "Chat Service (2 instances): 20 max connections", "Orders: 3 × 10 = 30 connections". */
function budgetOf(prose: Prose, cut: number, aboutConnections: boolean): Budget | null {
  const text = prose.text;
  const name = nameIn(prose, 0, cut);
  const holder = name && holderOf(name, text.slice(0, cut));
  if (!holder) return null;
  if (!tellsOfPools(text) && !aboutConnections) return null;
  const product = poolProductIn(prose);
  const span = wordsOf(prose).span;
  if (product) return { pool: { kind: "pool", ...holder, ...product, span }, part: productOf(product) };
  const stated = (it: NumberMention): Stated<number> => ({ value: it.value, span: spanOf(prose, it.start, it.end) });
  const numbers = numbersIn(text).filter((it) => it.comparator === "=" || it.comparator === "<=");
  const instances = instancesPattern.exec(text);
  const count = instances ? numbers.find((it) => it.start === instances.index) : undefined;
  const running = count ? { instances: stated(count) } : {};
  const told = toldPoolIn(prose, cut, text.length, count !== undefined);
  if (told) {
    const part = told.connections ?? { value: told.size.value * (count?.value ?? 1), span: told.size.span };
    return { pool: { kind: "pool", ...holder, ...running, ...told, span }, part };
  }
  if (!connectionPattern.test(text) && !aboutConnections) return null;
  const after = numbers.filter(
    (it) =>
      it.start > cut && !(instances && it.start >= instances.index && it.end <= instances.index + instances[0].length),
  );
  const [first] = after;
  if (!first || after.length > 2) return null;
  const part = stated(first);
  return { pool: { kind: "pool", ...holder, ...running, connections: part, span }, part };
}

/** "HikariCP: 3 × 8 = 24 connections": a library that keeps pools is no service. */
function holderOf(name: Words, lead: string): Pick<PoolClaim, "service" | "pooler"> | null {
  const [pooler] = poolersIn(name.text);
  if (pooler && isPool.test((name.text.slice(0, pooler.start) + name.text.slice(pooler.end)).trim()))
    return { pooler: { value: pooler.name, span: name.span } };
  // "replicas: 4" tells how many of something, "Good: 130 connections" what comes of it: no names.
  if (!isServiceName(name.text) || connectionPattern.test(name.text)) return null;
  if (propertyRole(name.text) || wholeRole(name.text) || tierName.test(name.text)) return null;
  // "Media library (3 instances)": what runs in instances has a name, whatever it looks like.
  return isProperName(name.text) || counted.test(lead) ? { service: name } : null;
}

const isPool = /^(?:(?:connection )?pools?|verbindungspools?)?$/iu;

const counted = /^\s*\p{Lu}[\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+){0,3}\s*[(（]\s*\d{1,4}\s*(?:[x×]\s*)?\p{L}+\s*[)）]\s*$/u;

/** As it is worked out, or else multiplied. */
const productOf = ({ instances, size, connections }: PoolProduct): Stated<number> =>
  connections ?? { value: instances.value * size.value, span: size.span };

function totalIn(prose: Prose, from: number): TotalClaim | null {
  const to = boundBehind(prose.text, from);
  const equals = prose.text.slice(0, to).lastIndexOf("=");
  const after = equals >= from ? equals + 1 : from;
  const [found] = numbersIn(prose.text.slice(after, to));
  if (!found || /\b(?:per|each|pro|por|par)\b/iu.test(prose.text.slice(0, from))) return null;
  const number = { ...found, start: found.start + after - from, end: found.end + after - from };
  return {
    kind: "total",
    quantity: "connections",
    stated: { value: number.value, span: spanOf(prose, from + number.start, from + number.end) },
    approximate: number.approximate,
    comparator: number.comparator,
    parts: [],
    span: wordsOf(prose).span,
  };
}

/** "93 connections, cluster limit max_connections = 120": where what the total keeps to begins, or the end. */
function boundBehind(text: string, from: number): number {
  const at = text.slice(from).search(/,\s[^,]{0,40}(?:max_connections|limit|maximum|grenze|límite|limite)/iu);
  return at > 0 && /\d/.test(text.slice(from, from + at)) ? from + at : text.length;
}

/** What each row of a table says of a service's or a database's connections. */
export function poolsOfRows(table: Table): PoolClaim[] {
  return [...readTable(table)].flatMap((claim) => (claim.kind === "pool" ? [claim] : []));
}

function* readTable(table: Table, aboutConnections = false): Generator<Claim> {
  const demand = aboutConnections ? demandColumns(table) : null;
  const roles = demand ?? table.header.map((heading) => columnRole(heading.text));
  const service = roles.indexOf("service");
  // "Shard | Connections": what each database is opened with, whoever opens it.
  const named = service < 0 ? roles.indexOf("database") : service;
  const column = {
    instances: roles.indexOf("instances"),
    size: roles.indexOf("pool"),
    connections: roles.indexOf("connections"),
  };
  // "Service | Budget" over "4 × 10 = 40"
  const products = named >= 0 ? productsOf(table, aboutConnections) : null;
  if (products?.column === column.size) column.size = -1;
  // "Pods | Pool | Sum": a row sums up what its pods open.
  if (column.connections < 0 && (products ?? (column.instances >= 0 && column.size >= 0)))
    column.connections = roles.indexOf("total");
  if (column.connections < 0 && products) column.connections = resultsOf(table, products);
  ({ instances: column.instances, size: column.size } = factorsOf(table, roles, column));
  if (named < 0 || (column.size < 0 && column.connections < 0)) return;
  const parts: Stated<number>[] = [];
  let rows = 0;
  for (const [index, row] of table.rows.entries()) {
    const span = { start: spanOf(row[0] as Prose).start, end: spanOf(row.at(-1) as Prose).end };
    const product = products?.rows[index];
    const connections = cellNumber(row[column.connections]) ?? product?.connections;
    if (sumsUpRows(row[0]?.text ?? "")) {
      const number = connections && numbersIn((row[column.connections] as Prose).text)[0];
      const complete = rows >= 2 && parts.length === rows;
      if (connections && number)
        yield {
          kind: "total",
          quantity: "connections",
          stated: connections,
          approximate: number.approximate,
          comparator: number.comparator,
          parts: complete ? parts : [],
          span,
        };
      // What stands below is what the demand is held against: "Aurora 2 ACU | 180".
      if (demand) return;
      continue;
    }
    if (connections) parts.push(connections);
    if (!meansNone(row[column.connections]?.text ?? "")) rows++;
    const [name, another] = row[named] ? namesIn(row[named]) : [];
    const each = product ?? (row[named] ? productIn(row[named]) : null);
    const instances = cellNumber(row[column.instances]) ?? each?.instances;
    const size = upperOf(row[column.size], table.header[column.size]) ?? cellNumber(row[column.size]) ?? each?.size;
    if (name && (size || connections))
      yield {
        kind: "pool",
        // "crm, campaigns": of several together nobody knows whose they are.
        ...(another ? {} : service < 0 ? { database: name } : { service: name }),
        ...(instances ? { instances } : {}),
        ...(size ? { size } : {}),
        ...(connections ? { connections } : {}),
        span,
      };
  }
}

/**
 * "Pods (rest) | Pods (peak) | Pool | Peak connections": of several columns for a factor those whose products are the connections of
 * most rows; where there are none, nobody knows which is meant.
 */
function factorsOf(
  { rows }: Table,
  roles: readonly (ColumnRole | null)[],
  column: { readonly instances: number; readonly size: number; readonly connections: number },
): { readonly instances: number; readonly size: number } {
  const columnsOf = (role: ColumnRole): number[] => roles.flatMap((it, at) => (it === role ? at : []));
  const [counts, sizes] = [columnsOf("instances"), columnsOf("pool")];
  if (column.connections < 0 || Math.max(counts.length, sizes.length) < 2) return column;
  const value = (row: readonly Prose[], at: number): number => cellNumber(row[at])?.value ?? Number.NaN;
  const pairs = counts.flatMap((instances) =>
    sizes.map((size) => ({
      instances,
      size,
      fits: rows.filter((row) => value(row, instances) * value(row, size) === value(row, column.connections)).length,
    })),
  );
  const best = pairs.sort((a, b) => b.fits - a.fits)[0];
  return best && best.fits * 2 >= rows.length ? best : { instances: -1, size: sizes.length > 1 ? -1 : column.size };
}

interface Products {
  readonly column: number;
  /** Null in a row that sums up the others. */
  readonly rows: readonly (PoolProduct | null)[];
}

/** The one column, of a table that speaks of connections, that works out what each row opens. */
function productsOf({ header, rows }: Table, aboutConnections: boolean): Products | null {
  const speaks = (prose: Prose): boolean => tellsOfPools(prose.text);
  if (!aboutConnections && !header.some(speaks) && !rows.flat().some(speaks)) return null;
  const isWorkedOut = (_: Prose, at: number): boolean =>
    rows.every((row) => sumsUpRows(row[0]?.text ?? "") || (row[at] && productOfCell.test(row[at].text)));
  const column = header.findIndex((head, at) => at > 0 && isWorkedOut(head, at));
  if (column < 0 || rows.length < 2) return null;
  return {
    column,
    rows: rows.map((row) => (row[column] && !sumsUpRows(row[0]?.text ?? "") ? poolProductIn(row[column]) : null)),
  };
}

/** The column behind the products that holds what most of them come to, whatever it is called; or else their own. */
function resultsOf({ header, rows }: Table, { column, rows: products }: Products): number {
  const comesTo = products.map((product) => product && product.instances.value * product.size.value);
  const worked = comesTo.filter((it) => it !== null).length;
  const isResult = (at: number): boolean =>
    rows.filter((row, index) => cellNumber(row[at])?.value === comesTo[index]).length * 2 > worked;
  const found = header.findIndex((_, at) => at > column && isResult(at));
  return found < 0 ? column : found;
}

/** "4 × 10", "4 pods × 10 = 40 connections": nothing else stands in the cell. */
const productOfCell =
  /^\s*\d{1,4}\s?(?:\p{L}+\s?)?[×x*·]\s?\d{1,4}(?:\s?\p{L}+)?(?:\s?[=→]\s?[~≈]?\d{1,6}(?: \p{L}+)?)?\s*$/iu;

/** "Client | Max Concurrent" in a table about connections: who opens how many. */
export function demandColumns({ header }: Table): readonly (ColumnRole | null)[] | null {
  if (header.some(({ text }) => columnRole(text) === "connections")) return null;
  const roles = header.map(({ text }) =>
    demandColumn.test(text) ? "connections" : clientColumn.test(text) ? "service" : columnRole(text),
  );
  return roles.includes("service") && roles.filter((role) => role === "connections").length === 1 ? roles : null;
}

/** "Portal (8 tasks × 10 conn)": behind a name what its instances open each. */
function productIn(cell: Prose): Pick<PoolClaim, "instances" | "size"> | null {
  const product = /[(（]\s?(\d{1,4})\s?(?:\p{L}{1,20}\s?)?[×x*]\s?(\d{1,4})(?:\s?\p{L}{1,20}\.?)?\s?[)）]$/iu.exec(
    cell.text.trimEnd(),
  );
  if (!product?.[1] || !product[2]) return null;
  const at = (digits: string, from: number): Stated<number> => {
    const start = cell.text.indexOf(digits, from);
    return { value: Number(digits), span: spanOf(cell, start, start + digits.length) };
  };
  return { instances: at(product[1], product.index), size: at(product[2], cell.text.lastIndexOf(product[2])) };
}

/** "2/10" below "Pool (min/max)" */
function upperOf(cell: Prose | undefined, header: Prose | undefined): Stated<number> | null {
  const match = cell && header && minAndMax.test(header.text) ? lowerAndUpper.exec(cell.text) : null;
  const [whole = "", upper = ""] = match ?? [];
  if (!cell || !upper) return null;
  const start = whole.trimEnd().length - upper.length;
  return { value: Number(upper), span: spanOf(cell, start, start + upper.length) };
}

const minAndMax = /min\p{L}{0,7}\s?[/–-]\s?max/iu;
const lowerAndUpper = /^\s*\d{1,4}\s?[/–-]\s?(\d{1,4})\s*$/u;

function cellNumber(cell: Prose | undefined): Stated<number> | null {
  const numbers = cell ? numbersIn(cell.text) : [];
  const [only] = numbers;
  if (!cell || !only || numbers.length > 1) return null;
  return { value: only.value, span: spanOf(cell, only.start, only.end) };
}
