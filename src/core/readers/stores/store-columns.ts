import { propertyRole } from "../../lexicon/columns.ts";
import type { Prose, Table } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import type { Stated } from "../../text/span.ts";
import type { Claim, PoolClaim } from "../claim.ts";
import { isProperName, kindOf, meansNone, nameIn } from "../names.ts";
import { tables } from "../needs.ts";
import { storeIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
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
  const [corner, ...heads] = table.header;
  if (!corner || heads.length < 2 || table.header.some((head) => propertyRole(head.text) === "service")) return;
  const rows: Rows = new Map(
    table.rows.flatMap((row) => (row[0] ? [[propertyRole(row[0].text) ?? "", row] as const] : [])),
  );
  if (!rows.has("database") && !rows.has("engine") && !(rows.has("pool") && rows.has("instances"))) return;
  const names = heads.map((head) => nameIn(head));
  if (!names.every((name) => name && isServiceName(name.text) && isProperName(name.text))) return;
  for (const [index, name] of names.entries())
    if (name) yield* readColumn(name, index + 1, rows, spanOf(heads[index] as Prose));
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
