// Which column of a table of stores holds what: by its heading, and where that leaves it open by its cells.
import { storeNounPattern } from "../lexicon/architecture.ts";
import {
  type ColumnRole,
  columnRole,
  schemaColumn,
  storeNameColumn,
  storePlaceColumn,
  systemColumn,
  tellsPort,
} from "../lexicon/columns.ts";
import { enginesIn } from "../lexicon/products.ts";
import { someStorePattern } from "../lexicon/stores.ts";
import type { Prose, Table } from "../parse/page.ts";
import { spanOf, wordsOf } from "../parse/prose.ts";
import type { Stated, Words } from "../text/span.ts";
import { given } from "./given.ts";
import { meansNone } from "./names.ts";
import { databaseNameIn, isEngine } from "./phrase.ts";

/** By role: the index of its column. */
export type Columns = Partial<Record<ColumnRole, number>>;
export type Row = readonly Prose[];

/** A column keeps the first role that its heading gives it; "Type" is an engine only where its cells name some. */
export function columnsOf(table: Table): Columns {
  const { header, rows } = table;
  const columns: Columns = {};
  for (const [index, heading] of header.entries()) {
    const role = columnRole(heading.text);
    if (!role || columns[role] !== undefined) continue;
    const cells = rows.map((row) => row[index]?.text ?? "");
    if (role === "engine" && !cells.some((cell) => enginesIn(cell).length)) continue;
    if (
      role === "database" &&
      !cells.some((cell) => enginesIn(cell).length || /[_-]|\b(?:db|database|store)\b|^`?\w+`?$/i.test(cell))
    )
      continue;
    columns[role] = index;
  }
  // "Version | PostgreSQL 16"
  if (columns.engine === undefined && columns.version !== undefined && tellsEngines(table, columns.version)) {
    columns.engine = columns.version;
    delete columns.version;
  }
  const system = header.findIndex(({ text }) => systemColumn.test(text));
  if (columns.service === undefined && columns.database !== undefined && system >= 0) columns.service = system;
  if (columns.port !== undefined && isPortOfServices(columns, table)) delete columns.port;
  if (columns.engine === undefined && (columns.database === undefined || columns.service !== undefined))
    claimUnnamedColumn(columns, table);
  return withNames(columns, table);
}

/** Each of its cells begins with an engine. */
const tellsEngines = ({ rows }: Table, column: number): boolean =>
  rows.every((row) => enginesIn(row[column]?.text ?? "")[0]?.start === 0);

/** "Dev port", beside a schema, or one that a row without any store has as well: it is where the service listens. */
function isPortOfServices({ service, database, engine, port = -1 }: Columns, { header, rows }: Table): boolean {
  if (service === undefined || storeNounPattern.test(header[port]?.text ?? "")) return false;
  if (schemaColumn.test(header[database ?? -1]?.text ?? "")) return true;
  const stores = [database, engine].filter((it) => it !== undefined);
  const hasNone = (row: Row): boolean => stores.length > 0 && stores.every((it) => meansNone(row[it]?.text ?? ""));
  return portOfService.test(header[port]?.text ?? "") || rows.some((row) => portOf(row[port]) && hasNone(row));
}

const portOfService =
  /(?<!\p{L})(?:dev|http|https|app|application|api|service|web|rest|grpc|server|dienst|servicio|serviço)[\s-]?port(?!\p{L})/iu;

