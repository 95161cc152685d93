import { caseColumn, isTotalRow, propertyRole } from "../../lexicon/columns.ts";
import { processPattern } from "../../lexicon/pools.ts";
import type { Prose, Table } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Stated, Words } from "../../text/span.ts";
import type { Claim, PoolClaim, TotalClaim } from "../claim.ts";
import { isProperName, kindOf, meansNone, nameIn } from "../names.ts";
import { tables } from "../needs.ts";
import { storeIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { servicesIn } from "../services/service-words.ts";
import { blocksIn } from "../walk.ts";
import { isServiceName } from "./store-table.ts";

/** A table on its side: a column for each service, a row for each property. */
export const storeColumns: Reader = {
  id: "store-columns",
  needs: tables,
  *read(section) {
    for (const block of blocksIn(section.blocks)) if (block.kind === "table") yield* readTable(block);
  },
};

/** What each column of a table on its side says of a service's connections. */
export function poolsOfColumns(table: Table): PoolClaim[] {
  return [...readTable(table)].flatMap((claim) => (claim.kind === "pool" ? [claim] : []));
}

type Rows = ReadonlyMap<string, readonly Prose[]>;

function* readTable(table: Table): Generator<Claim> {
  const [corner, ...columns] = table.header;
  const sums = columns.length > 2 && isTotalRow(columns.at(-1)?.text ?? "");
  const heads = sums ? columns.slice(0, -1) : columns;
  if (!corner || heads.length < 2 || table.header.some((head) => propertyRole(head.text) === "service")) return;
  const rows: Rows = new Map(
    table.rows.flatMap((row) => (row[0] ? [[propertyRole(row[0].text) ?? "", row] as const] : [])),
  );
  if (!rows.has("database") && !rows.has("engine") && !(rows.has("pool") && rows.has("instances")))
    return yield* readPools(heads, rows.get("pool"));
  if (heads.some(({ text }) => caseColumn.test(text))) return;
  const names = heads.map((head) => nameIn(head));
  if (!names.every((name) => name && isServiceName(name.text) && isProperName(name.text))) return;
  for (const [index, name] of names.entries())
    if (name) yield* readColumn(name, index + 1, rows, spanOf(heads[index] as Prose));
  if (sums) yield* totalOf(rows.get("connections") ?? []);
}

/** What the last column says that all of them open together. */
function* totalOf(row: readonly Prose[]): Generator<TotalClaim> {
  const numbers = row.slice(1).map(numberIn);
  const stated = numbers.at(-1);
  const parts = numbers.slice(0, -1).flatMap((number) => number ?? []);
  if (stated && parts.length === numbers.length - 1)
    yield {
      kind: "total",
      quantity: "connections",
      stated,
      approximate: false,
      comparator: "=",
      parts,
      span: stated.span,
    };
}

/** A row of pool sizes alone tells of services where two columns say that they are such, and not of "Development" and "Production". */
function* readPools(heads: readonly Prose[], pools: readonly Prose[] | undefined): Generator<PoolClaim> {
  const claims = heads.flatMap((head, index): PoolClaim[] => {
    const service = processIn(head);
    const size = numberIn(pools?.[index + 1]);
    return service && size ? [{ kind: "pool", service, size, span: spanOf(head) }] : [];
  });
  if (claims.length > 1) yield* claims;
}

/** "Order Service", "Worker", "Default (API)": a column of something that runs. */
function processIn(head: Prose): Words | null {
  const noted = /[(（]([^()（）]{2,40})[)）]\s*$/u.exec(head.text);
  const from = noted?.[1] ? head.text.lastIndexOf(noted[1]) : 0;
  const words = wordsOf(head, from, from + (noted?.[1] ?? head.text).length);
  const [service] = servicesIn(head, from);
  return service?.words.text === words.text || processPattern.test(words.text) ? words : null;
}

function* readColumn(
  owner: NonNullable<ReturnType<typeof nameIn>>,
  column: number,
  rows: Rows,
  span: Claim["span"],
): Generator<Claim> {
  const cell = (role: string): Prose | undefined => rows.get(role)?.[column];
  const instances = numberIn(cell("instances"));
  yield {
    kind: "service",
    name: owner,
    standing: "listed",
    role: kindOf(owner.text),
    ...(instances ? { instances } : {}),
    span,
  };
  const named = cell("database");
  const engine = cell("engine");
  const store = named && !meansNone(named.text) ? storeIn(named, 0, named.text.length, true) : null;
  const name = store?.name ?? (named && !meansNone(named.text) && !store?.engine ? nameIn(named) : null);
  const told = (engine && storeIn(engine)) ?? store;
  const port = numberIn(cell("port"));
  if (name || told?.engine)
    yield {
      kind: "database",
      ...(name ? { name } : {}),
      ...(told?.engine ? { engine: told.engine } : {}),
      ...(told?.version ? { version: told.version } : {}),
      ...(port ? { port } : {}),
      owner,
      standing: "listed",
      form: "table",
      span,
    };
  const size = numberIn(cell("pool"));
  const connections = numberIn(cell("connections"));
  if (size || connections)
    yield {
      kind: "pool",
      service: owner,
      ...(instances ? { instances } : {}),
      ...(size ? { size } : {}),
      ...(connections ? { connections } : {}),
      span,
    };
}

function numberIn(cell: Prose | undefined): Stated<number> | null {
  const match = cell && /^\D{0,8}(\d{1,6})\D{0,16}$/u.exec(cell.text);
  if (!cell || !match?.[1]) return null;
  const start = match[0].indexOf(match[1]);
  return { value: Number(match[1]), span: spanOf(cell, start, start + match[1].length) };
}
