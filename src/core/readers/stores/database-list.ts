import { countedNouns, eachPattern, ownPattern } from "../../lexicon/architecture.ts";
import { propertyRole } from "../../lexicon/columns.ts";
import { latePattern } from "../../lexicon/match.ts";
import { enginesIn } from "../../lexicon/products.ts";
import {
  areCalled,
  containerNouns,
  differentPattern,
  havingWords,
  inOrder,
  namedByRule,
  severalDatabases,
} from "../../lexicon/stores.ts";
import type { List, Prose, Table } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import type { Claim, DatabaseClaim } from "../claim.ts";
import { beginAlike, codesBehind, listParts } from "../names.ts";
import { any, codeWords, mentions, tables } from "../needs.ts";
import { databaseNameIn, isEngine } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { servicesIn } from "../services/service-words.ts";
import { introducedBlocksIn, prosesIn } from "../walk.ts";
import { statedEngine } from "./stated-engine.ts";

const one = [
  "base de datos",
  "base de dados",
  "banco de dados",
  "base de données",
  "datenbank",
  "base di dati",
  "base dati",
  "databank",
];
const nouns = [...countedNouns.databases, ...one].sort((a, b) => b.length - a.length).join("|");
/** "one database and one account per service": what each gets besides. */
const andMore = "(?:\\s(?:and|und|y|e|et|i|en|và)\\s(?:\\p{L}+\\s){1,2}\\p{L}+(?=\\s))?";
const introduced = latePattern(
  `(?<![\\p{L}])(?:${nouns}|schemas?)${andMore}${havingWords}${namedByRule}\\s*(?:[:：]|[(（])\\s*([^()（）.;]{5,300})`,
  "giu",
);
/** "Die Datenbanken `a` und `b`", "The databases are called `a` and `b`": the plural in front of names in code. */
const named = latePattern(`(?<![\\p{L}])(?:${severalDatabases})\\s+(?:(?:${areCalled})\\s+)?`, "giu");
/**
 * "a database which only this service may use (`till_db`, …)", "separate databases – `till_db` · `stock_db`": whatever the
 * clause says, the names behind it look like databases.
 */
const farther = latePattern(
  `(?<![\\p{L}])(?:${nouns}|schemas?)(?:[ ,\\n][^()（）.:;]{1,80}?)??(?:[(（]|\\s[—–-]\\s)\\s*((?:(?!\\s[—–-]\\s)[^()（）.;]){5,300})`,
  "giu",
);
/** "their own base PostgreSQL 16 (…)": some languages put the engine behind the noun. Group 1 is the engine. */
const withEngine = latePattern(
  `(?<![\\p{L}])(?:${nouns}|bases?|bancos?|baz[ayę])(?: de| da)? (\\p{L}{3,}(?: \\d+(?:\\.\\d+)*)?)${namedByRule}\\s*(?:[:：]|[(（])\\s*([^()（）.;]{5,300})`,
  "giu",
);
/** "its own Postgres container (…)", "su propio contenedor Postgres (…)": with the engine, on either side, as group 1 or 2. */
const contained = latePattern(
  `(?<![\\p{L}])(?:(\\p{L}{3,}(?: \\d+(?:\\.\\d+)*)?)[ -](?:${containerNouns})|(?:${containerNouns})(?: de| da| di)? (\\p{L}{3,}(?: \\d+(?:\\.\\d+)*)?))${namedByRule}\\s*(?:[:：]|[(（])\\s*([^()（）.;]{5,300})`,
  "giu",
);

