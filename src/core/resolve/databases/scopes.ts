// Which of the architectures a store belongs to, where the same one is told of in several.

import { enginesIn } from "../../lexicon/products.ts";
import { ofKind } from "../kinds.ts";
import type { Placed } from "../reading.ts";
import type { Roster } from "../services.ts";
import { commonTokens, ownerOf } from "./owners.ts";
import { type DatabaseClaim, join, keysOf, type Store, saysWhich } from "./store.ts";

/** A record that decides about other things than stores leaves those that its context lists service by service. */
export function stayAsTheyAre(told: readonly DatabaseClaim[], claims: readonly Placed[], roster: Roster): boolean {
  const owners = new Map<string, Set<string>>();
  const today = told.filter((it) => saysWhich(it) && it.standing === "listed" && it.scope === "current");
  const tokens = commonTokens(today.filter(({ name }) => name));
  for (const claim of today) {
    const owner = ownerOf(claim, roster, tokens);
    const name = claim.name?.text ?? `${owner} ${claim.engine?.value}`;
    if (owner) owners.set(name, (owners.get(name) ?? new Set()).add(owner));
  }
  const keys = new Set(today.flatMap(keysOf));
  const isOfToday = (claim: DatabaseClaim): boolean =>
    claim.scope === "current" ||
    (claim.scope === "decided" && claim.standing !== "listed" && keysOf(claim).some((key) => keys.has(key)));
  const engines = new Set(told.map(({ engine }) => engine?.value));
  const others = [
    ...ofKind(claims, "title").map(({ title }) => title.text),
    ...ofKind(claims, "decision").map(({ text }) => text.text),
  ];
  return (
    told.every(isOfToday) &&
    new Set([...owners.values()].flatMap((it) => [...it])).size >= 2 &&
    [...owners.values()].every((it) => it.size === 1) &&
    others.every((text) => enginesIn(text).every(({ name }) => engines.has(name)))
  );
}

/** The section on migrating dumps `orders_db`: so is called what the decision gives the same owner without a name. */
const isNamedIn = (store: Store, decided: Store): boolean =>
  store.owner !== null &&
  store.owner === decided.owner &&
  decided.claims.every(({ name }) => !name) &&
  store.claims.every(({ form }) => commandForms.has(form)) &&
  [...store.engines].some((engine) => decided.engines.has(engine));

const commandForms: ReadonlySet<string> = new Set(["code", "config", "url", "compose"]);

/** What is told of today or of the future under the name of a decided database speaks of that one, unless its engine differs. */
export function withoutEchoes(stores: readonly Store[]): Store[] {
  const decided = stores.filter(({ scope }) => scope === "decided");
  return stores.filter((store) => {
    if (store.scope === "decided" || store.scope === "option") return true;
    const same =
      decided.find((it) => [...store.keys].some((key) => it.keys.has(key)) && agree(it, store)) ??
      decided.find((it) => isNamedIn(store, it));
    if (same) for (const claim of store.claims) join(same, claim, store.owner);
    return !same;
  });
}

/**
 * The store that a table of today gives a service that gets no other one: where the decision keeps others of the
 * table's stores, it keeps this one, too.
 */
export function withKept(stores: readonly Store[], gathered: readonly Store[]): Store[] {
  const supplied = new Set(stores.flatMap(({ scope, owner }) => (scope === "decided" ? [owner] : [])));
  const isListed = ({ claims: [claim] }: Store, { section, form }: DatabaseClaim): boolean =>
    claim !== undefined && claim.section === section && claim.form === form;
  return stores.map((store) => {
    const [claim, other] = store.claims;
    if (store.scope !== "current" || !store.owner || supplied.has(store.owner)) return store;
    if (!claim || other || claim.standing !== "listed") return store;
    const beside = gathered.filter((it) => it !== store && it.scope === "current" && isListed(it, claim));
    const kept = beside.filter((it) => !stores.includes(it));
    return kept.length >= 2 ? { ...store, scope: "decided" } : store;
  });
}

const agree = (a: Store, b: Store): boolean =>
  !b.engines.size || !a.engines.size || [...b.engines].some((engine) => a.engines.has(engine));
