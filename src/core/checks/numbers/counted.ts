// Fair ways to count what a record lists.
import { hypotheticalPattern } from "../../lexicon/architecture.ts";
import {
  becomingBehind,
  besidesPattern,
  countsDatabasesOnly,
  countsWhole,
  elsewherePattern,
  isDefinite,
  picksOut,
  sumBehind,
} from "../../lexicon/counted.ts";
import { compatible } from "../../lexicon/engine-families.ts";
import { brokersIn, enginesIn } from "../../lexicon/products.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import type { Database, Service } from "../../model/types.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { groupedBy, groupSizes } from "../../text/grouped.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";
import { type Stated, shifted } from "../../text/span.ts";
import { allocationsIn, countedLists, placeOf } from "../services/allocations.ts";
import { countedEvents, eventsCounted, isOfTopics } from "./counted-events.ts";
import { countedOptions } from "./counted-options.ts";
import { givesEachItsOwn } from "./own-databases.ts";

export interface Counted {
  /** Every number that a fair reader could come to. */
  readonly counts: readonly number[];
  /** What is listed, for the places to point at. */
  readonly listed: readonly Stated<string>[];
}

/** Null where the record holds no list that is meant to be complete. */
export function plausibleCounts(claim: Placed<ClaimOf<"count">>, reading: Reading): Counted | null {
  if (becomingBehind.test(reading.slice({ start: claim.span.end, end: claim.span.end + 60 }))) return null;
  switch (claim.of) {
    case "services":
      return (
        nearby(notMoreThan(countedServices(reading, claim), claim, reading), claim, reading) ??
        countedInAnyWay(reading, claim, servicesCounted)
      );
    case "databases":
      return (
        nearby(countedDatabases(reading, claim), claim, reading) ?? countedInAnyWay(reading, claim, databasesCounted)
      );
    case "engines":
      return countedInAnyWay(reading, claim, enginesCounted);
    case "events":
      return isOfTopics(claim, reading) ? null : (countedEvents(reading, claim) ?? allEvents(reading, claim));
    case "compensations":
      return countedCompensations(reading, claim);
    case "options":
      return countedOptions(reading, claim);
    default:
      return isEngineName(claim.of, reading) ? countedEngine(reading, claim) : null;
  }
}

/** "Cart, Stock and Mail get a release. All three services …": those that the line itself has named. */
function nearby(counted: Counted | null, claim: Placed<ClaimOf<"count">>, reading: Reading): Counted | null {
  if (!counted) return null;
  const [services = 0, databases = 0] = spokenOf(reading, claim);
  const named = claim.of === "services" ? services : databases;
  return named > 1 && named === claim.stated.value ? { ...counted, counts: [...counted.counts, named] } : counted;
}

/** "These three services" may be three of those that are listed; more than all they are not. */
function notMoreThan(counted: Counted | null, claim: Placed<ClaimOf<"count">>, reading: Reading): Counted | null {
  const before = reading.slice({ start: Math.max(0, claim.span.start - 8), end: claim.span.start });
  const points = /(?:these|those|diese|estos|ces)\s*$/iu.test(before);
  return points && counted && claim.stated.value < Math.max(...counted.counts) ? null : counted;
}

/** What a record holds of one kind, counted in each fair way; null where nothing shows that it is all. */
type Counting = (reading: Reading, claim: Placed<ClaimOf<"count">>) => Counted | null;

/**
 * A number that says of itself that it counts all there are fits one of the ways; any other one may count some of them, and only must not be
 * more than there are.
 */