/** A column of any name whose cells mostly name engines holds the stores. */
function claimUnnamedColumn(columns: Columns, { header, rows }: Table): void {
  const taken = new Set(Object.values(columns));
  for (const index of header.keys()) {
    if (taken.has(index)) continue;
    const named = rows.filter((row) => isEngine((row[index]?.text ?? "").replace(/[(,].*$/, ""))).length;
    if (rows.length >= 2 && named * 2 > rows.length) {
      columns.engine = index;
      return;
    }
  }
}

/** "Datastore | Instance / Port": beside what kind of store each has, what it is called. */
function withNames(columns: Columns, table: Table): Columns {
  const { database, engine } = columns;
  const kinds = engine ?? database;
  if (kinds === undefined || (database !== undefined && engine !== undefined && engine !== database)) return columns;
  const names = tellsKinds(table, kinds) ? namesBeside(columns, table) : -1;
  if (names < 0) return columns;
  const taken = Object.entries(columns).filter(([role, index]) => index !== names || role === "port");
  const port = columns.port ?? (tellsPorts(table, names) ? names : undefined);
  return { ...Object.fromEntries(taken), engine: kinds, database: names, ...given({ port }) };
}

const tellsPorts = ({ header, rows }: Table, column: number): boolean =>
  tellsPort(header[column]?.text ?? "") || rows.some((row) => /:\d{4,5}(?!\d)/.test(row[column]?.text ?? ""));

/** A column that says only what kind of store each is: "PostgreSQL", "own schema". */
function tellsKinds({ rows }: Table, column: number): boolean {
  const told = rows.flatMap((row) => row[column] ?? []).filter(({ text }) => !meansNone(text));
  const kinds = told.filter(({ text }) => enginesIn(text).length || someStorePattern.test(text));
  return kinds.length * 2 > told.length && told.every((cell) => !databaseNameIn(cell));
}

/** Where the names stand: under a heading that says so, or in any column that holds nothing but names of databases. */
function namesBeside(columns: Columns, { header, rows }: Table): number {
  const { host, port, instances, cluster, database, ...others } = columns;
  const taken = new Set(Object.values(others));
  const named = header.map((_, index) => (taken.has(index) ? [] : cellsOfNames(rows, index)));
  const find = (isOne: (heading: string, cells: readonly Prose[]) => boolean): number =>
    header.findIndex(({ text }, index) => named[index]?.length && isOne(text, named[index]));
  const found = [
    find((heading) => storeNameColumn.test(heading)),
    find((heading, cells) => storePlaceColumn.test(heading) && cells.every(isTechnical)),
    find((_, cells) => cells.every((cell) => storeWord.test(cell.text))),
  ];
  return found.find((index) => index >= 0) ?? -1;
}

/** The cells of a column that name a store each; none where others hold anything but a port. */
function cellsOfNames(rows: readonly Row[], column: number): Prose[] {
  const cells = rows.flatMap((row) => row[column] ?? []).filter(({ text }) => !meansNone(text));
  const named = cells.filter((cell) => storeNameIn(cell));
  const isPort = ({ text }: Prose): boolean => /^\W{0,3}\d{2,5}\W{0,3}$/.test(text);
  const areNames = named.length * 2 >= rows.length && cells.every((cell) => named.includes(cell) || isPort(cell));
  return areNames && tellApart(named) ? named : [];
}

/** What most rows have in common is the name of a server, or a habit: "public". */
const tellApart = (cells: readonly Prose[]): boolean =>
  new Set(cells.map((cell) => storeNameIn(cell)?.text)).size * 2 > cells.length;

/** "pg-main", `orders`, and not "dedicated". */
const isTechnical = ({ text, marks }: Prose): boolean =>
  /[_-]|\d|db$/i.test(text) || marks.some(({ kind }) => kind === "code");
const storeWord = /(?:[_-]db|[a-z]DB|_database|_store|_schema)(?![\p{L}\d_-])|(?<![\p{L}\d_-])db[_-]/u;

/** The name alone, or with its port: "`order_db`", "`order_db` (5433)", "localhost:5433/order_db". */
export function storeNameIn(cell: Prose): Words | null {
  const match = namedCell.exec(cell.text);
  const name = match?.[1];
  if (!match || !name || isEngine(name)) return null;
  const start = match[0].lastIndexOf(name);
  return wordsOf(cell, start, start + name.length);
}

const namedCell =
  /^\s*(?:(?:[\w.-]{1,60}:)?\d{2,5}\s?[/·|,]\s?)?([a-z][a-z0-9]*(?:[_-][a-z0-9]+)*)(?:\s?[(（:@/,·]\s?(?:port:?\s?)?:?\d{2,5}[)）]?)?\s*$/iu;

export function portOf(cell: Prose | undefined): Stated<number> | null {
  const match = cell && /(?<![\p{L}\d._-])(\d{2,5})(?![\d.])/u.exec(cell.text);
  if (!cell || !match?.[1]) return null;
  return { value: Number(match[1]), span: spanOf(cell, match.index, match.index + match[1].length) };
}
