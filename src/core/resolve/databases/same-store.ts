// Do two places speak of one database? Called alike, on one port, or the only one that its owner has.

import { categoryOf } from "../../lexicon/products.ts";
import { distance } from "../../text/spelling.ts";
import { singular, stemWords } from "../names.ts";
import { type DatabaseClaim, keysOf, type Store } from "./store.ts";

export function sameStore(
  store: Store,
  claim: DatabaseClaim,
  owner: string | null,
  servers: ReadonlySet<number>,
): boolean {
  if (keysOf(claim).some((key) => store.keys.has(key)))
    return compatible(store, claim) || store.claims.some((it) => isSameName(it, claim));
  const elsewhere = store.claims.every(({ form, section }) => form !== claim.form || section !== claim.section);
  if (!elsewhere || !compatible(store, claim)) return false;
  if (claim.port && !servers.has(claim.port.value) && isPublishedAt(store, claim)) return true;
  if (!owner || owner !== store.owner) return false;
  const stem = stemWords(claim.name?.text ?? "").map(singular);
  const stems = store.claims.flatMap(({ name, also }) =>
    [name, ...(also ?? [])].flatMap((it) => (it ? stemWords(it.text).map(singular) : [])),
  );
  return stem.some((word) =>
    stems.some((other) => word === other || (word.length > 4 && distance(word, other, 2) < 2)),
  );
}

export const isPublishedAt = ({ claims }: Store, { port, form }: DatabaseClaim): boolean =>
  port !== undefined && claims.some((it) => it.form !== form && it.port?.value === port.value);

/** To the letter, or but for its dashes where the port is the same, too. */
const isSameName = (a: DatabaseClaim, b: DatabaseClaim): boolean =>
  a.name?.text === b.name?.text ||
  (a.port !== undefined && a.port.value === b.port?.value && spelled(a) === spelled(b));

const spelled = ({ name }: DatabaseClaim): string => (name?.text ?? "").replace(/[-_]/g, "").toLowerCase();

const configured: ReadonlySet<string> = new Set(["url", "config", "compose", "sql"]);

/** Its owner's only store, of the same engine, which the configuration calls otherwise: a contradiction, not a second store. */
export function isRenamed(store: Store, claim: DatabaseClaim, owner: string | null, near: readonly Store[]): boolean {
  if (!(claim.engine || claim.form === "sql")) return false;
  if (!owner) return isContainerOf(store, claim, near) || isOnlyServerOf(store, claim, near);
  if (store.owner !== owner) return false;
  if (!configured.has(claim.form)) return false;
  if (store.claims.some(({ form, section }) => configured.has(form) && section === claim.section)) return false;
  return (
    near.filter((it) => it.owner === owner).length === 1 &&
    !near.some((it) => keysOf(claim).some((key) => it.keys.has(key))) &&
    (!claim.engine || !store.engines.size || store.engines.has(claim.engine.value))
  );
}

/** The container `index` of OpenSearch runs `recipe_index`, where no other store has its engine and its words. */
function isContainerOf(store: Store, claim: DatabaseClaim, near: readonly Store[]): boolean {
  const words = stemWords(claim.name?.text ?? "").map(singular);
  if (claim.form !== "compose" || !claim.engine || !words.length) return false;
  const { value: engine } = claim.engine;
  const couldRun = ({ engines, claims }: Store): boolean =>
    engines.has(engine) &&
    claims.some(({ name }) => {
      const own = stemWords(name?.text ?? "").map(singular);
      return words.every((word) => own.includes(word));
    });
  return couldRun(store) && near.filter(couldRun).length === 1;
}

/** `jdbc:postgresql://orders-postgres:5432/other_db`: the host is called as this store and no other. */
function isOnlyServerOf(store: Store, claim: DatabaseClaim, near: readonly Store[]): boolean {
  const host = stemWords(claim.cluster?.text ?? "").join(" ");
  const servedBy = (it: Store): boolean => it.claims.some(({ name }) => stemWords(name?.text ?? "").join(" ") === host);
  if (!host || !claim.engine || !store.engines.has(claim.engine.value)) return false;
  if (!near.every((it) => servedBy(it) === (it === store))) return false;
  return !near.some((it) => keysOf(claim).some((key) => it.keys.has(key)));
}

function compatible({ engines }: Store, { engine }: DatabaseClaim): boolean {
  if (!engine || !engines.size || engines.has(engine.value)) return true;
  return [...engines].some((it) => categoryOf(it) === categoryOf(engine.value));
}

/** One store told with two engines of one kind in two forms of writing: a contradiction, not a second store. */
export const isRival = (store: Store, claim: DatabaseClaim): boolean =>
  isOtherForm(store, claim) || isOtherSole(store, claim);

/** "Cart runs on MySQL" beside a table that gives it PostgreSQL: no second store, wherever it stands. */
const isOtherSole = (store: Store, claim: DatabaseClaim): boolean =>
  claim.sole === true &&
  store.engines.size === 1 &&
  store.claims.some(({ form, engine }) => engine !== undefined && (form === "table" || form === "list")) &&
  [...store.engines, claim.engine?.value ?? ""].every((engine) => forData.has(categoryOf(engine) ?? ""));

const forData: ReadonlySet<string> = new Set([
  "relational",
  "document",
  "columnar",
  "wide-column",
  "key-value",
  "graph",
]);

const isOtherForm = (store: Store, claim: DatabaseClaim): boolean =>
  store.claims.every(({ form, section }) => form !== claim.form && section !== claim.section) &&
  [...store.engines].some((engine) => categoryOf(engine) === categoryOf(claim.engine?.value ?? null));
