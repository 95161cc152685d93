// What is known of one database while claims are gathered.

import type { Scope } from "../../model/types.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import { keptFor } from "../../text/kept.ts";
import type { Stated } from "../../text/span.ts";
import { databaseKey } from "../names.ts";
import type { Placed } from "../reading.ts";

export type DatabaseClaim = Placed<ClaimOf<"database">>;

/** All that is known of one database while claims are gathered. */
export interface Store {
  readonly claims: DatabaseClaim[];
  readonly keys: Set<string>;
  /** That any of the claims names. */
  readonly engines: Set<string>;
  readonly scope: Scope;
  readonly option: number | undefined;
  /** Name in the roster; null where nobody is said to own it. */
  owner: string | null;
}

export function storeOf(claim: DatabaseClaim, owner: string | null): Store {
  const engines = new Set(claim.engine ? [claim.engine.value] : []);
  return { claims: [claim], keys: new Set(keysOf(claim)), engines, scope: claim.scope, option: claim.option, owner };
}

export function join(store: Store, claim: DatabaseClaim, owner: string | null): void {
  store.claims.push(claim);
  for (const key of keysOf(claim)) store.keys.add(key);
  if (claim.engine) store.engines.add(claim.engine.value);
  store.owner ??= owner;
}

/** Each claim is held against every store. */
export const keysOf: (claim: DatabaseClaim) => readonly string[] = keptFor(({ name, also }) =>
  [name, ...(also ?? [])].flatMap((it) => (it ? [databaseKey(it.text)] : [])),
);

/** What stands today under the same name is the decided database; other scopes stay apart. */
export const sameScope = (store: Store, claim: DatabaseClaim): boolean =>
  store.scope === claim.scope && store.option === claim.option;

/** A port alone is told of a database that another place speaks of. */
export const saysWhich = ({ name, engine }: DatabaseClaim): boolean => name !== undefined || engine !== undefined;

export const isTold = ({ standing }: DatabaseClaim): boolean => standing !== "mentioned";

export const isOfEngine = ({ engines }: Store, engine: Stated<string> | undefined): boolean =>
  engine !== undefined && engines.has(engine.value);