function countedInAnyWay(reading: Reading, claim: Placed<ClaimOf<"count">>, counting: Counting): Counted | null {
  const { span, stated, scope } = claim;
  if (scope !== "decided" && scope !== "current") return null;
  const counted = counting(reading, claim);
  if (!counted) return null;
  // What is given up, or is a client, may be counted with the rest.
  const told = claim.of === "services" || claim.of === "databases" ? reading.model[claim.of].length : 0;
  const most = Math.max(...counted.counts, told);
  if (stated.value > most * 2) return null;
  const text = reading.slice({ start: Math.max(0, stated.span.start - 160), end: stated.span.start });
  const behind = reading.slice({ start: span.end, end: span.end + 80 });
  const end = matchesOf(text, endOfSentence).at(-1)?.index ?? -1;
  const whole = !picksSomeOut(claim, reading) && countsWhole(text.slice(end + 1), behind, claim.of);
  if (
    stated.value <= most
      ? !whole || (stated.value < 3 && claim.of !== "engines")
      : !whole && !countsNow(claim, most, reading)
  )
    return null;
  const spoken = claim.of === "services" || claim.of === "databases" ? spokenOf(reading, claim) : [];
  return { ...counted, counts: [...new Set([...counted.counts, ...spoken])] };
}

/** "The three PostgreSQL services", "the three services on PostgreSQL", "the two internal services": some of all there are. */
const picksSomeOut = ({ of, span }: Placed<ClaimOf<"count">>, { slice }: Reading): boolean =>
  of === "services" &&
  (picksOut.test(slice(span)) ||
    enginesIn(
      slice(span) +
        (/^ (?:on|auf|en|em|sur|su|na|op) [^.,:;\n]{0,30}/u.exec(slice({ start: span.end, end: span.end + 40 }))?.[0] ??
          ""),
    ).length > 0);

/** Of a sentence, a cell or a paragraph. */
const endOfSentence = /[.!?|]|\n(?=\n|$)/g;

/** More than there are, but neither of another system nor in years to come. */
const countsNow = ({ stated, span }: Placed<ClaimOf<"count">>, most: number, { slice }: Reading): boolean =>
  stated.value <= most * 1.5 &&
  !sumBehind.test(slice({ start: span.end, end: span.end + 60 })) &&
  ![hypotheticalPattern, elsewherePattern].some((it) =>
    it.test(
      (slice({ start: Math.max(0, span.start - 80), end: span.start })
        .split(nextEntry)
        .at(-1) ?? "") + (slice({ start: span.start, end: span.end + 60 }).split(nextEntry)[0] ?? ""),
    ),
  );

/** Another paragraph, item or row. */
const nextEntry = /\n\s*(?:\n|[-*+] |\d{1,2}[.)] |\|)/;

/** How many services, and how many databases, the line names, the paragraph, the one in front of it, both, and the section. */
function spokenOf({ page, model: { services, databases } }: Reading, { span, section }: Placed): number[] {
  const { base = 0, span: own } = page.sections[section] ?? {};
  const from = page.text.lastIndexOf("\n\n", span.start);
  const before = from > 0 ? page.text.lastIndexOf("\n\n", from - 1) : from;
  const to = page.text.indexOf("\n\n", span.end);
  const end = to < 0 ? page.text.length : to;
  const places = [
    { start: page.text.lastIndexOf("\n", span.start), end: span.end },
    { start: from, end },
    { start: before, end: from },
    { start: before, end },
    { start: base, end: base + (own?.end ?? 0) },
  ];
  return places.flatMap((place) => {
    const told = ` ${page.text.slice(place.start, place.end).replace(/[^\p{L}\p{N}_-]+/gu, " ")} `;
    return [services, databases].map((things) => namedIn(told, things).size);
  });
}

type Thing = Service | Database;

/** Those that a text names in whole words, each of which has a blank on both sides. */
function namedIn(text: string, things: readonly Thing[]): ReadonlySet<Thing> {
  const spellings = spellingsOf(things);
  const named = new Set<Thing>();
  for (let at = 1; at < text.length; at = text.indexOf(" ", at) + 1)
    for (const { thing, spelling } of spellings.get(firstWord(text, at)) ?? [])
      if (text.startsWith(`${spelling} `, at)) named.add(thing);
  return named;
}

/** By their first words. */
const spellingsOf = keptFor((things: readonly Thing[]) =>
  groupedBy(
    things.flatMap((thing) => [thing.name, ...thing.aliases].map((spelling) => ({ thing, spelling }))),
    ({ spelling }) => firstWord(`${spelling} `, 0),
  ),
);

const firstWord = (text: string, at: number): string => text.slice(at, text.indexOf(" ", at));

