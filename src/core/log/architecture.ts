// The architecture after all decisions: what the records in force decide, merged into one, and who decided it.
import type { LogArchitecture } from "../diagrams/log-architecture.ts";
import type { LogOutput } from "../model/types.ts";
import { databaseKey, eventKey, serviceKey } from "../resolve/names.ts";
import type { Range } from "../text/lines.ts";
import type { DecidedFacts } from "./decided.ts";
import type { Entry } from "./entry.ts";
import type { Log } from "./log.ts";
import { ownPort } from "./stores.ts";
import { isInForce } from "./superseding.ts";

export function logOutput(log: Log): LogOutput {
  const { services, ...architecture } = architectureOfLog(log.records, log);
  return {
    schema: "adr-atlas/log@1",
    records: log.records.map((entry) => recordIn(log, entry)),
    services: services.map(({ declared: _, ...service }) => service),
    ...architecture,
  };
}

/** `records`: those of the log that count, a folder's, say. */
export function architectureOfLog(records: readonly Entry[], log: Log): LogArchitecture {
  // A later decision knows of the earlier ones: where two give a thing different values, its word counts.
  const told = records.filter((entry) => isInForce(entry, log)).sort((a, b) => (b.number ?? 0) - (a.number ?? 0));
  return {
    services: merged(
      told,
      ({ services }) => services,
      ({ name }) => serviceKey(name),
      (facts) => ({
        name: facts[0].name,
        aliases: [...new Set(facts.flatMap(({ name, aliases }) => [name, ...aliases]))].slice(1),
        kind: facts[0].kind,
        declared: facts.some(({ declared }) => declared),
      }),
    ),
    databases: merged(
      told,
      ({ databases }) => databases,
      ({ name, named, engine }) => (named ? databaseKey(name) : `${name}\n${engine}`),
      (facts) => ({
        name: facts[0].name,
        named: facts[0].named,
        engine: firstKnown(facts, ({ engine }) => engine),
        version: firstKnown(facts, ({ version }) => version),
        category: firstKnown(facts, ({ category }) => category),
        port: firstKnown(facts, ({ port }) => ownPort(port)) ?? firstKnown(facts, ({ port }) => port),
      }),
    ),
    access: merged(
      told,
      ({ access }) => access,
      ({ service, database, relation }) => `${serviceKey(service)}\n${databaseKey(database)}\n${relation}`,
      ([{ service, database, relation }]) => ({ service, database, relation }),
    ),
    brokers: merged(
      told,
      ({ brokers }) => brokers,
      ({ name }) => name,
      ([{ name }]) => ({ name }),
    ),
    events: merged(
      told,
      ({ events }) => events,
      ({ name }) => eventKey(name),
      (facts) => ({
        name: facts[0].name,
        publisher: firstKnown(facts, ({ publisher }) => publisher),
        consumers: [...new Set(facts.flatMap(({ consumers }) => consumers))],
        broker: firstKnown(facts, ({ broker }) => broker),
      }),
    ),
  };
}

type Decided = LogOutput["services"][number]["decided"][number];

/** Facts by what they are of, the newest first, each group made into one. */
function merged<F extends { readonly range: Range }, M>(
  told: readonly Entry[],
  factsOf: (decided: DecidedFacts) => readonly F[],
  keyOf: (fact: F) => string,
  merge: (facts: readonly [F, ...F[]]) => M,
): (M & { decided: Decided[] })[] {
  const groups = new Map<string, { facts: [F, ...F[]]; decided: Decided[] }>();
  for (const entry of told)
    for (const fact of factsOf(entry.decided)) {
      const decided = { path: entry.path, number: entry.number, range: fact.range };
      const group = groups.get(keyOf(fact));
      if (!group) groups.set(keyOf(fact), { facts: [fact], decided: [decided] });
      else {
        group.facts.push(fact);
        group.decided.push(decided);
      }
    }
  return [...groups.values()].map(({ facts, decided }) => ({ ...merge(facts), decided }));
}

function firstKnown<F, T>(facts: readonly F[], attribute: (fact: F) => T | null): T | null {
  for (const fact of facts) {
    const value = attribute(fact);
    if (value !== null) return value;
  }
  return null;
}

const recordIn = (log: Log, entry: Entry): LogOutput["records"][number] => ({
  path: entry.path,
  number: entry.number,
  title: entry.title,
  status: entry.status?.value ?? null,
  inForce: isInForce(entry, log),
  references: entry.references.flatMap((reference) => {
    const target = log.targetOf(entry, reference);
    return target && target !== entry
      ? [{ path: target.path, relation: reference.relation, range: reference.range }]
      : [];
  }),
});
