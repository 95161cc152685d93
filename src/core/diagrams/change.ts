// What stands today and what is decided, laid over one another.
import type { Document } from "../model/types.ts";
import type { Change, ScopeChoice } from "./diagram.ts";
import { type Architecture, architectureOf } from "./scope.ts";

export interface Chosen {
  readonly architecture: Architecture;
  /** What becomes of a fact; undefined where one architecture is looked at alone. */
  changeOf(fact: object): Change | undefined;
}

export function chosen(model: Document, { scope, option }: ScopeChoice): Chosen {
  if (scope !== "change") return { architecture: architectureOf(model, scope, option), changeOf: () => undefined };
  return overlaid(architectureOf(model, "current"), architectureOf(model, "decided"));
}

/** What is decided in its order, then what goes. */
export function overlaid(current: Architecture, decided: Architecture): Chosen {
  const changes = new Map<object, Change>();
  const both = <T extends object>(listOf: (architecture: Architecture) => readonly T[], identity: Identity<T>) =>
    merged(listOf(current), listOf(decided), identity, changes);
  const architecture: Architecture = {
    services: both((of) => of.services, {
      key: ({ name }) => [name],
      shown: ({ kind, instances }) => [kind, instances],
    }),
    databases: both((of) => of.databases, {
      key: ({ name }) => [name],
      shown: ({ engine, version, port, cluster }) => [engine, version, port, cluster],
    }),
    access: both((of) => of.access, { key: ({ service, database, relation }) => [service, database, relation] }),
    pools: both((of) => of.pools, {
      key: ({ service, database }) => [service, database],
      shown: ({ instances, size, connections }) => [instances, size, connections],
    }),
    totals: both((of) => of.totals, { key: ({ quantity }) => [quantity], shown: ({ stated }) => [stated] }),
    brokers: both((of) => of.brokers, { key: ({ name }) => [name] }),
    events: both((of) => of.events, {
      key: ({ name, publisher }) => [name, publisher],
      shown: ({ broker, consumers }) => [broker, consumers.map(({ service }) => service)],
    }),
    calls: both((of) => of.calls, { key: ({ from, to }) => [from, to], shown: ({ protocol }) => [protocol] }),
    sagas: both((of) => of.sagas, { key: ({ name }) => [name] }),
  };
  return { architecture, changeOf: (fact) => changes.get(fact) };
}

interface Identity<T> {
  /** Two facts with equal keys speak of one thing. */
  key(fact: T): readonly unknown[];
  /** What a picture shows of it: where that differs, it has changed. */
  shown?(fact: T): readonly unknown[];
}

function merged<T extends object>(
  before: readonly T[],
  after: readonly T[],
  { key, shown = () => [] }: Identity<T>,
  changes: Map<object, Change>,
): T[] {
  const text = (parts: readonly unknown[]) => JSON.stringify(parts);
  const old = new Map(before.map((fact) => [text(key(fact)), fact]));
  const kept = new Set(after.map((fact) => text(key(fact))));
  const gone = before.filter((fact) => !kept.has(text(key(fact))));
  for (const fact of after) {
    const was = old.get(text(key(fact)));
    if (!was) changes.set(fact, "added");
    else changes.set(fact, was === fact || text(shown(was)) === text(shown(fact)) ? "kept" : "changed");
  }
  for (const fact of gone) changes.set(fact, "removed");
  return [...after, ...gone];
}
