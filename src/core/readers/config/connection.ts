// Connection URLs and connection strings, as text: `jdbc:postgresql://orders-db:5432/orders`.

import {
  brokerSchemes,
  isGenericDatabase,
  isGenericHost,
  isLocalHost,
  isPoolerHost,
  urlSchemes,
} from "../../lexicon/config.ts";
import { poolersIn } from "../../lexicon/products.ts";
import { matchesOf } from "../../text/matches.ts";
import { partOf, type Span, type Stated, type Words } from "../../text/span.ts";
import type { DatabaseClaim, Form, Standing } from "../claim.ts";
import { given } from "../given.ts";

/** Offsets count in the text that was searched. */
export interface Connection extends Span {
  readonly engine: string | null;
  readonly broker: string | null;
  readonly host?: Span;
  readonly port?: Span;
  readonly database?: Span;
}

const url =
  /(?<![\w+.-])(?:jdbc:|r2dbc:(?:pool:)?)?([a-z][a-z0-9]{1,15})(?:\+[a-z0-9]+|:thin:@|:[a-z]+)?:?\/\/(?:[^\s"'`<>@/]{1,200}@)?((?:\$\{[^}$\s]{1,80}\}|[^$\s"'`<>@/,;:?#)\]}])*)(?::(\$\{[^}$\s]{1,80}\}|\d{2,5}))?((?:,[^\s"'`<>/;?)]{1,200})?)(?:\/([^\s"'`<>?;/#&),\]]*))?(?:;[^\s"'`<>)]{0,300})?/gi;

/** Every connection that a text spells out. Placeholders (`${DB_HOST}`, `<host>`) are no host, port or name. */
export function connectionsIn(text: string): Connection[] {
  const found: Connection[] = [];
  if (text.includes("://") || text.includes(":@//")) for (const match of matchesOf(text, url)) addUrl(found, match);
  return [...found, ...keyValues(text)].sort((a, b) => a.start - b.start);
}

function addUrl(found: Connection[], match: RegExpExecArray | RegExpMatchArray): void {
  const [whole, scheme = "", host = "", port = "", more = ""] = match;
  // In a sentence the full stop behind the URL is not its own.
  const path = (match[5] ?? "").replace(/[.:!]+$/, "");
  const engine = urlSchemes.get(scheme.toLowerCase()) ?? null;
  const broker = brokerSchemes.get(scheme.toLowerCase()) ?? null;
  if (!engine && !broker) return;
  const start = match.index ?? 0;
  const at = (part: string, from: number): Span => ({ start: start + from, end: start + from + part.length });
  const hostAt = whole.indexOf(host, whole.indexOf("//") + 2 + userLength(whole));
  const portAt = hostAt + host.length + 1;
  const pathAt = whole.indexOf(`/${path}`, hostAt + host.length + (port ? port.length + 1 : 0) + more.length) + 1;
  const named = /[;?&](?:databaseName|database)=([^;&\s"'`]+)/i.exec(whole);
  const database = named?.[1]
    ? at(named[1], named.index + named[0].length - named[1].length)
    : path
      ? at(path, pathAt)
      : null;
  found.push({
    start,
    end: start + whole.length,
    engine,
    broker,
    ...given({
      host: host && !host.includes("$") ? at(host, hostAt) : null,
      port: port && !port.includes("$") ? at(port, portAt) : null,
      database: database && isName(path || (named?.[1] ?? "")) ? database : null,
    }),
  });
}

const userLength = (whole: string): number => {
  const authority = /\/\/([^\s"'`<>@/]*@)/.exec(whole)?.[1];
  return authority?.length ?? 0;
};

const isName = (text: string): boolean => /^[\p{L}_][\p{L}\p{N}_$-]*$/u.test(text);

const pair =
  /(?<![\w-])(host|server|data source|port|dbname|database|initial catalog)\s?=\s?(?:tcp:)?([\w.-]+)(?:,(\d{2,5}))?/giu;

/** "host=postgres port=5432 dbname=orders", "Server=orders-db,1433;Database=Orders": a host and a database on one line. */
function keyValues(text: string): Connection[] {
  if (!/(?:dbname|database|initial catalog)\s?=/i.test(text)) return [];
  const found: Connection[] = [];
  let lineStart = 0;
  for (const line of text.split("\n")) {
    const parts: { host?: Span; port?: Span; database?: Span } = {};
    let start = -1;
    let end = 0;
    for (const match of matchesOf(line, pair)) {
      const [whole, key = "", value = "", port] = match;
      const to = lineStart + match.index + whole.length;
      if (start < 0) start = lineStart + match.index;
      end = to;
      const valueEnd = port ? to - port.length - 1 : to;
      const span = { start: valueEnd - value.length, end: valueEnd };
      if (/^port$/i.test(key)) {
        if (/^\d{1,5}$/.test(value)) parts.port ??= span;
      } else if (/^(?:host|server|data source)$/i.test(key)) parts.host ??= span;
      else if (isName(value)) parts.database ??= span;
      if (port) parts.port ??= { start: to - port.length, end: to };
    }
    if (parts.host && parts.database) found.push({ start, end, engine: null, broker: null, ...parts });
    lineStart += line.length + 1;
  }
  return found;
}

/** Gives the words at a stretch of the text that was searched. */
export type WordsAt = (start: number, end: number) => Words;

/** Where the text that was searched is itself a stretch of the document. */
export const within =
  (words: Words): WordsAt =>
  (start, end) =>
    partOf(words, start, end);

interface Circumstances {
  readonly owner?: Words | null;
  readonly standing: Standing;
  readonly form: Form;
}

/**
 * The database that a connection leads to. Without a name in it a telling host is the name; null where nothing says
 * which database it is. The port of another host is the one inside its network; that of a pooler is not the database's.
 */
export function databaseBehind(connection: Connection, words: WordsAt, about: Circumstances): DatabaseClaim | null {
  const { owner } = about;
  const host = connection.host ? words(connection.host.start, connection.host.end) : null;
  const named = connection.database ? words(connection.database.start, connection.database.end) : null;
  const database = named && !isGenericDatabase(named.text) ? named : null;
  const server = host && tellingHost(host);
  const name = database ?? server;
  if (!name && !(owner && connection.engine)) return null;
  const port = connection.port && statedNumber(words(connection.port.start, connection.port.end));
  const direct = host !== null && !isPoolerHost(host.text);
  const local = host !== null && isLocalHost(host.text);
  const scheme = words(connection.start, connection.end);
  const known = about.standing !== "mentioned";
  return {
    kind: "database",
    ...given({
      name,
      ...(database ? serverFacts(database, host) : {}),
      owner,
      engine: connection.engine ? { value: connection.engine, span: schemeOf(scheme).span } : null,
      port: known && local ? port : null,
      innerPort: known && direct && !local ? port : null,
    }),
    standing: about.standing,
    form: about.form,
    span: scheme.span,
  };
}

export const statedNumber = (words: Words): Stated<number> => ({ value: Number(words.text), span: words.span });

const schemeOf = (url: Words): Words =>
  partOf(url, 0, /^(?:jdbc:|r2dbc:(?:pool:)?)?[a-z0-9]+/i.exec(url.text)?.[0].length ?? url.text.length);

/** A host that is named like its database is another name of it; any other is the server that the database is on. */
export function serverFacts(database: Words, host: Words | null): { also?: readonly Words[]; cluster?: Words } {
  const server = host && tellingHost(host);
  if (!server || server.text === database.text) return {};
  return isAkin(database.text, server.text) ? { also: [server] } : { cluster: server };
}

/** The host without its domain, where it says more than that there is a server. */
function tellingHost(host: Words): Words | null {
  const { text } = host;
  const [label = ""] = text.split(".");
  if (isGenericHost(text) || isGenericHost(label) || isPoolerHost(text)) return null;
  if (poolersIn(label).length || urlSchemes.has(label.toLowerCase())) return null;
  if (/^(?:mongo|pg|mssql|elasticsearch|rabbitmq|kafka)$/i.test(label)) return null;
  return partOf(host, 0, label.length);
}

/** Do a host and a database share a word? `payment-postgres` and `payment_db` do; `shared-postgres` and `payment_db` don't. */
export function isAkin(a: string, b: string): boolean {
  const of = (name: string): string[] =>
    name
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(
        (word) =>
          !/^(?:db|database|service|svc|postgres(?:ql)?|pg|mysql|mongo(?:db)?|redis|mariadb|server|cluster|prod|dev)$/.test(
            word,
          ),
      )
      .map((word) => word.replace(/(?:db|s)$/, ""));
  const words = new Set(of(a));
  return of(b).some((word) => word.length > 1 && words.has(word));
}
