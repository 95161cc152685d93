import { storeNounPattern } from "../../lexicon/architecture.ts";
import { isTotalRow, readersColumn } from "../../lexicon/columns.ts";
import { numbersIn } from "../../lexicon/numbers.ts";
import { brokersIn, enginesIn } from "../../lexicon/products.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import { ownedByNobody, someStorePattern, storeKindPattern } from "../../lexicon/stores.ts";
import type { Prose, Section, Table } from "../../parse/page.ts";
import { isMarked, spanOf, wordsOf } from "../../parse/prose.ts";
import type { Span, Stated, Words } from "../../text/span.ts";
import type { AliasClaim, Claim, DatabaseClaim } from "../claim.ts";
import { type Columns, columnsOf, portOf, type Row, storeNameIn } from "../columns.ts";
import { productIn, versionIn } from "../config/image.ts";
import { tableOfFence } from "../fence-table.ts";
import { given } from "../given.ts";
import { kindOf, meansAllServices, meansNone, nameIn, namesIn } from "../names.ts";
import { any, fences, tables } from "../needs.ts";
import { isEngine, type StorePhrase, storeIn, storesIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import { isAccessMatrix } from "./access-matrix.ts";

/** Tables that give services their stores, or stores their services. */
export const storeTable: Reader = {
  id: "store-table",
  needs: any(tables, fences),
  *read(section) {
    for (const block of blocksIn(section.blocks)) {
      const table = block.kind === "fence" ? tableOfFence(block) : block;
      if (table?.kind === "table" && !isAccessMatrix(table)) yield* readTable(table, section);
    }
  },
};

function* readTable(table: Table, section: Section): Generator<Claim> {
  const columns = columnsOf(table);
  if (columns.service === undefined) return;
  const { service, ...facts } = columns;
  if (!Object.keys(facts).length && sectionRole(section.heading?.text ?? "") !== null) return;
  const portOfStore = columns.port !== undefined && storeNounPattern.test(table.header[columns.port]?.text ?? "");
  const tellsStores = [columns.database, columns.engine, columns.tables].some((it) => it !== undefined);
  if (!tellsStores && !portOfStore) return;
  const namesStores = holdsStoreNames(table.rows.flatMap((row) => row[columns.database ?? -1] ?? []));
  const further = table.header.flatMap(({ text }, index) =>
    furtherStore.test(text) || (kindOfStore.test(text) && namesEngines(table, index)) ? [index] : [],
  );
  for (const row of table.rows) {
    const first = row[0];
    if (!first || isTotalRow(first.text) || isMarked(first, "struck", 0, first.text.trimEnd().length)) continue;
    yield* readRow(row, columns, namesStores, further);
    yield* readersOf(
      row,
      columns,
      table.header.findIndex(({ text }) => readersColumn.test(text)),
    );
    if (!tellsStores) yield* portOfRow(row, columns);
  }
}

/** "Service | DB port": the port of what another place says that each service has. */
function* portOfRow(row: Row, columns: Columns): Generator<Claim> {
  const cell = row[columns.service ?? -1];
  const [owner, second] = cell ? namesIn(cell).filter(({ text }) => isServiceName(text)) : [];
  const port = portOf(row[columns.port ?? -1]);
  if (!cell || !owner || second || !port) return;
  const span = { start: spanOf(cell).start, end: port.span.end };
  yield { kind: "database", owner, port, standing: "mentioned", form: "table", span };
}

/** "Store | Owner | Readers": who reads the one store of the row. */
function* readersOf(row: Row, columns: Columns, column: number): Generator<Claim> {
  const [cell, store] = [row[column], row[columns.database ?? -1]];
  const database = store && columns.database !== column ? storeNameIn(store) : null;
  if (!cell || !database || meansNone(cell.text)) return;
  for (const service of namesIn(cell).filter(({ text }) => isServiceName(text)))
    yield {
      kind: "access",
      service: { ...service, bare: true },
      database,
      relation: "reads",
      form: "table",
      span: spanOf(cell),
    };
}

/** "Main store | Second store" */
const furtherStore =
  /(?<!\p{L})(?:second|secondary|other|further|additional|auxiliary|supporting|supplementary|complementary|extra|ergänzende[rs]?|auxiliar|complementari[oa]|complementar|auxiliaire|complémentaire|ausiliari[oa]|complementare|pomocnicz[ay]|zweite[rs]?|weitere[rs]?|segund[oa]|secundári[oa]|secundari[oa]|otr[oa]s?|outr[oa]s?|adicional|second[eao]|secondaire|secondari[oa]|ulteriore|drugi[ae]?|tweede|thứ hai|phụ)\s(?:stores?|data ?stores?|databases?|dbs?|storage|datenbank|speicher|bases?(?: de dat[oa]s| de données)?|bancos?(?: de dados)?|almacén|databank|baza)(?!\p{L})|(?:補助|副|セカンダリ)(?:ストア|DB|データベース|データストア)|(?:辅助|次要|輔助)(?:存储|数据库|儲存|資料庫)/iu;

/** Beside the main store: "Cache", "Search index". */
const kindOfStore =
  /^[\s*_]*(?:cache|caching|search(?: index| engine)?|index|object storage|blob storage|files|zwischenspeicher|suche|suchindex|caché|búsqueda|busca|recherche|bộ nhớ đệm|tìm kiếm|缓存|搜索)[\s*_]*$/iu;

/** Nothing but engines, and cells that name none. */
const namesEngines = ({ rows }: Table, column: number): boolean =>
  rows.every(
    (row) => meansNone(row[column]?.text ?? "") || isEngine((row[column]?.text ?? "").replace(/[(（].*$/u, "")),
  );

/** A column that says what runs there has one cell or another that names none: "Entra ID". */
function holdsStoreNames(cells: readonly Prose[]): boolean {
  const told = cells.filter(({ text }) => !meansNone(text));
  const engines = told.filter(
    (cell) => isEngine(cell.text.replace(/[(,].*$/, "")) || describesEngine(cell) || someStorePattern.test(cell.text),
  );
  return told.length > engines.length && told.length >= engines.length * 2;
}

/** "PostgreSQL, isolated": an engine and words for it, none of which is a name. */
const describesEngine = (cell: Prose): boolean =>
  /\s/.test(cell.text.trim()) &&
  enginesIn(cell.text).length > 0 &&
  storesIn(cell, 0, cell.text.length, true).every(({ name }) => !name);

function* readRow(row: Row, columns: Columns, namesStores: boolean, further: readonly number[]): Generator<Claim> {
  const owner = row[columns.service ?? -1];
  if (!owner) return;
  const span = { start: spanOf(owner).start, end: spanOf(row.at(-1) ?? owner).end };
  const stores = [
    ...storesOfRow(row, columns, namesStores),
    ...further.flatMap((index) => (index === columns.database ? [] : storesOfCell(row[index]))),
  ];
  const untold = row[columns.database ?? columns.engine ?? -1];
  const shared = meansAllServices(owner.text);
  if (stores.length && row.some(({ text }) => ownedByNobody.test(text)))
    return yield* ofNobody(stores, span, nameIn(owner));
  if (stores.length && storeKindPattern.test(owner.text)) return yield* ofNobody(stores, span);
  const services = shared || meansNone(owner.text) ? [] : namesIn(owner).filter((it) => isServiceName(it.text));
  for (const name of services)
    yield {
      kind: "service",
      name,
      standing: "listed",
      role: kindOf(name.text),
      span,
      ...given({
        instances: numberIn(row[columns.instances ?? -1]),
        tables: tablesIn(row[columns.tables ?? -1]),
      }),
    };
  if (!stores.length && services[0] && !services[1] && untold && someStorePattern.test(untold.text))
    yield { kind: "database", owner: services[0], standing: "listed", form: "table", span };
  const alias = aliasIn(owner, services);
  if (alias) yield alias;
  for (const store of stores) {
    if (services.length === 1 && services[0]) yield databaseOf(store, span, services[0]);
    else if (services.length > 1 && !store.name) for (const name of services) yield databaseOf(store, span, name);
    else {
      yield databaseOf(store, span);
      const database = store.name ?? engineWords(store);
      if (shared && database)
        yield { kind: "access", service: "all", database, relation: "shares", form: "table", span };
      for (const service of services)
        if (database) yield { kind: "access", service, database, relation: "shares", form: "table", span };
    }
  }
}

/** "Cache | Redis", "audit-trail | MongoDB | owned by no service": a store, and no service that has it. */
function* ofNobody(stores: readonly StorePhrase[], span: Span, name?: Words | null): Generator<DatabaseClaim> {
  for (const store of stores) yield databaseOf({ ...given({ name }), ...store }, span);
}

/** "订单服务 (order-service)": in brackets what it is called elsewhere. */
function aliasIn(cell: Prose, [name, second]: readonly Words[]): AliasClaim | null {
  const match = /^[^()（）]+[(（]([a-z][a-z0-9]*(?:-[a-z0-9]+)+)[)）]\s*$/u.exec(cell.text);
  if (!match?.[1] || !name || second) return null;
  const at = cell.text.lastIndexOf(match[1]);
  const other = wordsOf(cell, at, at + match[1].length);
  return { kind: "alias", names: [name, other], span: { start: name.span.start, end: other.span.end } };
}

const engineWords = ({ engine }: StorePhrase): Words | null =>
  engine ? { text: engine.value, span: engine.span } : null;

function databaseOf(store: StorePhrase, span: Span, owner?: Words): DatabaseClaim {
  const { span: _own, ...facts } = store;
  return { kind: "database", ...facts, ...(owner ? { owner } : {}), standing: "listed", form: "table", span };
}

export function storesOfRow(row: Row, columns: Columns, namesStores: boolean): StorePhrase[] {
  const nameCell = row[columns.database ?? -1];
  const engineCell = row[columns.engine ?? -1];
  const port = portOf(row[columns.port ?? -1]);
  const version = versionOf(row[columns.version ?? -1]);
  const extra = { ...(port ? { port } : {}), ...(version ? { version } : {}) };
  const stores: StorePhrase[] = [];
  if (nameCell && !meansNone(nameCell.text))
    stores.push(...(namesStores ? namedStores(nameCell) : storesOfCell(nameCell)));
  const image = engineCell && storeOfImage(engineCell);
  const engine = image ? [image] : engineCell && !meansNone(engineCell.text) ? storesIn(engineCell) : [];
  if (!stores.length) stores.push(...engine);
  else if (engine.length === 1 && engine[0] && !stores[0]?.engine)
    return stores.map((store) => ({ ...pick(engine[0] as StorePhrase), ...store, ...extra }));
  return stores.length === 1 ? stores.map((store) => ({ ...store, ...extra })) : stores;
}

const storesOfCell = (cell: Prose | undefined): StorePhrase[] =>
  cell && !meansNone(cell.text) ? storesIn(cell, 0, cell.text.length, namesBehind(cell)) : [];

const pick = ({ engine, version }: StorePhrase): Partial<StorePhrase> => ({
  ...(engine ? { engine } : {}),
  ...(version ? { version } : {}),
});

/** Extensions, types and engines within an engine. */
const enginePart = /^(?:pg\w*|postgis|ltree|hstore|citus|uuid-ossp|timescaledb|jsonb?|utf8mb4|innodb|rocksdb)$/i;

/** "PostgreSQL, `orders`": an engine, and in code what the store is called. */
function namesBehind({ text, marks }: Prose): boolean {
  const [engine, second] = enginesIn(text);
  const code = marks.find(({ kind, start }) => kind === "code" && engine && start >= engine.end);
  if (!engine || second || engine.start > 0 || !code) return false;
  if (enginePart.test(text.slice(code.start, code.end))) return false;
  return (
    /^\s{0,4}[,:;–—-]?\s{0,4}$/u.test(text.slice(engine.version?.end ?? engine.end, code.start)) &&
    /^\s*(?:$|[,;(（])/u.test(text.slice(code.end))
  );
}

/** In a column of names even "redis" is a name. */
function namedStores(cell: Prose): StorePhrase[] {
  if (someStorePattern.test(cell.text)) return storesOfCell(cell);
  const stores = storesIn(cell, 0, cell.text.length, true);
  if (stores.length > 1) return stores;
  const name = stores[0]?.name ?? (describesEngine(cell) ? null : (storeNameIn(cell) ?? nameIn(cell)));
  if (!name || brokersIn(name.text).length) return stores;
  const store = storeIn(cell);
  const engine = store?.engine ?? engineOf(name);
  return [{ ...store, name, ...(engine ? { engine } : {}), span: spanOf(cell) }];
}

function engineOf(name: Words): Stated<string> | null {
  const [engine] = enginesIn(name.text);
  return engine ? { value: engine.name, span: name.span } : null;
}

function versionOf(cell: Prose | undefined): Stated<string> | null {
  const match = cell && /\d+(?:\.(?:\d+|x))*\+?/.exec(cell.text);
  if (!cell || !match) return null;
  return { value: match[0], span: spanOf(cell, match.index, match.index + match[0].length) };
}

/** "postgis/postgis:16-3.4": a container's image. */
function storeOfImage(cell: Prose): StorePhrase | null {
  const words = wordsOf(cell);
  const product = /^[a-z0-9][a-z0-9._/-]*:[\w.-]+$/.test(words.text) ? productIn(words) : null;
  if (product?.kind !== "engine") return null;
  return {
    engine: { value: product.name, span: words.span },
    ...given({ version: versionIn(product, words) }),
    span: words.span,
  };
}

function numberIn(cell: Prose | undefined): Stated<number> | null {
  if (!cell) return null;
  const numbers = numbersIn(cell.text);
  const [only] = numbers;
  if (numbers.length !== 1 || !only || only.comparator !== "=") return null;
  return { value: only.value, span: spanOf(cell, only.start, only.end) };
}

function tablesIn(cell: Prose | undefined): Words[] | null {
  if (!cell || meansNone(cell.text)) return null;
  return namesIn(cell).filter(({ text }) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text));
}

/** Sentences and engines in a service column are none: "Cache/Sessions", "PostgreSQL", "Billing on PostgreSQL". */
export const isServiceName = (text: string): boolean =>
  !/(?:^|[_-])(?:db|database|schema)s?$/i.test(text) &&
  text.split(/\s+/).length <= 5 &&
  !isEngine(text) &&
  !isEngine(/\s(?:on|in|auf|em|en|sur|su|op|w)\s(.+)$/iu.exec(text)?.[1] ?? "") &&
  !brokersIn(text).some((it) => it.end - it.start === text.length) &&
  !/[/=<>{}]/.test(text);
