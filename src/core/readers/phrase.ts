// What a few words say of one or several stores: "`auth_db` (PostgreSQL 16, port 5433)", "PostgreSQL + Redis (cache)".

import { storeNounPattern } from "../lexicon/architecture.ts";
import { categoryOf, enginesIn, mayNameEngine } from "../lexicon/products.ts";
import {
  alteredSchema,
  engineExtension,
  innerThing,
  introduced,
  namingPattern,
  notStoreName,
  optionalStore,
} from "../lexicon/stores.ts";
import type { Prose } from "../parse/page.ts";
import { spanOf, wordsOf } from "../parse/prose.ts";
import { keptFor } from "../text/kept.ts";
import { matchesOf } from "../text/matches.ts";
import type { Span, Stated, Words } from "../text/span.ts";
import { partsBetween, separators } from "./parts.ts";

export interface StorePhrase {
  readonly name?: Words;
  readonly engine?: Stated<string>;
  readonly version?: Stated<string>;
  readonly port?: Stated<number>;
  readonly innerPort?: Stated<number>;
  readonly span: Span;
}

/** Without these letters no word is the name of a store; a word in code can be. */
export const storeLetters = /db|datenbank|database|store|schema|ledger|cache|_/i;

/** Could any part of the prose name a store? Where not, `storesIn` and `databaseNameIn` find nothing there. */
export const mayNameStore = keptFor<Prose, boolean>(
  ({ text, marks }) => marks.some(({ kind }) => kind === "code") || storeLetters.test(text) || mayNameEngine(text),
);

/** The stores that the words between two offsets speak of; none where they name neither a database nor an engine. */
export function storesIn(prose: Prose, start = 0, end = prose.text.length, any = false): StorePhrase[] {
  const found: StorePhrase[] = [];
  for (const [from, to] of parts(prose.text, start, end)) {
    if (optionalStore.test(prose.text.slice(from, to))) continue;
    const store = storeIn(prose, from, to, any);
    const last = found.at(-1);
    // "one PostgreSQL database, `shop_db`" is one store: first its engine, then its name.
    if (store?.name && !store.engine && last?.engine && !last.name) found[found.length - 1] = { ...last, ...store };
    else if (store && !(last?.engine && engineExtension.test(prose.text.slice(from, to)))) found.push(store);
  }
  return found;
}

/** One store, taking the first name and the first engine that the words give. */
export function storeIn(prose: Prose, start = 0, end = prose.text.length, any = false): StorePhrase | null {
  const text = prose.text.slice(start, end);
  const name = databaseNameIn(prose, start, end, any);
  const nameSpan = name && { start: name.at, end: name.at + name.words.text.length };
  const engine = enginesIn(text).find(
    (it) =>
      !isNegated(text, it.start) && !(nameSpan && it.start + start >= nameSpan.start && it.end + start <= nameSpan.end),
  );
  if (!name && !engine) return null;
  const bucket = name || !engine || categoryOf(engine.name) !== "object" ? null : bucketIn(prose, start, end);
  const port =
    portIn(prose, start, end) ??
    (engine ? portBehind(prose, start + engine.end) : null) ??
    (nameSpan ? portNoted(prose, nameSpan.end) : null);
  const version = engine && !engine.version ? versionIn(prose, start + engine.end, end) : null;
  return {
    ...(version ? { version } : {}),
    ...(name ? { name: name.words } : bucket ? { name: bucket } : {}),
    ...(engine
      ? { engine: { value: engine.name, span: spanOf(prose, start + engine.start, start + engine.end) } }
      : {}),
    ...(engine?.version
      ? {
          version: {
            value: engine.version.text,
            span: spanOf(prose, start + engine.version.start, start + engine.version.end),
          },
        }
      : {}),
    ...(port ? { port } : {}),
    span: wordsOf(prose, start, end).span,
  };
}

