// Who is who among the databases: container, host and logical name of one database become one database.

import { categoryOf, enginesIn } from "../lexicon/products.ts";
import { modulePattern } from "../lexicon/services.ts";
import type { Access, Database, Relation, Scope } from "../model/types.ts";
import type { ClaimOf } from "../readers/claim.ts";
import { keptFor } from "../text/kept.ts";
import type { Lines } from "../text/lines.ts";
import type { Span, Stated, Words } from "../text/span.ts";
import { distance } from "../text/spelling.ts";
import { ofKind } from "./kinds.ts";
import { databaseKey, serviceKey, singular, stemWords } from "./names.ts";
import type { DatabaseEvidence, Placed, Statements } from "./reading.ts";
import { onServers, portsOfServers } from "./servers.ts";
import type { Roster } from "./services.ts";

type DatabaseClaim = Placed<ClaimOf<"database">>;

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

export interface ResolvedDatabases {
  readonly databases: Database[];
  readonly access: Access[];
  readonly evidence: readonly DatabaseEvidence[];
  nameOf(words: string): string | null;
}

export function resolveDatabases(claims: readonly Placed[], roster: Roster, lines: Lines): ResolvedDatabases {
  const known = ofKind(claims, "database").flatMap((claim) =>
    claim.aside ? [] : (withKnownOwner(claim, roster) ?? []),
  );
  const placed = stayAsTheyAre(known, claims, roster)
    ? known.map((claim) => ({ ...claim, scope: "decided" as const }))
    : known;
  const told = [...placed, ...oneForEach(placed, claims, roster)];
  const { claims: own, servers } = onServers(told);
  const gathered = gather(own, roster);
  const stores = withKept(withoutEchoes(gathered), gathered);
  const defaults = engineDefaults(claims);
  const databases = asTheirServers(
    stores.map((store) => databaseOf(store, lines, defaults)),
    servers,
  );
  const nameOf = nameFinder(stores, databases);
  return {
    databases,
    access: accessOf(stores, databases, claims, roster, lines, nameOf),
    evidence: stores.map(evidenceOf),
    nameOf,
  };
}

