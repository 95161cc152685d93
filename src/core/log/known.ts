// What other records have decided, for whoever writes or reads one of them.
import type { Range } from "../text/lines.ts";
import type { DecidedFacts } from "./decided.ts";
import type { Entry } from "./entry.ts";
import { keptForOutline, type Log } from "./log.ts";
import { isToldIn, type Shared, sharedAs } from "./shared.ts";
import { isInForce } from "./superseding.ts";

/** The other records of the folder that are in force, the newest first: where two tell of one thing, its word counts. */
export function inForceBeside(entry: Entry, log: Log): Entry[] {
  const inForce = keysInForce(log);
  return log
    .beside(entry)
    .filter((other) => other !== entry && inForce.has(other.key))
    .reverse();
}

const keysInForce = keptForOutline(
  (log): ReadonlySet<string> => new Set(log.records.flatMap((entry) => (isInForce(entry, log) ? [entry.key] : []))),
);

/** Where a record tells of a thing, and how much: 0 where it only speaks of it. */
interface Telling {
  readonly weight: 0 | 1 | 2;
  readonly range: Range;
}

/** A record's own model is made of such facts, too. */
interface Facts extends Pick<DecidedFacts, "services" | "databases" | "access"> {
  readonly events: readonly (Pick<DecidedFacts["events"][number], "name" | "publisher" | "range"> & {
    readonly consumers: readonly unknown[];
  })[];
}

/** Where other records in force tell more of a thing than `own` does: those that tell most, the newest first. */
export function toldBeside(
  entry: Entry,
  log: Log,
  own: Facts,
  thing: Shared,
): { readonly entry: Entry; readonly range: Range }[] {
  const told = inForceBeside(entry, log).flatMap((other) => {
    if (!isToldIn(other, thing)) return [];
    const telling = tellingOf(other.decided, thing);
    return telling ? [{ entry: other, ...telling }] : [];
  });
  const most = Math.max(...told.map(({ weight }) => weight), 0);
  return most > (tellingOf(own, thing)?.weight ?? -1) ? told.filter(({ weight }) => weight === most) : [];
}

/** Most says who tells what a service keeps, which engine a database of whom is, who tells whom of an event. */
function tellingOf({ services, databases, access, events }: Facts, thing: Shared): Telling | undefined {
  const isIt = (name: string): boolean => sharedAs(thing.kind, name).key === thing.key;
  switch (thing.kind) {
    case "service":
      return weighed(
        services.filter(({ name }) => isIt(name)),
        ({ declared }) => [declared, access.some(({ service }) => isIt(service))],
      );
    case "database":
      return weighed(
        databases.filter(({ name, named }) => named && isIt(name)),
        ({ engine }) => [
          engine !== null,
          access.some(({ database, relation }) => relation === "owns" && isIt(database)),
        ],
      );
    case "event":
      return weighed(
        events.filter(({ name }) => isIt(name)),
        ({ publisher, consumers }) => [publisher !== null, consumers.length > 0],
      );
    default:
      return undefined;
  }
}

/** The first of those that tell most. */
function weighed<F extends { readonly range: Range }>(
  facts: readonly F[],
  told: (fact: F) => readonly [boolean, boolean],
): Telling | undefined {
  const tellings = facts.map((fact): Telling => {
    const [one, other] = told(fact);
    return { weight: one && other ? 2 : one || other ? 1 : 0, range: fact.range };
  });
  return tellings.reduce<Telling | undefined>(
    (best, telling) => (best && best.weight >= telling.weight ? best : telling),
    undefined,
  );
}