/** All services, those with a database, without gateways and clients, of each place that lists some. */
const servicesCounted = keptFor((reading: Reading): Counted | null => {
  const { services, access } = reading.model;
  const declared = services.filter((it) => it.declared && it.kind !== "external");
  const places = rollsOf(reading);
  if (
    declared.length < 3 ||
    !places.some((names) => declared.every(({ name, kind }) => kind !== "service" || names.has(name)))
  )
    return null;
  const own = declared.filter(({ kind }) => kind === "service");
  const counts = [
    toldOften(reading),
    services.filter(({ kind }) => kind === "service").length,
    declared.length,
    own.length,
    ...withoutGoBetweens(declared),
    new Set(access.map(({ service }) => service)).size,
    ...places.map(({ size }) => size),
    ...groupSizes(services.map(({ scope }) => scope)),
  ];
  return { counts: [...new Set(counts)], listed: own.flatMap(({ name }) => firstMention(reading, name)) };
});

const toldOften = ({ services, model }: Reading): number =>
  services.filter(({ service, mentions }) => isTold(model.services[service], mentions.length)).length;

/** Declared, or named more than once: a word that one sentence takes for a service may be none. */
const isTold = (service: Service | undefined, mentions: number): boolean =>
  service !== undefined && (service.declared || (mentions > 1 && service.kind !== "external"));

const firstMention = (reading: Reading, name: string): Stated<string>[] =>
  reading.services.flatMap(({ service, mentions: [first] }) =>
    reading.model.services[service]?.name === name && first ? [{ ...first, value: name }] : [],
  );

/** The services that each place lists, by their names in the model. */
const rollsOf = keptFor((reading: Reading): readonly ReadonlySet<string>[] => {
  const services = reading.claimsOf("service").filter((it) => it.standing !== "mentioned" && !it.aside);
  const owners = reading.claimsOf("database").filter((it) => !it.aside && it.owner);
  const told = [
    ...groupedBy([...services, ...owners], (it) => placeOf(it, reading)).values(),
    ...countedLists(reading).map((it) => [it]),
  ].map((claims) =>
    claims.flatMap((it) =>
      it.kind === "service" ? it.name : it.kind === "count" ? (it.listed ?? []) : (it.owner ?? []),
    ),
  );
  return told.map((names) => new Set(names.map(({ text }) => reading.serviceNamed(text) ?? text)));
});

/** Every service has a database or is a mere go-between; then the databases that are told are all there are. */
const databasesCounted = keptFor((reading: Reading): Counted | null => {
  const { services, access, databases } = reading.model;
  const decided = databases.filter((it) => it.scope === "decided");
  const keeping = new Set(access.filter(({ scope }) => scope === "decided").map(({ service }) => service));
  const declared = services.filter((it) => it.declared && it.kind === "service");
  if (decided.length < 2 || keeping.size < 2 || declared.some(({ name }) => !keeping.has(name))) return null;
  const caches = decided.filter(({ category }) => category === "cache").length;
  const counts = [
    decided.length,
    decided.length - caches,
    decided.filter(({ named }) => named).length,
    declared.length,
    services.filter((it) => it.declared).length,
    keeping.size,
    ...groupSizes(access.map(({ service }) => service)),
    ...(["engine", "category", "cluster", "port"] as const).flatMap((key) => {
      const values = decided.map((it) => String(it[key]));
      return [...groupSizes(values), ...groupSizes(values).map((size) => decided.length - size), new Set(values).size];
    }),
    ...rollsOf(reading).map(({ size }) => size),
  ];
  return { counts: [...new Set(counts)], listed: placesOf(reading, () => true) };
});

