// What the databases of an architecture get of connections, and the bounds that the text sets for them.
import type { Pool } from "../model/types.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Stated } from "../text/span.ts";
import type { Architecture } from "./scope.ts";
import { placedPools } from "./stores.ts";

/** What a pool opens: as stated, or else the product. Null where the text gives neither. */
export const opened = ({ instances, size, connections }: Pool): number | null =>
  connections ?? (instances !== null && size !== null ? instances * size : null);

/** By pool: the database that it leads to, as the pool itself says it or as its service owns just one. */
export function databaseOfPools(architecture: Architecture): Map<Pool, string | null> {
  const { onAccess } = placedPools(architecture);
  const along = [...onAccess].flatMap(([access, pools]) => pools.map((pool) => [pool, access.database] as const));
  return new Map([...architecture.pools.map((pool) => [pool, pool.database] as const), ...along]);
}

/** By the name of the database or cluster: the bound on its connections. */
export function boundsIn(reading: Reading): Map<string, Stated<number>> {
  const stated = reading.claimsOf("limit").flatMap(({ of, value, comparator, aside }) => {
    if (!of || aside || comparator === ">" || comparator === ">=") return [];
    return [[reading.databaseNamed(of.text) ?? of.text, value] as const];
  });
  return new Map(stated);
}
