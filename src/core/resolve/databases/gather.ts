// Claims become stores: those with names first, then what is told of them without.

import { modulePattern } from "../../lexicon/services.ts";
import type { Stated } from "../../text/span.ts";
import type { Roster } from "../services.ts";
import { commonTokens, ownerOf } from "./owners.ts";
import { isPublishedAt, isRenamed, isRival, sameStore } from "./same-store.ts";
import { portsOfServers } from "./servers.ts";
import { type DatabaseClaim, isOfEngine, isTold, join, type Store, sameScope, saysWhich, storeOf } from "./store.ts";

/** Named databases first, so that "Order Service: PostgreSQL" finds the order_db that it speaks of. */
export function gather(claims: readonly DatabaseClaim[], roster: Roster): Store[] {
  const stores: Store[] = [];
  const byScope = new Map<string, Store[]>();
  const names = claims.filter((claim) => claim.name);
  const tokens = commonTokens(names);
  const ports = portsOfServers(names);
  // What is only mentioned needs a place that tells of it, wherever in the record that stands.
  const [told, mentioned] = [names.filter(isTold), names.filter((claim) => !isTold(claim))];
  for (const claim of [...told, ...mentioned]) {
    const owner = ownerOf(claim, roster, tokens);
    const scope = `${claim.scope} ${claim.option ?? ""}`;
    const near = byScope.get(scope) ?? [];
    const store =
      near.find((it) => sameStore(it, claim, owner, ports)) ?? near.find((it) => isRenamed(it, claim, owner, near));
    if (store) join(store, claim, owner);
    else if (isTold(claim)) {
      const next = storeOf(claim, owner);
      for (const list of [stores, near]) list.push(next);
      byScope.set(scope, near);
    }
  }
  for (const claim of claims)
    if (!claim.name && claim.owner)
      if (modulePattern.test(claim.owner.text)) gatherOfModule(stores, claim);
      else gatherUnnamed(stores, claim, roster);
  for (const claim of claims) if (!claim.name && !claim.owner) gatherNobodys(stores, claim);
  for (const claim of claims)
    if (claim.owner && !saysWhich(claim))
      if (claim.port) gatherPort(stores, claim, roster);
      else gatherUntold(stores, claim, roster);
  return stores;
}

function gatherUnnamed(stores: Store[], claim: DatabaseClaim, roster: Roster): void {
  const owner = claim.owner ? roster.nameOf(claim.owner.text) : null;
  if (!owner || !claim.engine) return;
  const own = stores.filter((store) => store.owner === owner && sameScope(store, claim));
  const same = own.filter((store) => store.engines.has((claim.engine as Stated<string>).value));
  const blank = own.filter((store) => !store.engines.size);
  const rival = own.filter((store) => isRival(store, claim));
  const open = stores.filter((store) => !store.owner && sameScope(store, claim) && isOfEngine(store, claim.engine));
  const published = open.filter((store) => isPublishedAt(store, claim));
  const [match] = same.length
    ? same
    : published.length === 1
      ? published
      : blank.length === 1
        ? blank
        : rival.length === 1 && own.length === 1
          ? rival
          : [];
  if (match) join(match, claim, owner);
  else if (claim.standing !== "mentioned") stores.push(storeOf(claim, owner));
}

/** The modules of one application that "→ PostgreSQL" is said of have it together. */
function gatherOfModule(stores: Store[], claim: DatabaseClaim): void {
  if (!claim.engine) return;
  const shared: DatabaseClaim = { ...claim, relation: "shares" };
  const store = stores.find((it) => !it.owner && !it.keys.size && sameScope(it, claim) && isOfEngine(it, claim.engine));
  if (store) join(store, shared, null);
  else stores.push(storeOf(shared, null));
}

/** "orders | 5434" below "DB port": of the only database that the service has. */
function gatherPort(stores: readonly Store[], claim: DatabaseClaim, roster: Roster): void {
  const owner = claim.owner ? roster.nameOf(claim.owner.text) : null;
  const [only, second] = stores.filter((store) => owner && store.owner === owner && sameScope(store, claim));
  if (only && !second) join(only, claim, owner);
}

/** An engine alone is a store of its own only where no other store has it, or might have it. */
function gatherNobodys(stores: Store[], claim: DatabaseClaim): void {
  const others = stores.filter((store) => sameScope(store, claim));
  const engine = claim.engine?.value;
  if (engine && others.every(({ engines }) => engines.size > 0 && !engines.has(engine)))
    stores.push(storeOf(claim, null));
}

/** "Own database": one that no other place tells more of. */
function gatherUntold(stores: Store[], claim: DatabaseClaim, roster: Roster): void {
  const owner = claim.owner ? roster.nameOf(claim.owner.text) : null;
  const own = stores.find((store) => owner && store.owner === owner && sameScope(store, claim));
  if (own) join(own, claim, owner);
  else if (owner) stores.push(storeOf(claim, owner));
}
