// Finding engines, brokers and poolers in text.

import type { DatabaseCategory } from "../model/types.ts";
import { unspaced } from "../text/characters.ts";
import { type Beginnings, beginningsIn, productsBegin, productWord } from "./beginnings.ts";
import { brokers, type Engine, engines, type NamedProduct, poolers } from "./engines.ts";
import { latePattern } from "./match.ts";

export interface ProductMention {
  /** Canonical name. */
  readonly name: string;
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
  /** "15", "7.0", "15+" where a version follows. */
  readonly version?: { readonly text: string; readonly start: number; readonly end: number };
}

const joined = latePattern(`(?![${unspaced}])[\\p{L}\\p{N}_./-]`, "u");

/** Who makes or hosts a product: two products of one maker have no more in common than others. */
export const makers = new Set(["apache", "amazon", "aws", "azure", "google", "gcp", "microsoft", "oracle", "redhat"]);

const byEngine = index(engines);
const byBroker = index(brokers);
const byPooler = index(poolers);
const productImages = [
  ["engine", imagesOf(engines)],
  ["broker", imagesOf(brokers)],
  ["pooler", imagesOf(poolers)],
] as const;

/** Every engine that the text names, in order, the longest spelling winning ("Aurora PostgreSQL" is one mention). */
export const enginesIn = (text: string): ProductMention[] => find(text, byEngine);
export const brokersIn = (text: string): ProductMention[] => find(text, byBroker);
/** Brokers in front of engines: whoever asks for the first of a title means what carries messages, if anything does. */
export const productsIn = (text: string): ProductMention[] => [...brokersIn(text), ...enginesIn(text)];
export const poolersIn = (text: string): ProductMention[] => find(text, byPooler);

/** Without such a word a text names none. */
export const holdsEngineWord = ({ products }: Beginnings): boolean =>
  products.some(([word]) => byEngine.patterns.has(word));
export const holdsBrokerWord = ({ products }: Beginnings): boolean =>
  products.some(([word]) => byBroker.patterns.has(word));

export const mayNameEngine = (text: string): boolean => holdsEngineWord(beginningsIn(text));

export const engineNamed = (text: string): Engine | null =>
  engines.find((it) => it.name === lookUp(text, byEngine)) ?? null;

export const categoryOf = (engine: string | null): DatabaseCategory | null =>
  engines.find((it) => it.name === engine)?.category ?? null;

/** Whether clients connect to this pooler, and only it to the server. */
export const standsBetween = (pooler: string): boolean =>
  poolers.some(({ name, inProcess }) => name === pooler && !inProcess);

export interface ImageProduct {
  /** Canonical name. */
  readonly name: string;
  readonly kind: "engine" | "broker" | "pooler";
  readonly version: string | null;
}

/** What a container image runs: `docker.io/library/postgres:16-alpine` is PostgreSQL 16. */
export function productOfImage(image: string): ImageProduct | null {
  const [path = "", tag = ""] = splitTag(image.trim().toLowerCase());
  const name = path.replace(/^(?:docker\.io\/)?(?:library\/)?/, "");
  const version = /^(?:pg)?v?(\d+(?:\.\d+)*)/.exec(tag)?.[1] ?? null;
  for (const [kind, images] of productImages) {
    const product = images.get(name) ?? images.get(name.split("/").at(-1) as string);
    if (product) return { name: product, kind, version };
  }
  return null;
}

function splitTag(image: string): [string, string] {
  const at = image.lastIndexOf(":");
  return at > image.lastIndexOf("/") ? [image.slice(0, at), image.slice(at + 1)] : [image, ""];
}

interface Index {
  readonly names: ReadonlyMap<string, string>;
  /** By the first word of a spelling, lower case: a pattern for all spellings that begin with it, the longest first. */
  readonly patterns: ReadonlyMap<string, RegExp>;
}

function index(products: readonly NamedProduct[]): Index {
  const names = new Map<string, string>();
  for (const { name, spellings } of products)
    for (const spelling of [name.toLowerCase(), ...spellings]) if (!names.has(spelling)) names.set(spelling, name);
  const byFirst = new Map<string, string[]>();
  for (const spelling of [...names.keys()].sort((a, b) => b.length - a.length))
    for (const first of firstWords(spelling)) byFirst.set(first, [...(byFirst.get(first) ?? []), spelling]);
  productsBegin(byFirst.keys());
  return { names, patterns: new Map([...byFirst].map(([first, spellings]) => [first, patternOf(spellings)])) };
}

/** "Redis Stack" begins with "redis", and with "redisstack" where it is written as one word. */
function firstWords(spelling: string): string[] {
  const words = spelling.match(productWord) ?? [];
  return words.map((_, count) => words.slice(0, count + 1).join(""));
}