/** "its own database (auth_db, payments_db)", "four databases: `orders_db`, `users_db` …". */
export const databaseList: Reader = {
  id: "database-list",
  needs: any(codeWords, tables, mentions(/[:：(（]|\s[—–-]\s/u)),
  *read(section) {
    for (const prose of prosesIn(section.blocks)) yield* listedIn(prose);
    for (const { block, lead } of introducedBlocksIn(section.blocks)) {
      if (block.kind === "table") yield* listedInTable(block);
      else if (block.kind === "list" && lead) yield* listedInItems(block, lead);
    }
  },
};

/** "We split it into four databases, in this order:" above items that begin with a name in code, and tell who has it. */
const itemsFollow = latePattern(`(?<![\\p{L}])(?:${nouns}|schemas?)(?![\\p{L}])[^.:：()（）]{0,40}[:：]\\s*$`, "iu");

function* listedInItems({ items }: List, lead: Prose): Generator<Claim> {
  const noun = itemsFollow.exec(lead.text);
  const named = noun ? items.flatMap(({ prose }) => nameOfItem(prose) ?? []) : [];
  if (!noun || named.length < 2 || named.length < items.length) return;
  const engine = engineBefore(lead, noun.index);
  for (const { prose, name, end } of named) {
    const users = servicesIn(prose, end, prose.text.length).map(({ words }) => words);
    const [owner, second] = users;
    const whose = owner && !second ? { owner } : {};
    yield { kind: "database", name, ...engine, ...whose, standing: "listed", form: "list", span: prose.span };
    for (const service of second ? users : [])
      yield { kind: "access", service, database: name, relation: "shares", form: "list", span: service.span };
  }
}

/** "`identity` – users, sessions": a name in code, and behind it what it holds. */
function nameOfItem(prose: Prose): { prose: Prose; name: Words; end: number } | null {
  const [mark] = prose.marks.filter(({ kind, start }) => kind === "code" && start === 0);
  const text = mark ? prose.text.slice(0, mark.end) : "";
  const isName = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/.test(text) && !isEngine(text);
  if (!mark || !isName || !/^\s*(?:$|[(（:：,;]|[–—-]\s)/u.test(prose.text.slice(mark.end))) return null;
  return { prose, name: wordsOf(prose, 0, mark.end), end: mark.end };
}

function listedIn(prose: Prose): DatabaseClaim[] {
  return [...listsIn(prose), ...containersIn(prose), ...codesIn(prose)].flatMap(({ start, end, from, engine }) => {
    const span = wordsOf(prose, start, end).span;
    return namesBetween(prose, from, end).map(
      (name) => ({ kind: "database", name, ...engine, standing: "listed", form: "prose", span }) as const,
    );
  });
}

/** In a table that answers a question in each row the engine may stand in another row: "Engine | PostgreSQL 16". */
function listedInTable(table: Table): DatabaseClaim[] {
  const claims = [...table.rows.flat().flatMap(listedIn), ...namedInRow(table)];
  const engine = claims.length && table.header.length === 2 ? engineRow(table) : {};
  return claims.map((claim) => ({ ...engine, ...claim, form: "table" }));
}

function engineRow({ rows }: Table): Pick<DatabaseClaim, "engine" | "version"> {
  const [cell, second] = rows.flatMap(([label, value]) =>
    label && value && propertyRole(label.text) === "engine" ? [value] : [],
  );
  const [engine, other] = cell && !second ? enginesIn(cell.text) : [];
  return cell && engine?.start === 0 && !other ? statedEngine(cell, engine) : {};
}

interface NameList {
  /** Offsets in the prose: of the whole, and from where on there are names. */
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly engine: Pick<DatabaseClaim, "engine" | "version">;
}

/** "Databases | `till_db` · `stock_db`": a cell of names beside the word for them. */
function namedInRow(table: Table): DatabaseClaim[] {
  if (table.header.length !== 2) return [];
  return table.rows.flatMap(([label, cell]) => {
    if (!label || !cell || propertyRole(label.text) !== "database") return [];
    const parts = listParts(cell.text);
    if (!parts.every(([from, to]) => databaseNameIn(cell, from, to))) return [];
    return namesBetween(cell, 0, cell.text.length).map(
      (name): DatabaseClaim => ({ kind: "database", name, standing: "listed", form: "table", span: spanOf(cell) }),
    );
  });
}

function* listsIn(prose: Prose): Generator<NameList> {
  const told = new Set<number>();
  for (const { index: start, 0: whole, 1: names = "" } of matchesOf(prose.text, introduced)) {
    const end = start + whole.length;
    told.add(end - names.length);
    yield { start, end, from: end - names.length, engine: engineBefore(prose, start) };
  }
  for (const { index: start, 0: whole, 1: names = "" } of matchesOf(prose.text, farther)) {
    const end = start + whole.length;
    const from = end - names.length;
    if (told.has(from)) continue;
    const parts = namePlaces(prose, from, end);
    // "its own database — `shop_orders`, `shop_users` —": whatever they are called.
    const isOwn = /^\S+\s[—–]\s/u.test(whole) && ownPattern.test(prose.text.slice(Math.max(0, start - 24), start));
    const isAny =
      isOwn ||
      areOfEach(
        prose.text.slice(start, from),
        parts.map(([at, to]) => prose.text.slice(at, to)),
      );
    if (parts.every(([at, to]) => databaseNameIn(prose, at, to, isAny)))
      yield { start, end, from, engine: engineBefore(prose, start) };
  }
  for (const { index: start, 0: whole, 1: engine = "", 2: names = "" } of matchesOf(prose.text, withEngine)) {
    const end = start + whole.length;
    const at = start + whole.indexOf(engine);
    if (isEngine(engine))
      yield { start, end, from: end - names.length, engine: engineAt(prose, at, at + engine.length) };
  }
}

/** Containers with names of their own, where each service has one: those of a replica set hold one database. */
function* containersIn(prose: Prose): Generator<NameList> {
  for (const { start: from, end: to, text } of sentencesOf(prose)) {
    if (!eachPattern.test(text) || !(ownPattern.test(text) || differentPattern.test(text))) continue;
    for (const { index, 0: whole, 1: before, 2: behind, 3: names = "" } of matchesOf(text, contained)) {
      const engine = before ?? behind ?? "";
      const at = from + index + whole.indexOf(engine);
      const end = Math.min(from + index + whole.length, to);
      if (isEngine(engine))
        yield { start: from + index, end, from: end - names.length, engine: engineAt(prose, at, at + engine.length) };
    }
  }
}

/** As many names in code as only commas and "and" stand between. */
function* codesIn(prose: Prose): Generator<NameList> {
  for (const { index: start, 0: lead } of matchesOf(prose.text, named)) {
    const from = start + lead.length;
    const end = codesBehind(prose, from).at(-1)?.end;
    if (end) yield { start, end, from, engine: engineBefore(prose, start) };
  }
}

/** Two and more names and nothing besides. */
function namesBetween(prose: Prose, start: number, end: number): Words[] {
  const parts = namePlaces(prose, start, end);
  const names = parts.flatMap(([from, to]) => {
    const name = databaseNameIn(prose, from, to, true);
    return name && isWhole(name.words.text, prose.text.slice(from, to)) ? name.words : [];
  });
  return names.length >= 2 && names.length === parts.length ? names : [];
}

/** The parts of a list, without what tells of their order or that there are more. */
const namePlaces = (prose: Prose, start: number, end: number): [number, number][] =>
  listParts(prose.text, start, end).filter(([from, to]) => {
    const part = prose.text.slice(from, to);
    return !inOrder.test(part) && !andSoOn.test(part);
  });

const andSoOn =
  /^\s*(?:…|(?:and |und )?so (?:on|forth|weiter)|etc\.?|usw\.?|ecc\.?|itd\.?|enz\.?|v\.\s?v\.?|等|など)\s*$/iu;

/** "One database per service (`shop_orders`, `shop_users`)": names that services do not have. */
const areOfEach = (lead: string, names: readonly string[]): boolean =>
  eachPattern.test(lead) && beginAlike(names.map((name) => name.trim())) && names.every((name) => name.includes("_"));

const isWhole = (name: string, part: string): boolean =>
  part.trim().replace(/^(?:and|und|y|e|et|ed|oraz|i|en|và)\s/i, "").length <= name.length + 2;

/** "the PostgreSQL 15 database that it has": right in front of the noun. */
function engineBefore(prose: Prose, noun: number): Pick<DatabaseClaim, "engine" | "version"> {
  const from = Math.max(0, noun - 40);
  const engine = enginesIn(prose.text.slice(from, noun)).at(-1);
  if (!engine || prose.text.slice(from + (engine.version?.end ?? engine.end), noun).replace(/^[\s-]+$/, "")) return {};
  return engineAt(prose, from + engine.start, noun);
}

/** The engine that begins there. */
function engineAt(prose: Prose, from: number, to: number): Pick<DatabaseClaim, "engine" | "version"> {
  const [engine] = enginesIn(prose.text.slice(from, to));
  return engine ? statedEngine(prose, engine, from) : {};
}