/** "MariaDB (`x`, version 10.6)": with a word of its own, apart from the engine. */
function versionIn(prose: Prose, start: number, end: number): Stated<string> | null {
  const match =
    /(?<!\p{L})(?:version|versión|versão|versione|wersja|wersji|versie|phiên bản|版本|バージョン)\s*(\d+(?:\.\d+)*)(?![\p{L}\d])/iu.exec(
      prose.text.slice(start, end),
    );
  if (!match?.[1]) return null;
  const to = start + match.index + match[0].length;
  return { value: match[1], span: spanOf(prose, to - match[1].length, to) };
}

const identifier =
  /(?<![\p{L}\p{N}_.-])[\p{L}][\p{L}\p{N}]*(?:[_-][\p{L}\p{N}]+)*(?:\.[\p{L}_][\p{L}\p{N}_]*)?(?![\p{L}\p{N}_])/gu;
const databaseWord =
  /(?:^|[_-])(?:db|database|store|schema|ledger|cache)s?(?:[_-](?:prod|dev|main|primary))?$|(?:\p{L}{3,}db)$/iu;
/** What a store is, and not what it is called. */
const storeWord = /^(?:dbs?|databases?|stores?|schemas?|caches?|ledgers?)$/i;
/** Without these letters no word is a database's. */
const databaseLetters = /db|database|store|schema|ledger|cache/i;
/** `FRT_CORE`: as Oracle writes names. */
const shouted = /(?<![\p{L}\p{N}_.-])\p{Lu}[\p{Lu}\p{N}]*(?:_[\p{Lu}\p{N}]+)+(?![\p{L}\p{N}_])/gu;
const titledName = /(?<![\p{L}\p{N}_-])((?:\p{Lu}[\p{L}\p{N}]*[ -]){1,3}(?:DB|Database|Datenbank))(?![\p{L}\p{N}_-])/gu;
const genericTitle =
  /^(?:Shared|Single|Separate|Own|Each|The|Same|One|Per|Central|Main|New|Old|Implement|Use|Create|Choose|Select|Which|Multiple|Relational|Primary|Legacy|Vector|Graph|Document|SQL|NoSQL|Independent|Dedicated|Microservices?|Service|Distributed|Target|Source|Production|Development|Managed|Cloud|No|Cross|Monolithic|Hybrid|Is|In|With|For|Our|A|An|Continue|Common|Global|Every|All|Any|Local|Remote|Test|Physical|Logical|Gemeinsame|Geteilte|Eigene|Zentrale|Neue|Alte|Einzige|Getrennte|Eine|Keine|Jede|Relationale|Modell|Model|Pattern|Muster|Ansatz|Approach)\b/u;

/**
 * The name of a database: an identifier like `order_db`, "Order DB", a code span beside the word "database".
 * `any`: what stands there can only be a store, so every code span is a name, and so is a word in front of its engine in brackets. `at` counts in the prose.
 */
