// Databases that no place tells of but by their names.

import { categoryOf } from "../../lexicon/products.ts";
import type { DatabaseNameClaim } from "../../readers/claim.ts";
import { ofKind } from "../kinds.ts";
import type { Placed } from "../reading.ts";
import type { Roster } from "../services.ts";
import { commonTokens, ownerOf } from "./owners.ts";
import { type DatabaseClaim, isTold, keysOf } from "./store.ts";

/** "- `orders_db` / `orders_user`": a name that can only be a database's, called after a service that has none with a name. */
export function toldByName(told: readonly DatabaseClaim[], claims: readonly Placed[], roster: Roster): DatabaseClaim[] {
  const names = ofKind(claims, "database-name").flatMap((claim) =>
    claim.scope === "decided" && !claim.aside ? [asDatabase(claim)] : [],
  );
  if (!names.length) return [];
  // What is only mentioned waits for a place that tells of it, which this may be.
  const named = told.filter((claim) => claim.name && isTold(claim));
  const tokens = commonTokens([...named, ...names]);
  const known = new Set(named.flatMap(keysOf));
  // Beside its files a service has a database.
  const served = new Set(named.flatMap((claim) => (isOfFiles(claim) ? [] : [ownerOf(claim, roster, tokens)])));
  const own = roster.services.filter(({ kind }) => kind === "service" || kind === "gateway");
  if (!named.length && !own.length) return familyOf(names);
  const isOwn = new Set(own.map(({ name }) => name));
  return names.filter((claim) => {
    const owner = ownerOf(claim, roster, tokens);
    if (!owner || !isOwn.has(owner) || served.has(owner) || keysOf(claim).some((key) => known.has(key))) return false;
    served.add(owner);
    return true;
  });
}

/** "`orders_db` and `mail_db`" in a record that lists nobody: where the names of two or more end alike, nothing else is meant. */
function familyOf(names: readonly DatabaseClaim[]): DatabaseClaim[] {
  const first = new Map(names.map((claim) => [claim.name?.text ?? "", claim]));
  const ends = new Set([...first.keys()].map((name) => /[_-](?:db|database)$/iu.exec(name)?.[0]));
  return first.size > 1 && ends.size === 1 && !ends.has(undefined) ? [...first.values()] : [];
}

const isOfFiles = ({ engine }: DatabaseClaim): boolean => categoryOf(engine?.value ?? null) === "object";

const asDatabase = ({ name, section, scope, reader, span }: Placed<DatabaseNameClaim>): DatabaseClaim => ({
  kind: "database",
  name,
  standing: "described",
  form: "prose",
  section,
  scope,
  reader,
  span,
});