/** The engines of all databases, without caches, without stores of objects, with brokers unless these are told behind the number or engines of databases alone are counted. */
function enginesCounted(reading: Reading, { span }: Placed<ClaimOf<"count">>): Counted | null {
  if (!databasesCounted(reading)) return null;
  const decided = reading.model.databases.filter((it) => it.scope === "decided");
  if (decided.some(({ engine }) => engine === null)) return null;
  const enginesOf = (without: readonly (string | null)[]) =>
    new Set(decided.flatMap(({ engine, category }) => (without.includes(category) ? [] : [engine]))).size;
  const behind = reading.slice({ start: span.end, end: span.end + 40 });
  const apart = besidesPattern.exec(behind)?.[0].length;
  const [broker] = apart === undefined ? [] : brokersIn(behind.slice(apart));
  const isApart = broker?.start === 0 || countsDatabasesOnly(reading.slice(span), behind);
  const brokers = isApart ? 0 : reading.model.brokers.length;
  const sizes = [[], ["cache"], ["object"], ["search"], ["cache", "object"], ["cache", "search", "object"]].map(
    enginesOf,
  );
  const engines = [...new Set(decided.flatMap(({ engine }) => engine ?? []))];
  const relatives = engines.filter((it, at) => !engines.slice(0, at).some((other) => compatible(it, other))).length;
  const counts = [...sizes, relatives, new Set(decided.map(({ category }) => category)).size, namedInDecision(reading)];
  if (Math.max(...sizes) < 2) return null;
  return {
    counts: [...new Set(counts.flatMap((size) => [size, size + brokers, size + Number(brokers > 0)]))],
    listed: engines.flatMap((engine) => placesOf(reading, (it) => it === engine).slice(0, 1)),
  };
}

/** The decision may name one for what belongs to no service: "Redis for the cache of the catalogue". */
function namedInDecision({ page, slice }: Reading): number {
  const decided = page.sections.filter(({ heading, trail }) =>
    [...trail, heading?.text ?? ""].some((it) => sectionRole(it) === "decision"),
  );
  return new Set(decided.flatMap(({ base, span }) => enginesIn(slice(shifted(span, base))).map(({ name }) => name)))
    .size;
}

/** Complete is only what another place lists with its own number, and that number is right. */
function countedServices(reading: Reading, claim: Placed<ClaimOf<"count">>): Counted | null {
  const complete = countedLists(reading).find(({ listed, stated }) => listed.length === stated.value);
  const { services } = reading.model;
  const alone = standsAlone(claim, reading);
  const whole = alone || (countsAll(claim, reading) && !picksSomeOut(claim, reading));
  if (!complete && whole) return allocated(reading, claim, alone);
  if (!complete || complete === claim || claim.scope !== complete.scope) return null;
  if (!whole && claim.stated.value < complete.stated.value) return null;
  // "Amazon runs 400 services": of others.
  if (claim.stated.value > complete.stated.value * 2) return null;
  const declared = services.filter((it) => it.declared && it.scope === "decided").length;
  const counts = [complete.stated.value, declared, services.length];
  return { counts, listed: complete.listed.map(({ text, span }) => ({ value: text, span })) };
}

/** "All five services", "the six services of the platform", "5 services in total". */
const countsAll = ({ span }: Placed<ClaimOf<"count">>, reading: Reading): boolean =>
  /(?:\ball\b|\bthe\b|\bthese\b|\btotal\b|diese[rn]?|est[oa]s|ces|alle|(?:jede[rs]?|alle) der|todos|cada un[oa] de l[oa]s|cada um d[oa]s|tous|chacun des|tất cả|所有|все|tutt[ie](?: (?:e|i|le|gli))?|wszystkie|wszystkich|każd[aey] z|ciascun[oa] de(?:i|gli|lle))\s*$/iu.test(
    reading.slice({ start: span.start - 20, end: span.start }),
  ) ||
  /^\s*(?:in )?(?:total|all|altogether|overall|insgesamt)(?!\p{L})/iu.test(
    reading.slice({ start: span.end, end: span.end + 16 }),
  );