export function databaseNameIn(
  prose: Prose,
  start = 0,
  end = prose.text.length,
  any = false,
): { words: Words; at: number } | null {
  for (const mark of prose.marks) {
    if (mark.kind !== "code" || mark.start < start || mark.end > end) continue;
    const text = prose.text.slice(mark.start, mark.end);
    if (!/^[\p{L}][\p{L}\p{N}_.-]*$/u.test(text) || isFile(text) || isEngine(text) || notStoreName.test(text)) continue;
    if (
      any ||
      (databaseWord.test(text) && !storeWord.test(text)) ||
      besideStoreNoun(prose.text, mark.start, mark.end) ||
      isNoted(prose.text, mark.end)
    )
      return { words: wordsOf(prose, mark.start, mark.end), at: mark.start };
  }
  const text = prose.text.slice(start, end);
  const noted = any ? /^\s*([a-z][a-z0-9]*(?:_[a-z0-9]+)*)\s+[(（]([^()（）]+)[)）]/u.exec(text) : null;
  if (noted?.[1] && noted[2] && !isEngine(noted[1]) && enginesIn(noted[2]).length) {
    const at = start + noted[0].indexOf(noted[1]);
    return { words: wordsOf(prose, at, at + noted[1].length), at };
  }
  for (const match of databaseLetters.test(text) ? matchesOf(text, identifier) : []) {
    if (!databaseWord.test(match[0]) || isEngine(match[0]) || isFile(match[0]) || notStoreName.test(match[0])) continue;
    if (/-\p{Lu}/u.test(match[0]) && enginesIn(match[0]).length) continue;
    if (storeWord.test(match[0]) || isHost(prose.text, start + match.index, match[0].length)) continue;
    if (
      /^(?:single|shared|per|cross|multi|own|one|separate|distributed|inter|key-value|in-memory|read|write|event|data|time-series|non)[-_]/i.test(
        match[0],
      )
    )
      continue;
    const at = start + match.index;
    return { words: wordsOf(prose, at, at + match[0].length), at };
  }
  for (const match of text.includes("_") ? matchesOf(text, shouted) : [])
    if (isNamed(prose.text, start + match.index)) {
      const at = start + match.index;
      return { words: wordsOf(prose, at, at + match[0].length), at };
    }
  for (const match of /D(?:B|ata|aten)/.test(text) ? matchesOf(text, titledName) : []) {
    const [name] = match as unknown as [string];
    if (enginesIn(name).length || genericTitle.test(name)) continue;
    const at = start + match.index;
    return { words: wordsOf(prose, at, at + name.length), at };
  }
  return null;
}

/** "postgres://orders-db:5433/orders": the host of an address. */
const isHost = (text: string, at: number, length: number): boolean =>
  /(?::\/\/|@)$/.test(text.slice(Math.max(0, at - 3), at)) && /^[:/]/.test(text.slice(at + length));

/** "port 5433", "(:5433)", "Port: 5433", "PostgreSQL @ 5433". */
export function portIn(prose: Prose, start = 0, end = prose.text.length): Stated<number> | null {
  const match =
    /(?:\b(?:port|puerto|porta|porcie|portem|portu|poort|cổng|порт)\b\s*(?:[:=]\s*)?|(?:端口|ポート(?:番号)?)\s*(?:[:：]\s*)?|[\s(]:|\s@\s?:?|\son\s(?=(?!(?:19|20)\d\d(?!\d))\d{4,5}\s?(?:[,;.)]|$)))(\d{2,5})(?!\d|[.:]\d)/iu.exec(
      prose.text.slice(start, end),
    );
  if (!match?.[1]) return null;
  const to = start + match.index + match[0].length;
  return { value: Number(match[1]), span: spanOf(prose, to - match[1].length, to) };
}

/** "Postgres:5441", "Postgres    5441": right behind the engine's name or in the next column, where a year would be a version. */
function portBehind(prose: Prose, engineEnd: number): Stated<number> | null {
  const match = /^(?::|\s{2,20})((?!20[0-3]\d(?!\d))\d{4,5})(?![\d.:])/.exec(
    prose.text.slice(engineEnd, engineEnd + 28),
  );
  if (!match?.[1]) return null;
  return { value: Number(match[1]), span: spanOf(prose, engineEnd + 1, engineEnd + match[0].length) };
}

/** "the S3 bucket `label-scans`", "S3 (bucket `label-scans`)" */
function bucketIn(prose: Prose, start: number, end: number): Words | null {
  const mark = prose.marks.find(
    (it) =>
      it.kind === "code" && it.start >= start && it.end <= end && bucketNoun.test(prose.text.slice(start, it.start)),
  );
  return mark && /^[a-z0-9][a-z0-9.-]*$/.test(prose.text.slice(mark.start, mark.end))
    ? wordsOf(prose, mark.start, mark.end)
    : null;
}

const bucketNoun = /(?:bucket|balde|bac)\s?[:：]?\s?$/iu;