function patternOf(spellings: readonly string[]): RegExp {
  const words = spellings.map((spelling) => spelling.replace(/[/.+]/g, "\\$&").replace(/ /g, "[ -]?")).join("|");
  return latePattern(`(?:${words})(?!(?![${unspaced}])[\\p{L}\\p{N}_])`, "iuy");
}

function lookUp(text: string, { names }: Index): string | null {
  return (
    names.get(
      text
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, " "),
    ) ?? null
  );
}

/** Word by word: most words begin no product's name, and a look in a map tells. */
function find(text: string, by: Index): ProductMention[] {
  const found: ProductMention[] = [];
  let from = 0;
  for (const [first, start] of beginningsIn(text).products) {
    const pattern = start < from ? undefined : by.patterns.get(first);
    if (!pattern || (start > 0 && joined.test(text[start - 1] as string))) continue;
    pattern.lastIndex = start;
    const spelled = pattern.exec(text)?.[0];
    if (spelled === undefined || isPartOfName(text, start, start + spelled.length)) continue;
    const key = spelled.toLowerCase().replace(/[\s-]+/g, " ");
    const name = by.names.get(key) ?? by.names.get(key.replace(/ /g, "")) ?? spelledApart(key, by.names);
    if (!name) continue;
    from = start + spelled.length;
    found.push({ name, start, end: from, ...versionAt(text, from) });
  }
  return found;
}

/** `postgres-orders` is a container; "PostgreSQL-Cluster", "Redis-backed" and "MySQL-database" speak of the engine. */
const isPartOfName = (text: string, start: number, end: number): boolean => {
  if (text[end] !== "-" || !/^-\p{L}/u.test(text.slice(end, end + 2))) return false;
  const behind = text.slice(end, end + 12);
  return !nounBehind.test(behind) && !(/\p{Lu}/u.test(text.slice(start, end)) && dutchOrPolish.test(behind));
};

const nounBehind =
  /^-(?:Cluster|Datenbank|Instanz|Server|Schema|Speicher|Cache|Container|Broker|Events?|Ereignis|Nachrichten|Topics?|Queues?|[Bb]acked|[Bb]ased|баз|кластер|сервер)/u;
/** "PostgreSQL-server", "RabbitMQ-a": where the name is written as a name, not in an identifier. */
const dutchOrPolish = /^-(?:database|databank|cluster|instantie|server|opslag|(?:[aeu]|em|owi)(?![\p{L}\p{N}_-]))/u;

const spelledApart = (key: string, names: ReadonlyMap<string, string>): string | undefined => {
  for (const [spelling, name] of names) if (spelling.replace(/ /g, "") === key.replace(/ /g, "")) return name;
  return undefined;
};

/** "Postgres:5441" names a port; only years are versions of four digits: "mssql:2022". */
const isPort = (behind: string): boolean => /^:\d{4,5}$/.test(behind) && !/^:20[0-3]\d$/.test(behind);

/** "PostgreSQL   5432": in columns, what is too great for a version, and no year. */
const isNoVersion = (number: string): boolean => /^\d{4,5}$/.test(number) && !/^(?:19|20)\d\d$/.test(number);

/** "Oracle 19c": the letter is a name of the series. */
function lettered(text: string, from: number): Pick<ProductMention, "version"> {
  const match = /^[ \u00a0]+(\d{1,2})[cgi](?![\p{L}\p{N}])/u.exec(text.slice(from, from + 8));
  if (!match?.[1]) return {};
  const start = from + match[0].length - 1 - match[1].length;
  return { version: { text: match[1], start, end: start + match[1].length } };
}

function versionAt(text: string, from: number): Pick<ProductMention, "version"> {
  const match =
    /^(?:[ \u00a0]+|:|-(?=\d+(?:\.\d+)?-\p{Lu}))v?(\d+(?:\.(?:\d+|x))*\+?)(?![\p{L}\p{N}_%]|[.,]\d|[ -]?(?:GB|MB|TB|instances|databases|node|replica|connection|services|servers|clusters|row|table|port))/iu.exec(
      text.slice(from, from + 40),
    );
  if (!match?.[1]) return lettered(text, from);
  if (isPort(match[0]) || isNoVersion(match[1])) return {};
  const end = from + match[0].length;
  return { version: { text: match[1], start: end - match[1].length, end } };
}

function imagesOf(products: readonly NamedProduct[]): ReadonlyMap<string, string> {
  return new Map(products.flatMap(({ name, images = [] }) => images.map((image) => [image, name] as const)));
}
