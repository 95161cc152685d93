// Where a record decides that data is kept, as far as another record could decide otherwise.
import { engines } from "../lexicon/engines.ts";
import type { Database, Document } from "../model/types.ts";
import { databaseKey, serviceKey } from "../resolve/names.ts";
import type { Range } from "../text/lines.ts";

export interface Store {
  /** The services that own it, by key and as written. */
  readonly owners: readonly { readonly key: string; readonly name: string }[];
  readonly key: string;
  readonly name: string;
  /** False: the text gives it no name. */
  readonly named: boolean;
  readonly engine: string | null;
  /** It holds the truth, and is no cache, search index or archive beside it. */
  readonly primary: boolean;
  /** Published, and no engine's own: many databases listen on 5432, each on a host of its own. */
  readonly port: number | null;
  readonly range: Range;
}

const usualPorts = new Set(engines.flatMap(({ port }) => port ?? []));
/** Inside its own network a database listens on its engine's port: that one tells the least. */
export const ownPort = (port: number | null): number | null => (port !== null && !usualPorts.has(port) ? port : null);
const primary = new Set<Database["category"]>([
  "relational",
  "document",
  "key-value",
  "columnar",
  "graph",
  "time-series",
]);

/** Names that every system has something for. */
const general = new Set([
  "main",
  "primary",
  "app",
  "application",
  "data",
  "database",
  "default",
  "test",
  "shared",
  "service",
  "postgres",
]);

export function storesOf({ databases, access }: Document): Store[] {
  return databases
    .filter(({ scope }) => scope === "decided")
    .map(({ name, named, engine, category, port, range }) => ({
      owners: access
        .filter((it) => it.scope === "decided" && it.relation === "owns" && it.database === name)
        .map(({ service }) => ({ key: serviceKey(service), name: service })),
      key: databaseKey(name),
      name,
      named: named && !general.has(databaseKey(name)),
      engine,
      primary: primary.has(category),
      port: ownPort(port),
      range,
    }));
}
