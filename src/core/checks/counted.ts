// Fair ways to count what a record lists.
import type { ClaimOf } from "../readers/claim.ts";
import type { Placed, Reading } from "../resolve/reading.ts";
import type { Stated } from "../text/span.ts";

export interface Counted {
  /** Every number that a fair reader could come to. */
  readonly counts: readonly number[];
  /** What is listed, for the places to point at. */
  readonly listed: readonly Stated<string>[];
}

/** Null where the record holds no list that is meant to be complete. */
export function plausibleCounts(claim: Placed<ClaimOf<"count">>, reading: Reading): Counted | null {
  switch (claim.of) {
    case "services":
      return countedServices(reading, claim);
    case "databases":
      return countedDatabases(reading, claim);
    case "events":
      return countedEvents(reading, claim);
    default:
      return isEngineName(claim.of, reading) ? countedEngine(reading, claim) : null;
  }
}

/** Complete is only what another place lists with its own number, and that number is right. */
function countedServices(reading: Reading, claim: Placed<ClaimOf<"count">>): Counted | null {
  const complete = reading
    .claimsOf("count")
    .find((it) => it.of === "services" && !it.aside && it.listed && it.listed.length === it.stated.value);
  const { services } = reading.model;
  const whole =
    standsAlone(claim, reading) ||
    /(?:\ball\b|\bthe\b|\btotal\b|alle|(?:jede[rs]?|alle) der|todos|cada un[oa] de l[oa]s|cada um d[oa]s|tous|chacun des|tất cả|所有|все)\s*$/iu.test(
      reading.slice({ start: claim.span.start - 20, end: claim.span.start }),
    );
  if (!complete && whole) return allocated(reading, claim);
  if (!complete?.listed || complete === claim || claim.scope !== complete.scope) return null;
  if (!whole && claim.stated.value < complete.stated.value) return null;
  const declared = services.filter((it) => it.declared && it.scope === "decided").length;
  const counts = [complete.stated.value, declared, services.length];
  return { counts, listed: complete.listed.map(({ text, span }) => ({ value: text, span })) };
}

/** "Five services, five databases.", "The suite is made of four services.": counts all that there are. */
const standsAlone = (claim: Placed<ClaimOf<"count">>, reading: Reading): boolean => {
  const before = reading.slice({ start: Math.max(0, claim.span.start - 40), end: claim.span.start });
  const behind = reading.slice({ start: claim.span.end, end: claim.span.end + 2 });
  const opens = /(?:^|[.!?。\n]\s*)$/u.test(before) && /^[,.]/.test(behind);
  return (
    opens ||
    /(?:(?:made|built)(?: up)? of|consists? of|split into|cut into|divided into|besteht aus|aufgeteilt in|zerlegt in|se compone de|consta de|dividido en|composto por|dividido em|composée? de|découpée? en|gồm)\s*$/iu.test(
      before,
    )
  );
};

/** One table or list in the claim's section names every service that the record has. */
function allocated(reading: Reading, claim: Placed<ClaimOf<"count">>): Counted | null {
  const listed = reading
    .claimsOf("service")
    .filter((it) => it.standing === "listed" && !it.aside && it.section === claim.section);
  const names = new Map(listed.map(({ name }) => [reading.serviceNamed(name.text) ?? name.text, name]));
  const declared = reading.model.services.filter((it) => it.declared);
  if (names.size < 3 || declared.length !== names.size || !declared.every(({ name }) => names.has(name))) return null;
  return { counts: [names.size], listed: [...names.values()].map(({ text, span }) => ({ value: text, span })) };
}

/** Events listed in the claim's own section and in those below it, three and more. */
function countedEvents(reading: Reading, claim: Placed<ClaimOf<"count">>): Counted | null {
  const isBelow = (section: number): boolean => {
    for (let at = section; at >= 0; at = reading.page.sections[at]?.parent ?? -1) if (at === claim.section) return true;
    return false;
  };
  const listed = reading.claimsOf("event").filter((it) => it.standing === "listed" && !it.aside && isBelow(it.section));
  const names = new Map(listed.map(({ name }) => [name.text, { value: name.text, span: name.span }]));
  if (names.size < 3 || claim.stated.value < 3) return null;
  const perSection = groups(listed.map(({ section }) => String(section)));
  return { counts: [...new Set([names.size, ...perSection])], listed: [...names.values()] };
}

/** All databases, those without caches, those of one kind, one for each service, clusters: each is a fair count. */
function countedDatabases(reading: Reading, claim: Placed<ClaimOf<"count">>): Counted | null {
  const decided = reading.model.databases.filter((it) => it.scope === "decided");
  const named = decided.filter((it) => it.named);
  if (claim.scope !== "decided" || named.length < 2 || named.length !== decided.length || isPart(claim, reading))
    return null;
  if (!isAllocation(reading)) return null;
  const counts = new Set([decided.length, decided.filter((it) => it.category !== "cache").length]);
  for (const key of ["engine", "category", "cluster"] as const) {
    for (const group of groups(decided.map((it) => it[key]))) counts.add(group);
    counts.add(new Set(decided.map((it) => it[key])).size);
  }
  counts.add(reading.model.services.filter((it) => it.declared).length);
  return { counts: [...counts], listed: placesOf(reading, () => true) };
}

/** The databases come from one table or list, as an allocation does. */
function isAllocation(reading: Reading): boolean {
  const listed = reading
    .claimsOf("database")
    .filter((it) => it.standing === "listed" && it.name && !it.aside && it.scope === "decided");
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

const groups = (values: readonly (string | null)[]): number[] => {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
};

const isEngineName = (name: string, reading: Reading): boolean =>
  reading.model.databases.some((it) => it.engine === name);

function countedEngine(reading: Reading, claim: Placed<ClaimOf<"count">>): Counted | null {
  if (claim.scope !== "decided") return null;
  const of = reading.model.databases.filter((it) => it.engine === claim.of && it.scope === "decided");
  if (of.length < 2 || !of.every((it) => it.named)) return null;
  const clusters = new Set(of.map((it) => it.cluster)).size;
  return {
    counts: [of.length, ...(clusters > 1 ? [clusters] : [])],
    listed: placesOf(reading, (engine) => engine === claim.of),
  };
}

function placesOf(reading: Reading, wanted: (engine: string | null) => boolean): Stated<string>[] {
  return reading.databases.flatMap(({ database, mentions }) => {
    const it = reading.model.databases[database];
    const [first] = mentions;
    return it && it.scope === "decided" && wanted(it.engine) && first ? [first] : [];
  });
}