/** "Five services, five databases.", "The suite is made of four services.": counts all that there are. */
const standsAlone = (claim: Placed<ClaimOf<"count">>, reading: Reading): boolean => {
  const before = reading.slice({ start: Math.max(0, claim.span.start - 40), end: claim.span.start });
  const behind = reading.slice({ start: claim.span.end, end: claim.span.end + 2 });
  const opens = /(?:^|[.!?。\n]\s*)(?:So:? )?$/iu.test(before) && (/^[,.]/.test(behind) || announces(claim, reading));
  return (
    opens ||
    /(?:(?:made|built)(?: up)? of|consists? of|split into|cut into|divided into|besteht aus|aufgeteilt in|zerlegt in|se compone de|consta de|dividido en|composto por|dividido em|composée? de|découpée? en|gồm|composto da|composta da|si compone di|consiste di|diviso in|divisa in|suddiviso in|formato da|składa się z|składają się z|podzielon[aey] na|bestaat uit|opgedeeld in|gesplitst in|verdeeld over)\s*$/iu.test(
      before,
    )
  );
};

/** "Four services keep their data there, each in its own database: …" */
const announces = ({ span }: Placed<ClaimOf<"count">>, reading: Reading): boolean =>
  /^[^.:!?\n]{0,80}[:：]\s/u.test(reading.slice({ start: span.end, end: span.end + 90 }));

/**
 * One place names every service that the record has: a table, a list, sentences that describe each, headings side by
 * side. Elsewhere than in the claim's own section a smaller number may speak of some of them, unless it stands alone.
 */
function allocated(reading: Reading, claim: Placed<ClaimOf<"count">>, alone: boolean): Counted | null {
  const declared = reading.model.services.filter((it) => it.declared);
  if (declared.length < 3) return null;
  for (const { place, names } of allocationsIn(reading)) {
    const isWhole = declared.length === names.size && declared.every(({ name }) => names.has(name));
    if (isWhole && (place === claim.section || alone || claim.stated.value > names.size))
      return {
        counts: [...new Set([names.size, toldOften(reading), ...withoutGoBetweens(declared)])],
        listed: [...names.values()].map(({ text, span }) => ({ value: text, span })),
      };
  }
  return null;
}

/** A gateway or a client has no data, and is not always counted. */
const withoutGoBetweens = (services: readonly Service[]): number[] =>
  [["gateway"], ["client"], ["gateway", "client"]].map(
    (kinds) => services.filter(({ kind }) => !kinds.includes(kind)).length,
  );

/** "The five event types answer …" anywhere, where one table or list holds every event that the record decides on. */
function allEvents(reading: Reading, claim: Placed<ClaimOf<"count">>): Counted | null {
  const before = reading.slice({ start: Math.max(0, claim.span.start - 24), end: claim.span.start });
  return isDefinite(before) ? countedInAnyWay(reading, claim, eventsCounted) : null;
}

/** Of the one saga that the record tells, in its own section. */
function countedCompensations(reading: Reading, claim: Placed<ClaimOf<"count">>): Counted | null {
  const told = reading.claimsOf("saga").filter((it) => !it.aside && it.compensations.length > 0);
  const [only] = told;
  if (!only || only.section !== claim.section || reading.model.sagas.length !== 1) return null;
  if (told.some((it) => it.compensations.length !== only.compensations.length)) return null;
  const listed = only.compensations.map(({ action: { text, span } }) => ({ value: text, span }));
  return { counts: [listed.length], listed };
}

/** All databases, those without caches, those of one kind, one for each service, clusters: each is a fair count. */
function countedDatabases(reading: Reading, claim: Placed<ClaimOf<"count">>): Counted | null {
  const decided = reading.model.databases.filter((it) => it.scope === "decided");
  const named = decided.filter((it) => it.named);
  if (claim.scope !== "decided" || named.length < 2 || named.length !== decided.length || isPart(claim, reading))
    return null;
  if (!isAllocation(reading, claim) || !meansDatabases(claim, reading)) return null;
  const counts = new Set([decided.length, decided.filter((it) => it.category !== "cache").length]);
  for (const key of ["engine", "category", "cluster"] as const) {
    for (const group of groupSizes(decided.map((it) => it[key]))) counts.add(group);
    counts.add(new Set(decided.map((it) => it[key])).size);
  }
  counts.add(reading.model.services.filter((it) => it.declared).length);
  return { counts: [...counts], listed: placesOf(reading, () => true) };
}