/** "orders_db (5434)": nothing else in the brackets right behind the name, and no year. */
function portNoted(prose: Prose, nameEnd: number): Stated<number> | null {
  const match = /^`?(?:\s?[(（]|,\s)((?!(?:19|20)\d\d[)）])\d{4,5})[)）]/u.exec(
    prose.text.slice(nameEnd, nameEnd + 12),
  );
  if (!match?.[1]) return null;
  const to = nameEnd + match[0].length - 1;
  return { value: Number(match[1]), span: spanOf(prose, to - match[1].length, to) };
}

/** Without the engine between the noun and the name: "base dati PostgreSQL `biblio`". */
function nounBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 48), start);
  const engine = enginesIn(before).at(-1);
  return engine && /^[\s`*]*$/.test(before.slice(engine.version?.end ?? engine.end))
    ? before.slice(0, engine.start)
    : before;
}

/** "the `app` database", "database `app`". */
const besideStoreNoun = (text: string, start: number, end: number): boolean =>
  (/^\s+(?:database|db|schema|datenbank)\b|^\s?(?:数据)?库/i.test(text.slice(end, end + 14)) &&
    !alteredSchema.test(text.slice(Math.max(0, start - 40), end + 10))) ||
  /\b(?:database|db|schema|datenbank|base de da[td]os|banco(?: de dados)?|base|bd)\s*(?:[:=(（]\s*)?$/i.test(
    nounBefore(text, start),
  ) ||
  /(?:数据库|データベース|base (?:di )?dati|bazie(?: danych)?|baz[ayęą](?: danych)?|databank|cơ sở dữ liệu)\s*$/iu.test(
    nounBefore(text, start),
  ) ||
  isNamed(text, start);

/** "`tax_filing` (PostgreSQL 15)": the engine stands in brackets right behind. */
export const isNoted = (text: string, end: number): boolean => {
  const [, note] = /^\s?[(（]([^()（）]{3,60})[)）]/u.exec(text.slice(end)) ?? [];
  const [engine] = note === undefined ? [] : enginesIn(note);
  return (
    engine?.start === 0 &&
    // A version, a port, what extends it: "(PostgreSQL 16, PostGIS)".
    /^[\s\d.,;:]*(?:port\b.*|(?<=[,;]\s)[^,;]{3,24})?$/iu.test(
      (note as string).slice(engine.version?.end ?? engine.end),
    )
  );
};

/** "OpenSearch 2.13 (`recipe_index`)": the name in code in brackets right behind an engine. */
export function nameBehind(prose: Prose, engineEnd: number): Words | null {
  const mark = prose.marks.find(({ kind, start }) => kind === "code" && start >= engineEnd && start <= engineEnd + 3);
  if (!mark || !/^\s?[(（]$/u.test(prose.text.slice(engineEnd, mark.start))) return null;
  const name = prose.text.slice(mark.start, mark.end);
  const isName = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/.test(name) && !extension.test(name) && !isEngine(name);
  return isName && /^\s?[)）,;]/u.test(prose.text.slice(mark.end)) ? wordsOf(prose, mark.start, mark.end) : null;
}

/** "Redis `fleet-geo` for …": the same in words that list stores, where the name has two parts. */
export function nameBeside(prose: Prose, engineEnd: number): Words | null {
  const mark = prose.marks.find(({ kind, start }) => kind === "code" && start >= engineEnd && start <= engineEnd + 2);
  if (!mark || prose.text.slice(engineEnd, mark.start) !== " ") return null;
  const name = prose.text.slice(mark.start, mark.end);
  const isName = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)+$/.test(name) && !extension.test(name) && !isEngine(name);
  const ends = /^\s*(?:$|[,;.(（]|(?:for|für|para|pour|per|dla|voor|cho|and|und|y|e|et)\s)/iu.test(
    prose.text.slice(mark.end),
  );
  return isName && ends ? wordsOf(prose, mark.start, mark.end) : null;
}

/** "Redis `fleet-geo`", "MongoDB 7 (`papers`, port 27018)": a store from an offset on, with the name that stands beside its engine. */
export function withName(prose: Prose, from: number, store: StorePhrase): StorePhrase {
  if (store.name || !store.engine) return store;
  const { start } = store.engine.span;
  const engine = enginesIn(prose.text.slice(from)).find(
    (it) => spanOf(prose, from + it.start, from + it.end).start === start,
  );
  const end = engine && from + (engine.version?.end ?? engine.end);
  const name = end === undefined ? null : (nameBeside(prose, end) ?? nameBehind(prose, end));
  return name ? { ...store, name } : store;
}

/** What an engine is extended with, and what it stores. */
const extension =
  /^(?:pg|ts|json|gin$|gist$|brin$|hnsw|ivf|hstore|ltree|citext|uuid|postgis|vector|earthdistance|cube$|btree|wal|set|hash|list|stream|zset|redis|rejson|innodb|rocksdb|wiredtiger|max|min)/;

/** Does the text say in front of these words that a store is called so? */
export const isNamed = (text: string, start: number): boolean =>
  isCalled(
    text
      .slice(Math.max(0, start - 70), start)
      .split(/[.;:!?。；：]\s/u)
      .at(-1) as string,
  );

/** "one Oracle schema called `core`", "one MySQL, `shop`": what is called so is a store. */
const isCalled = (before: string): boolean => {
  const [naming] = namingPattern.exec(before) ?? [];
  if (naming === undefined) return false;
  const thing = before.slice(0, before.length - naming.length);
  if (/\p{L}/u.test(naming))
    return !innerThing.test(thing) && (enginesIn(thing).length > 0 || storeNounPattern.test(thing));
  // A comma alone names only what an article or a number has just introduced.
  const engine = enginesIn(thing).at(-1);
  const behind = engine && thing.slice(engine.version?.end ?? engine.end);
  return (
    behind !== undefined && /^[cgi]?(?:\s+\p{L}+){0,2}$/u.test(behind) && introduced.test(thing.slice(0, engine?.start))
  );
};

export const isEngine = (text: string): boolean => {
  const [only] = enginesIn(text);
  return only !== undefined && only.start === 0 && (only.version?.end ?? only.end) >= text.trimEnd().length;
};

const isFile = (text: string): boolean =>
  /\.(?:md|ya?ml|json|ts|tsx|js|java|kt|go|py|cs|sql|sh|env|ini|conf|toml|xml|prisma|properties|proto|rs|rb|php|id|com|io)$/i.test(
    text,
  );

const isNegated = (text: string, at: number): boolean =>
  /\b(?:not|no|instead of|rather than|without|statt|sin|sem|sans|senza|invece di|non|nie|bez|zamiast|niet|geen|zonder|не|không|kein[e]?)\s+(?:\w+\s+)?$/iu.test(
    text.slice(Math.max(0, at - 24), at),
  );

/** Splits at "+", "and", "," and "/" outside brackets, but only where each part names an engine or a database of its own. */
const parts = (text: string, start: number, end: number): [number, number][] =>
  joinedParts(text, partsBetween(text, joints, start, end));

const joints = separators(
  "\\s{0,8}[+;,&/、，]\\s{0,8}|\\s+(?:and|und|y|e|et|ed|oraz|i|và|и|ve|plus)\\s+|<br\\s?/?>|\\n",
);

/** A part that names nothing belongs to the one before it: "PostgreSQL, with row security". */
function joinedParts(text: string, cuts: readonly [number, number][]): [number, number][] {
  if (cuts.length === 1) return [...cuts];
  const joined: [number, number][] = [];
  for (const [from, to] of cuts) {
    const part = text.slice(from, to);
    const says = enginesIn(part).length > 0 || matchesOf(part, identifier).some(([word]) => databaseWord.test(word));
    const last = joined.at(-1);
    if (last && !says) last[1] = to;
    else joined.push([from, to]);
  }
  return joined;
}
