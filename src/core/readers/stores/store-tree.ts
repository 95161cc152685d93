import { columnRole } from "../../lexicon/columns.ts";
import { enginesIn } from "../../lexicon/products.ts";
import type { Prose, Section } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Stated, Words } from "../../text/span.ts";
import type { Claim, DatabaseClaim, Party } from "../claim.ts";
import { type Code, codeOf } from "../code.ts";
import type { Entry } from "../config/entry.ts";
import { outlineEntries } from "../config/outline-tree.ts";
import { given } from "../given.ts";
import { kindOf } from "../names.ts";
import { fences } from "../needs.ts";
import { databaseNameIn, storeIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { bareNamesIn, serviceNamesIn, servicesIn } from "../services/service-words.ts";
import { blocksIn, isPlainFence, proseOfLine } from "../walk.ts";

/** Drawn trees and indented lists of stores: "├── Database: order_db (owned by order-service)" below "PostgreSQL Cluster". */
export const storeTree: Reader = {
  id: "store-tree",
  needs: fences,
  *read(section: Section) {
    for (const block of blocksIn(section.blocks)) {
      if (block.kind !== "fence" || !isPlainFence(block) || block.lines.length < 2) continue;
      const code = codeOf(block.lines);
      const listed = block.lines.every((line) => !line.text.trim() || commentedName(proseOfLine(line)));
      yield* readLevel(outlineEntries(code), code, { listed });
    }
  },
};

/** What the lines above tell of those below them. */
interface Above {
  /** Every line of the block names a store and, in a comment, its service. */
  readonly listed: boolean;
  readonly engine?: Stated<string>;
  readonly version?: Stated<string>;
  readonly cluster?: Words;
  readonly service?: Words;
}

function* readLevel(entries: readonly Entry[], code: Code, above: Above): Generator<Claim> {
  const read = entries.map((entry) => ({ entry, line: lineAt(code, entry.at) }));
  for (const { entry, line } of read) {
    const database = databaseOf(entry, line, above);
    if (database) {
      if (database.owner && !database.owner.bare && database.owner !== above.service)
        yield {
          kind: "service",
          name: database.owner,
          standing: "described",
          role: kindOf(database.owner.text),
          span: database.owner.span,
        };
      yield database;
    }
    yield* readLevel(entry.children, code, aboveOf(entry, line, above));
  }
}

/** From where an entry begins to the end of its line, comment included. */
function lineAt(code: Code, at: number): Prose {
  const end = code.text.indexOf("\n", at);
  return code.prose(at, end < 0 ? code.text.length : end);
}

/** A line that names nothing but a database, as "Database: x" or as `x` with its service behind it. */
function databaseOf({ key, value }: Entry, line: Prose, above: Above): DatabaseClaim | null {
  const labelled =
    key !== null && (columnRole(key.text) === "database" || inEngine.test(key.text)) && !/schema/i.test(key.text);
  if (key && !labelled) return null;
  const from = key ? line.text.indexOf(":") + 1 : 0;
  const named =
    databaseNameIn(line, from) ??
    ownedName(line) ??
    (labelled
      ? labelledName(line, from, above)
      : above.service
        ? notedName(line)
        : above.engine || above.listed
          ? commentedName(line)
          : null);
  if (!value || !named || named.at !== from + leadLength(line.text.slice(from))) return null;
  const rest = named.at + named.words.text.length;
  const beside =
    ownerBeside(line, rest) ?? bracketed(line, rest + (/^\s*[(（]/u.exec(line.text.slice(rest))?.[0].length ?? 0));
  const owner = onlyService(line, rest) ?? beside ?? above.service ?? null;
  const ends =
    beside !== null || isEngineColumn(line, rest) || /^\s*(?:$|[([#←]|\/\/|--|<-|—|–|→|->)/.test(line.text.slice(rest));
  if (!ends || (!labelled && !owner)) return null;
  const own = storeIn(line, rest);
  return {
    kind: "database",
    name: named.words,
    ...given({ also: lastPart(named.words) }),
    ...given({
      owner,
      engine: own?.engine ?? above.engine,
      version: own?.version ?? above.version,
      port: own?.port,
      cluster: above.cluster,
    }),
    standing: "listed",
    form: "arrow",
    span: { start: named.words.span.start, end: line.span.end },
  };
}

/** What a search engine, an object store and others call their databases. */
const inEngine = /^(?:index|indice|índice|bucket|keyspace|collection)$/iu;

/** "gymhub.members": elsewhere the schema may be called `members`. */
function lastPart({ text, span }: Words): Words[] | null {
  const at = text.lastIndexOf(".") + 1;
  return at ? [{ text: text.slice(at), span: { start: span.start + at, end: span.end } }] : null;
}

/** Behind "Database:" any identifier is a name, if it has two parts or stands below an engine. */
function labelledName(line: Prose, from: number, { engine }: Above): { words: Words; at: number } | null {
  const match = /^\s*([\p{L}][\p{L}\p{N}]*(?:[_-][\p{L}\p{N}]+)*)(?![\p{L}\p{N}])/u.exec(line.text.slice(from));
  if (!match?.[1] || enginesIn(match[1]).length || !(engine || /[_-]/.test(match[1]))) return null;
  const at = from + match[0].length - match[1].length;
  return { words: wordsOf(line, at, at + match[1].length), at };
}

/** "collect_bin (owned by bin-service)": whoever owns it, owns a store. */
function ownedName(line: Prose): { words: Words; at: number } | null {
  const match =
    /^\s*([\p{L}][\p{L}\p{N}]*(?:[_-][\p{L}\p{N}]+)*)\s*[(（](?:owned by|owner:?|belongs to|gehört|propiedad de|de propriedade)\s/iu.exec(
      line.text,
    );
  if (!match?.[1] || enginesIn(match[1]).length) return null;
  const at = match[0].indexOf(match[1]);
  return { words: wordsOf(line, at, at + match[1].length), at };
}

/** "catalog_db     PostgreSQL 16   port 5501" */
const isEngineColumn = ({ text }: Prose, from: number): boolean => {
  const column = /^\s{2,}/.exec(text.slice(from));
  return column !== null && enginesIn(text.slice(from + column[0].length))[0]?.start === 0;
};

/** Below a service: an identifier with its engine in brackets or in the next column, "sensor_readings (InfluxDB 2.7, port 8087)". */
function notedName(line: Prose): { words: Words; at: number } | null {
  const match = /^\s*([\p{L}][\p{L}\p{N}]*(?:[_-][\p{L}\p{N}]+)*)(?:\s*[(（]([^)）]*)|(?=\s{2,}\p{L}))/u.exec(
    line.text,
  );
  if (!match?.[1] || enginesIn(match[1]).length) return null;
  const at = match[0].indexOf(match[1]);
  const beside = match[2] === undefined ? isEngineColumn(line, at + match[1].length) : enginesIn(match[2]).length > 0;
  return beside ? { words: wordsOf(line, at, at + match[1].length), at } : null;
}

/** Below an engine, or in a list of such lines: "listens            # stats-service", "telemetry   (Ride Service)". */
function commentedName(line: Prose): { words: Words; at: number } | null {
  const match = /^\s*((?:[a-z][a-z0-9_]*\.)?[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*)\s+(?:(?:#|\/\/|←|<-)\s|[(（])/u.exec(
    line.text,
  );
  const owner = match && (onlyService(line, match[0].length - 1) ?? bracketed(line, match[0].length));
  if (!match?.[1] || enginesIn(match[1]).length || !owner) return null;
  // In brackets the service stands alone: "orders (written by Order Service)" can be a table.
  if (/[(（]$/u.test(match[0]) && !line.text.slice(match[0].length).startsWith(owner.text)) return null;
  const at = match[0].indexOf(match[1]);
  return { words: wordsOf(line, at, at + match[1].length), at };
}

/** "orders_db  (Orders)": a name that fills the brackets which open in front of the offset. */
function bracketed(line: Prose, from: number): Party | null {
  const close = /[(（]$/u.test(line.text.slice(0, from)) ? line.text.slice(from).search(/[)）]\s*$/u) : -1;
  const [name, second] = close > 0 ? bareNamesIn(line, from, from + close) : [];
  return name && !second ? name.words : null;
}

const leadLength = (text: string): number => /^\s*/.exec(text)?.[0].length ?? 0;

function onlyService(line: Prose, from: number): Party | null {
  const behind = serviceNamesIn(line).filter(({ span }) => span.start >= line.span.start + from);
  return behind.length === 1 ? (behind[0] ?? null) : null;
}

/** "visits_db     Visit Service": a column of names beside the column of stores. */
function ownerBeside(line: Prose, from: number): Party | null {
  const gap = /^(?:\s{2,}|\t\s*)(?=[\p{L}`])/u.exec(line.text.slice(from));
  if (!gap) return null;
  const start = from + gap[0].length;
  const [only, second] = servicesIn(line, start, line.text.length);
  if (only && !second && !line.text.slice(start, only.start).trim() && !line.text.slice(only.end).trim())
    return only.words;
  const [name, another] = bareNamesIn(line, start, line.text.length);
  return name && !another ? name.words : null;
}

/** "PostgreSQL Cluster (shared)" gives its engine to what is below, "order-service" its name. */
function aboveOf({ key, value }: Entry, line: Prose, above: Above): Above {
  const label = key ?? value;
  if (!label) return above;
  const [service] = serviceNamesIn(line);
  if (service && label.text.startsWith(service.text)) return { ...above, service };
  const [engine] = enginesIn(label.text);
  if (!engine || engine.start > 24) return above;
  const span = { start: label.span.start + engine.start, end: label.span.start + engine.end };
  const cluster = /cluster|instance|server|instanz|cụm|集群|实例|istanza|klaster|instancja|クラスタ|インスタンス/i.test(
    label.text,
  )
    ? label
    : null;
  const version = engine.version && {
    value: engine.version.text,
    span: { start: label.span.start + engine.version.start, end: label.span.start + engine.version.end },
  };
  return {
    ...above,
    engine: { value: engine.name, span },
    ...given({ version, cluster: cluster && withoutNote(cluster) }),
  };
}

function withoutNote({ text, span }: Words): Words {
  const bare = text.replace(/\s*[(（].*$/, "");
  return { text: bare, span: { start: span.start, end: span.start + bare.length } };
}