/** "Four stores to back up": shops, unless the record speaks of a store for each service. */
const meansDatabases = ({ span }: Placed<ClaimOf<"count">>, reading: Reading): boolean =>
  !/(?<!\p{L})stores$/iu.test(reading.slice(span)) || ownStore.test(reading.page.text);

const ownStore =
  /(?<!\p{L})(?:own|one|each|every|data|separate|which|whose|\p{L}+'s) stores?(?!\p{L})|stores? (?:per|for each|of its own|of another)(?!\p{L})|\|\s*stores?\s*\|/iu;

/** The databases come from one table or list, as an allocation does, or "all" of them are counted where they are told. */
function isAllocation(reading: Reading, { section, span }: Placed<ClaimOf<"count">>): boolean {
  const claims = reading.claimsOf("database").filter((it) => it.name && !it.aside && it.scope === "decided");
  const listed = claims.filter((it) => it.standing === "listed");
  const all = /\ball(?: of)?(?: the)? $/i.test(reading.slice({ start: span.start - 12, end: span.start }));
  if (all && claims.length >= 3 && claims.every((it) => it.section === section && it.owner)) return true;
  if (givesEachItsOwn(reading)) return true;
  return (
    listed.length >= 2 &&
    new Set(
      listed.filter((it) => it.form === "table" || it.form === "list" || it.form === "arrow").map((it) => it.section),
    ).size === 1
  );
}

const isPart = (claim: Placed<ClaimOf<"count">>, reading: Reading): boolean =>
  /^\s*(?:\p{L}+\s+)?(?:each|per|of|from|at|in parallel|instead)\b/iu.test(
    reading.slice({ start: claim.span.end, end: claim.span.end + 24 }),
  ) && !/^\s*instead\b/iu.test(reading.slice({ start: claim.span.end, end: claim.span.end + 24 }));

const isEngineName = (name: string, reading: Reading): boolean =>
  reading.model.databases.some((it) => it.engine === name);

function countedEngine(reading: Reading, claim: Placed<ClaimOf<"count">>): Counted | null {
  if (claim.scope !== "decided" || countsMachines(claim, reading)) return null;
  const of = reading.model.databases.filter((it) => it.engine === claim.of && it.scope === "decided");
  const owned = new Set(
    reading.model.access.flatMap(({ relation, database }) => (relation === "owns" ? database : [])),
  );
  if (of.length < 2 || !of.every((it) => it.named || owned.has(it.name))) return null;
  const clusters = new Set(of.map((it) => it.cluster)).size;
  // "3x PostgreSQL + 1x TimescaleDB" tells them apart.
  const apart = reading
    .claimsOf("count")
    .some((it) => it.section === claim.section && it.of !== claim.of && compatible(it.of, claim.of));
  const related = reading.model.databases.filter(
    ({ engine, scope }) => engine && scope === "decided" && !apart && compatible(engine, claim.of),
  ).length;
  return {
    counts: [of.length, ...(clusters > 1 ? [clusters] : []), ...(related > of.length ? [related] : [])],
    listed: placesOf(reading, (engine) => engine === claim.of),
  };
}

/** "4 primaries and 4 replicas, 8 PostgreSQL servers in all": copies of one database are servers, too. */
const countsMachines = ({ span }: Placed<ClaimOf<"count">>, reading: Reading): boolean =>
  /^\s*(?:servers?|nodes?|hosts?|machines?|instances?|instanzen|knoten|nodos|instancias|instâncias|nós|serveurs?|nœuds)(?!\p{L})/iu.test(
    reading.slice({ start: span.end, end: span.end + 16 }),
  ) &&
  /(?<!\p{L})(?:replicas?(?! set)|standbys?|primar(?:y|ies)|followers?|replikate?n?|réplicas?|répliques?)(?!\p{L})/iu.test(
    reading.slice({ start: Math.max(0, span.start - 120), end: span.end + 60 }),
  );

function placesOf(reading: Reading, wanted: (engine: string | null) => boolean): Stated<string>[] {
  return reading.databases.flatMap(({ database, mentions }) => {
    const it = reading.model.databases[database];
    const [first] = mentions;
    return it && it.scope === "decided" && wanted(it.engine) && first ? [first] : [];
  });
}
