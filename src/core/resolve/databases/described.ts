// A store as the model tells of it: of each fact what the best place says.

import { categoryOf } from "../../lexicon/products.ts";
import type { Database } from "../../model/types.ts";
import type { Lines } from "../../text/lines.ts";
import type { Span } from "../../text/span.ts";
import type { EngineDefaults } from "./engine-defaults.ts";
import type { DatabaseClaim, Store } from "./store.ts";

const formRank: Readonly<Record<string, number>> = {
  table: 0,
  list: 0,
  heading: 0,
  arrow: 0,
  prose: 1,
  diagram: 1,
  compose: 2,
  config: 2,
  sql: 2,
  url: 3,
  code: 3,
};

const bestFirst = (store: Store): DatabaseClaim[] =>
  [...store.claims].sort((a, b) => (formRank[a.form] ?? 4) - (formRank[b.form] ?? 4) || a.span.start - b.span.start);

export function databaseOf(store: Store, lines: Lines, defaults: EngineDefaults): Database {
  const claims = bestFirst(store);
  const name = claims.find((claim) => claim.name)?.name;
  const stated = claims.find((claim) => claim.engine)?.engine;
  const common = store.scope === "decided" ? defaults.engineFor(claims[0]?.section ?? -1) : null;
  const engine = stated?.value ?? common?.engine ?? null;
  const version = claims.find((claim) => claim.version && (!claim.engine || claim.engine.value === engine))?.version;
  const spellings = new Set(
    store.claims.flatMap((claim) => [claim.name, ...(claim.also ?? [])].flatMap((it) => (it ? [it.text] : []))),
  );
  if (name) spellings.delete(name.text);
  const span: Span = name?.span ?? stated?.span ?? (claims[0] as DatabaseClaim).span;
  return {
    name: name?.text ?? `${store.owner ?? ""} ${engine ?? "database"}`.trim(),
    named: name !== undefined,
    aliases: [...spellings],
    engine,
    version: version?.value ?? (engine === common?.engine ? common.version : null),
    category: categoryOf(engine),
    port: claims.find((claim) => claim.port)?.port?.value ?? connectedPort(claims),
    cluster: claims.find((claim) => claim.cluster)?.cluster?.text ?? null,
    scope: store.scope,
    ...(store.option === undefined ? {} : { option: store.option }),
    range: lines.range(span),
  };
}

/** The port that all who connect to it name, where no place publishes one. */
function connectedPort(claims: readonly DatabaseClaim[]): number | null {
  const [port, second] = new Set(
    claims.flatMap(({ form, innerPort }) => (innerPort && form !== "compose" ? [innerPort.value] : [])),
  );
  return port !== undefined && second === undefined ? port : null;
}

/** A database runs on the engine of the server that it is on, in its version, where that server has a name and an engine. */
export function asTheirServers(databases: readonly Database[], servers: readonly DatabaseClaim[]): Database[] {
  return databases.map((database) => {
    const { cluster } = database;
    if (!cluster || (database.engine && database.version)) return database;
    const [server, second] = databases.filter(
      ({ name, aliases, engine }) => engine && [name, ...aliases].includes(cluster),
    );
    if (second && second.engine !== server?.engine) return database;
    const told = servers.find(({ name, engine }) => engine && name?.text === cluster);
    const engine = server?.engine ?? told?.engine?.value;
    if (!engine || (database.engine && database.engine !== engine)) return database;
    const version = server ? server.version : (told?.version?.value ?? null);
    return { ...database, engine, version: database.version ?? version, category: categoryOf(engine) };
  });
}
