import type { Span, Stated, Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { type Code, codeOf } from "../code.ts";
import { given } from "../given.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import { connectionsIn, databaseBehind, within } from "./connection.ts";
import { lineSettings, numberOf, type Setting } from "./setting.ts";

/** pgbouncer.ini and pgcat.toml: the databases behind a pooler and the sizes of its pools. */
export const poolerConfig: Reader = {
  id: "pooler-config",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks)) {
      if (block.kind !== "fence") continue;
      const code = codeOf(block.lines);
      if (!isPoolerConfig(code)) continue;
      yield* /^\[pools\./m.test(code.text) ? readPgcat(code) : readPgbouncer(code);
    }
  },
};

/** The sizes that the databases behind a pooler have of their own; none where one of them has none. */
export function poolSizesIn(code: Code): Stated<number>[] {
  if (!isPoolerConfig(code)) return [];
  const claims = [...readPgbouncer(code)];
  const sizes = claims.flatMap((claim) => (claim.kind === "pool" && claim.size && claim.server ? claim.size : []));
  const listed = claims.filter(({ kind }) => kind === "database").length;
  return sizes.length === listed && listed >= 2 ? sizes : [];
}

export const isPoolerConfig = ({ text }: Code): boolean =>
  /^[ \t]*(?:\[databases\]|\[pgbouncer\]|\[pools\.|(?:default_)?pool_size\s*=|pool_mode\s*=)/m.test(text) &&
  !/^[ \t]*-\s/m.test(text);

function* readPgbouncer(code: Code): Generator<Claim> {
  const pooler = nameOf("PgBouncer", code);
  const databases: Words[] = [];
  let listed = 0;
  const settings = [...lineSettings(code)];
  for (const setting of settings) {
    const [connection] = connectionsIn(setting.value.text);
    if (!connection) continue;
    const at = within(setting.value);
    const claim = databaseBehind(connection, at, { standing: "described", form: "config" });
    if (!claim?.name) continue;
    listed++;
    const also = [...(claim.also ?? []), setting.key].filter(({ text }) => text !== claim.name?.text);
    yield { ...claim, ...given({ also: also.length ? also : null }), span: span(setting.key, setting.value) };
    const own = /\bpool_size\s*=\s*(\d+)/.exec(setting.value.text);
    if (!own?.[1]) databases.push(claim.name);
    else {
      const end = own.index + own[0].length;
      const size = { value: Number(own[1]), span: at(end - own[1].length, end).span };
      const server = connection.host ? at(connection.host.start, connection.host.end) : null;
      yield { kind: "pool", ...given({ pooler, server }), database: claim.name, size, span: setting.value.span };
    }
  }
  yield* defaultPools(settings, listed ? databases : null, pooler);
}

/** PgBouncer's default size holds for each database that has no size of its own. */
function* defaultPools(
  settings: readonly Setting[],
  databases: readonly Words[] | null,
  pooler: Stated<string> | null,
): Generator<Claim> {
  const setting = settings.find(({ key }) => key.text === "default_pool_size");
  const size = setting && numberOf(setting);
  if (size) {
    const at = span(setting.key, setting.value);
    if (!databases) yield { kind: "pool", ...given({ pooler }), size, span: at };
    for (const database of databases ?? []) yield { kind: "pool", ...given({ pooler }), database, size, span: at };
  }
  const bound = settings.find(({ key }) => key.text === "max_db_connections");
  const value = bound && numberOf(bound);
  if (value && value.value > 0)
    yield { kind: "limit", quantity: "connections", value, comparator: "<=", span: span(bound.key, bound.value) };
}

/** `[pools.orders]` opens a pool; its users and shards tell size and database. */
function* readPgcat(code: Code): Generator<Claim> {
  const pooler = nameOf("PgCat", code);
  const pools = new Map<string, { name: Words; database?: Words; size?: Stated<number> }>();
  let pool: { name: Words; database?: Words; size?: Stated<number> } | undefined;
  let at = 0;
  for (const line of code.text.split("\n")) {
    const [, header] = /^\s*\[pools\.([\w-]+)/.exec(line) ?? [];
    if (header) {
      const start = at + line.indexOf(header);
      pool = pools.get(header) ?? { name: code.words(start, start + header.length) };
      pools.set(header, pool);
    } else if (/^\s*\[/.test(line)) pool = undefined;
    const [, key, value] = /^\s*(database|pool_size)\s*=\s*"?([\w-]+)"?/.exec(line) ?? [];
    if (pool && key && value) {
      const start = at + line.lastIndexOf(value);
      const words = code.words(start, start + value.length);
      if (key === "database") pool.database ??= words;
      else pool.size ??= { value: Number(value), span: words.span };
    }
    at += line.length + 1;
  }
  for (const { name, database, size } of pools.values()) {
    const also = database && database.text !== name.text ? [name] : null;
    yield {
      kind: "database",
      name: database ?? name,
      ...given({ also }),
      standing: "described",
      form: "config",
      span: name.span,
    };
    if (size) yield { kind: "pool", ...given({ pooler }), database: database ?? name, size, span: size.span };
  }
}

/** Where the text names the pooler, or the section that only this pooler's files have. */
function nameOf(pooler: string, code: Code): Stated<string> | null {
  const match = /pgbouncer|pgcat|\[databases\]|\[pools\.|pool_mode/i.exec(code.text);
  return match && { value: pooler, span: code.span(match.index, match.index + match[0].length) };
}

const span = (from: Words, to: Words): Span => ({ start: from.span.start, end: to.span.end });
