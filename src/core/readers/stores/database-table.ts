import { isTotalRow } from "../../lexicon/columns.ts";
import type { Prose, Table } from "../../parse/page.ts";
import { isMarked, spanOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { DatabaseClaim } from "../claim.ts";
import { type Columns, columnsOf } from "../columns.ts";
import { meansNone, nameIn } from "../names.ts";
import { tables } from "../needs.ts";
import { isEngine } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import { storesOfRow } from "./store-table.ts";

/** Tables of databases that say nothing of their services: "Database | Container | Host port", "Store | Engine". */
export const databaseTable: Reader = {
  id: "database-table",
  needs: tables,
  *read(section) {
    for (const block of blocksIn(section.blocks)) if (block.kind === "table") yield* readTable(block);
  },
};

function* readTable(table: Table): Generator<DatabaseClaim> {
  const columns = withNames(columnsOf(table), table);
  if (columns.service !== undefined || columns.database === undefined) return;
  if ([columns.port, columns.host, columns.engine, columns.version, columns.cluster].every((it) => it === undefined))
    return;
  for (const row of table.rows) {
    const first = row[0];
    if (!first || isTotalRow(first.text) || isMarked(first, "struck", 0, first.text.trimEnd().length)) continue;
    const claim = claimOf(row, columns);
    if (claim) yield claim;
  }
}

/** "What | Host port": names in code and their ports say what they are without a word above them. */
function withNames(columns: Columns, { header, rows }: Table): Columns {
  const isFree = columns.database === undefined && columns.port !== undefined && !Object.values(columns).includes(0);
  const areNames = rows.every(([first]) => first && isMarked(first, "code", 0, first.text.trimEnd().length));
  return isFree && header.length === 2 && areNames ? { ...columns, database: 0 } : columns;
}

/** Ports alone are told of databases that another place lists; with its engine a row lists its database itself. */
function claimOf(row: readonly Prose[], columns: Columns): DatabaseClaim | null {
  const [store, second] = storesOfRow(row, columns, true);
  if (!store?.name || second || !isIdentifier(store.name.text) || isEngine(store.name.text)) return null;
  const [container, server] = [cellName(row[columns.host ?? -1]), cellName(row[columns.cluster ?? -1])];
  const { span: _span, ...facts } = store;
  return {
    kind: "database",
    ...facts,
    ...(container ? { also: [container] } : {}),
    ...(server ? { cluster: server } : {}),
    standing: store.engine ? "described" : "mentioned",
    form: "table",
    span: { start: spanOf(row[0] as Prose).start, end: spanOf(row.at(-1) as Prose).end },
  };
}

const isIdentifier = (name: string): boolean => /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/i.test(name);

function cellName(cell: Prose | undefined): Words | null {
  const name = cell && !meansNone(cell.text) ? nameIn(cell) : null;
  return name && isIdentifier(name.text) ? name : null;
}