/** A record that decides about other things than stores leaves those that its context lists service by service. */
function stayAsTheyAre(told: readonly DatabaseClaim[], claims: readonly Placed[], roster: Roster): boolean {
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

/** "Each service has its own PostgreSQL 16 database", and no place tells of one of them: every service that the record lists has one. */
function oneForEach(told: readonly DatabaseClaim[], claims: readonly Placed[], roster: Roster): DatabaseClaim[] {
  const owners = roster.services.filter((it) => it.declared && it.kind === "service" && it.scope === "decided");
  const norms = ofKind(claims, "norm").filter((it) => it.norm === "own-database" && !it.aside);
  const [norm] = norms.filter(({ engine }) => engine).length
    ? norms.filter(({ engine }) => engine)
    : withCountedEngine(norms, claims, owners.length);
  if (!norm?.engine || norm.scope !== "decided" || told.some((it) => it.scope === "decided" && saysWhich(it)))
    return [];
  if (norms.some(({ engine }) => engine && engine.value !== norm.engine?.value)) return [];
  const { engine, version, section, scope, reader } = norm;
  return owners.map(({ name }) => ({
    kind: "database",
    owner: { text: name, span: engine.span },
    engine,
    ...(version ? { version } : {}),
    standing: "described",
    form: "prose",
    section,
    scope,
    reader,
    span: engine.span,
  }));
}

/** "A database per service", and "the six PostgreSQL containers" of six services: they have that engine. */
function withCountedEngine(
  norms: readonly Placed<ClaimOf<"norm">>[],
  claims: readonly Placed[],
  services: number,
): readonly Placed<ClaimOf<"norm">>[] {
  const counts = ofKind(claims, "count").filter(
    ({ of, stated, comparator, aside, scope }) =>
      !aside && scope === "decided" && comparator === "=" && stated.value === services && enginesIn(of)[0]?.name === of,
  );
  const [count] = counts;
  if (!count || services < 2 || counts.some(({ of }) => of !== count.of)) return [];
  const engine = { value: count.of, span: count.span };
  return norms.filter(({ scope }) => scope === "decided").map((norm) => ({ ...norm, engine }));
}

/** A port alone is told of a database that another place speaks of. */
const saysWhich = ({ name, engine }: DatabaseClaim): boolean => name !== undefined || engine !== undefined;

/** A name without a noun owns nothing unless it is a service's; a configuration names its store also without it. */
function withKnownOwner(claim: DatabaseClaim, roster: Roster): DatabaseClaim | null {
  if (!claim.owner?.bare || roster.nameOf(claim.owner.text) !== null) return claim;
  const { owner: _unknown, ...rest } = claim;
  return claim.form === "config" ? rest : null;
}

/** Named databases first, so that "Order Service: PostgreSQL" finds the order_db that it speaks of. */
function gather(claims: readonly DatabaseClaim[], roster: Roster): Store[] {
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
  for (const claim of claims) if (claim.owner && !saysWhich(claim)) gatherPort(stores, claim, roster);
  return stores;
}

const isTold = ({ standing }: DatabaseClaim): boolean => standing !== "mentioned";

/** The section on migrating dumps `orders_db`: so is called what the decision gives the same owner without a name. */
const isNamedIn = (store: Store, decided: Store): boolean =>
  store.owner !== null &&
  store.owner === decided.owner &&
  decided.claims.every(({ name }) => !name) &&
  store.claims.every(({ form }) => commandForms.has(form)) &&
  [...store.engines].some((engine) => decided.engines.has(engine));

const commandForms: ReadonlySet<string> = new Set(["code", "config", "url", "compose"]);

/** What is told of today or of the future under the name of a decided database speaks of that one, unless its engine differs. */
function withoutEchoes(stores: readonly Store[]): Store[] {
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
function withKept(stores: readonly Store[], gathered: readonly Store[]): Store[] {
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

const isOfEngine = ({ engines }: Store, engine: Stated<string> | undefined): boolean =>
  engine !== undefined && engines.has(engine.value);

/** An engine alone is a store of its own only where no other store has it, or might have it. */
function gatherNobodys(stores: Store[], claim: DatabaseClaim): void {
  const others = stores.filter((store) => sameScope(store, claim));
  const engine = claim.engine?.value;
  if (engine && others.every(({ engines }) => engines.size > 0 && !engines.has(engine)))
    stores.push(storeOf(claim, null));
}

/** One store told with two engines of one kind in two forms of writing: a contradiction, not a second store. */
const isRival = (store: Store, claim: DatabaseClaim): boolean =>
  store.claims.every(({ form, section }) => form !== claim.form && section !== claim.section) &&
  [...store.engines].some((engine) => categoryOf(engine) === categoryOf(claim.engine?.value ?? null));

/** What stands today under the same name is the decided database; other scopes stay apart. */
const sameScope = (store: Store, claim: DatabaseClaim): boolean =>
  store.scope === claim.scope && store.option === claim.option;

function sameStore(store: Store, claim: DatabaseClaim, owner: string | null, servers: ReadonlySet<number>): boolean {
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

const isPublishedAt = ({ claims }: Store, { port, form }: DatabaseClaim): boolean =>
  port !== undefined && claims.some((it) => it.form !== form && it.port?.value === port.value);

/** To the letter, or but for its dashes where the port is the same, too. */
const isSameName = (a: DatabaseClaim, b: DatabaseClaim): boolean =>
  a.name?.text === b.name?.text ||
  (a.port !== undefined && a.port.value === b.port?.value && spelled(a) === spelled(b));

const spelled = ({ name }: DatabaseClaim): string => (name?.text ?? "").replace(/[-_]/g, "").toLowerCase();

const configured: ReadonlySet<string> = new Set(["url", "config", "compose", "sql"]);

/** Its owner's only store, of the same engine, which the configuration calls otherwise: a contradiction, not a second store. */
function isRenamed(store: Store, claim: DatabaseClaim, owner: string | null, near: readonly Store[]): boolean {
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

/** Each claim is held against every store. */
const keysOf: (claim: DatabaseClaim) => readonly string[] = keptFor(({ name, also }) =>
  [name, ...(also ?? [])].flatMap((it) => (it ? [databaseKey(it.text)] : [])),
);

function storeOf(claim: DatabaseClaim, owner: string | null): Store {
  const engines = new Set(claim.engine ? [claim.engine.value] : []);
  return { claims: [claim], keys: new Set(keysOf(claim)), engines, scope: claim.scope, option: claim.option, owner };
}

function join(store: Store, claim: DatabaseClaim, owner: string | null): void {
  store.claims.push(claim);
  for (const key of keysOf(claim)) store.keys.add(key);
  if (claim.engine) store.engines.add(claim.engine.value);
  store.owner ??= owner;
}

/** Said, or told by the name: `payment_db` is Payment's, `acme_users` is the User Service's where `acme` is in every name. */
function ownerOf(claim: DatabaseClaim, roster: Roster, common: ReadonlySet<string>): string | null {
  if (claim.owner) return roster.nameOf(claim.owner.text);
  for (const name of [claim.name, ...(claim.also ?? [])]) {
    const stem = name ? stemWords(name.text).filter((word) => !common.has(word)) : [];
    if (!stem.length) continue;
    const owner = servicesByStem(roster).get(singular(stem.join("")));
    if (owner !== undefined) return owner;
  }
  return null;
}

/** "loan-service" is one wherever it is spoken of. */
const nounPattern = /[a-z][-_ ](?:service|svc)$/i;

/** The first service of each stem, a listed one before others. */
const servicesByStem = keptFor(({ services }: Roster): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const declaredFirst = [...services].sort((a, b) => Number(b.declared) - Number(a.declared));
  for (const { name, aliases, declared } of declaredFirst)
    for (const spelling of [name, ...aliases]) {
      const stem = singular(serviceKey(spelling));
      if (!names.has(stem) && (declared || nounPattern.test(spelling))) names.set(stem, name);
    }
  return names;
});

/** Words that all names share say nothing about who owns what. */
function commonTokens(claims: readonly DatabaseClaim[]): Set<string> {
  const names = [...new Set(claims.map(({ name }) => name?.text ?? ""))].map((name) => new Set(stemWords(name)));
  if (names.length < 2) return new Set();
  const counts = new Map<string, number>();
  for (const words of names) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count * 2 > names.length && count > 1).map(([word]) => word));
}

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

function databaseOf(store: Store, lines: Lines, defaults: EngineDefaults): Database {
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
    name: name?.text ?? `${store.owner ?? ""} ${engine ?? ""}`.trim(),
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
function asTheirServers(databases: readonly Database[], servers: readonly DatabaseClaim[]): Database[] {
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

interface EngineDefault {
  readonly engine: string;
  readonly version: string | null;
}

interface EngineDefaults {
  engineFor(section: number): EngineDefault | null;
}

/** "Each service has its own PostgreSQL 16 database": the engine of those that name none, and its version. */
function engineDefaults(claims: readonly Placed[]): EngineDefaults {
  const normsOf = (scope: Scope) =>
    ofKind(claims, "norm").flatMap((claim) =>
      claim.engine && !claim.aside && claim.scope === scope
        ? [{ section: claim.section, engine: claim.engine.value, version: claim.version?.value ?? null }]
        : [],
    );
  // What stands today goes on where the decision names no other engine.
  const decided = normsOf("decided");
  const today = normsOf("current");
  const goesOn = ofKind(claims, "database").every(
    (claim) =>
      !claim.engine || claim.scope !== "decided" || (today.length === 1 && claim.engine.value === today[0]?.engine),
  );
  const norms = decided.length || !goesOn ? decided : today;
  const titles = [...ofKind(claims, "title"), ...ofKind(claims, "decision")].flatMap(({ title }) =>
    title ? enginesIn(title.text) : [],
  );
  const overall = only(norms) ?? withVersion(only(titles.map(({ name }) => ({ engine: name, version: null }))), claims);
  return { engineFor: (section) => only(norms.filter((norm) => norm.section === section)) ?? overall };
}

/** "We will move to PostgreSQL 16": the version is the one that the decision's own words give. */
function withVersion(overall: EngineDefault | null, claims: readonly Placed[]): EngineDefault | null {
  const named = ofKind(claims, "decision").flatMap((claim) =>
    overall && !claim.aside
      ? enginesIn(claim.text.text).filter(({ name, version }) => version && name === overall.engine)
      : [],
  );
  return only(named.map(({ name, version }) => ({ engine: name, version: version?.text ?? null }))) ?? overall;
}

/** The one engine that they all name, in the one version that any of them names. */
function only(named: readonly EngineDefault[]): EngineDefault | null {
  const [first] = named;
  if (!first || named.some(({ engine }) => engine !== first.engine)) return null;
  const [version = null, second] = new Set(named.flatMap((it) => it.version ?? []));
  return { engine: first.engine, version: second === undefined ? version : null };
}

function accessOf(
  stores: readonly Store[],
  databases: readonly Database[],
  claims: readonly Placed[],
  roster: Roster,
  lines: Lines,
  nameOf: (words: string) => string | null,
): Access[] {
  const access = new Map<string, Access>();
  const add = (
    service: string,
    database: string,
    relation: Relation,
    at: { scope: Scope; option?: number | undefined; span: Span },
  ): void => {
    const key = `${service}\u0000${database}\u0000${at.scope}\u0000${at.option ?? ""}`;
    if (access.has(key)) return;
    const option = at.option === undefined ? {} : { option: at.option };
    access.set(key, { service, database, relation, scope: at.scope, ...option, range: lines.range(at.span) });
  };
  for (const [index, store] of stores.entries()) {
    const database = databases[index]?.name ?? "";
    for (const claim of store.claims) {
      const owner = claim.owner && roster.nameOf(claim.owner.text);
      if (owner) add(owner, database, claim.relation ?? "owns", { ...store, span: claim.span });
    }
    const [first] = store.claims;
    if (store.owner && first) add(store.owner, database, "owns", { ...store, span: first.span });
  }
  for (const claim of ofKind(claims, "access")) {
    if (claim.aside) continue;
    const database =
      nameOf(claim.database.text) ?? (claim.relation === "shares" ? onlyNamed(databases, claim.scope) : null);
    if (!database) continue;
    const { scope } = databases.find((it) => it.name === database) ?? claim;
    const at = { scope, option: claim.option, span: claim.span };
    for (const service of usersOf(claim.service, roster)) add(service, database, claim.relation, at);
  }
  return [...access.values()];
}

function usersOf(service: Words | "all", roster: Roster): string[] {
  if (service !== "all") return [roster.nameOf(service.text)].flatMap((name) => (name ? [name] : []));
  return roster.services.filter((it) => it.declared && it.kind === "service").map((it) => it.name);
}

/** "The same database" can only mean the one that its scope names. */
function onlyNamed(databases: readonly Database[], scope: Scope): string | null {
  const named = databases.filter((it) => it.named && it.scope === scope);
  return named.length === 1 ? (named[0]?.name ?? null) : null;
}

/** The first database that is called so to the letter, else the first that can be meant. */
function nameFinder(stores: readonly Store[], databases: readonly Database[]): (words: string) => string | null {
  const bySpelling = new Map<string, string>();
  const byKey = new Map<string, string>();
  for (const [index, { name, aliases }] of databases.entries()) {
    for (const spelling of [name, ...aliases]) if (!bySpelling.has(spelling)) bySpelling.set(spelling, name);
    for (const key of stores[index]?.keys ?? []) if (!byKey.has(key)) byKey.set(key, name);
  }
  return (words) => bySpelling.get(words) ?? byKey.get(databaseKey(words)) ?? null;
}

function evidenceOf(store: Store, database: number): DatabaseEvidence {
  const statements = <T, W extends { readonly span: Span }>(
    pick: (claim: DatabaseClaim) => W | undefined,
    valueIn: (it: W) => T,
  ): Statements<T> => {
    const found: Statements<T>[number][] = [];
    for (const claim of store.claims) {
      const it = pick(claim);
      if (it) found.push({ value: valueIn(it), span: it.span, form: claim.form, scope: claim.scope });
    }
    return found;
  };
  const stated = <T>(pick: (claim: DatabaseClaim) => Stated<T> | undefined) => statements(pick, ({ value }) => value);
  const worded = (pick: (claim: DatabaseClaim) => Words | undefined) => statements(pick, ({ text }) => text);
  const names = store.claims.flatMap((claim) =>
    [claim.name, ...(claim.also ?? [])].flatMap((it) => (it ? [{ value: it.text, span: it.span }] : [])),
  );
  return {
    database,
    mentions: names.length ? names : store.claims.flatMap(({ engine }) => (engine ? [engine] : [])),
    names: worded((claim) => claim.name),
    engines: stated((claim) => claim.engine),
    versions: stated((claim) => claim.version),
    ports: stated((claim) => claim.port),
    innerPorts: stated((claim) => claim.innerPort),
    owners: worded((claim) => claim.owner),
  };
}
