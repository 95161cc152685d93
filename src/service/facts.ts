// What the model knows of one thing, in words.
import type { Access, Claim, Database, Pool, Reading, Scope, Stated, StatusValue } from "../core/index.ts";

/** Plain text: whoever shows it escapes it. */
export interface Facts {
  readonly name: string;
  /** What kind of thing it is. */
  readonly what: string;
  readonly lines: readonly string[];
}

interface Scoped {
  readonly scope: string;
  readonly option?: number | undefined;
}

const together = (a: Scoped, b: Scoped): boolean => a.scope === b.scope && a.option === b.option;
const inScope = (what: string, { scope }: Scoped): string => (scope === "decided" ? what : `${what}, ${scope}`);

export function serviceFacts({ model, services, lines }: Reading, index: number): Facts {
  const service = model.services[index];
  if (!service) return unknown;
  const own = <T extends Scoped>(facts: readonly T[], of: (fact: T) => boolean): T[] =>
    facts.filter((fact) => together(fact, service) && of(fact));
  return {
    name: service.name,
    what: inScope(service.kind, service),
    lines: [
      ...(service.instances === null ? [] : [count(service.instances, "instance")]),
      ...own(model.access, (access) => access.service === service.name).map(
        ({ relation, database }) => `${relation} ${database}`,
      ),
      ...own(model.pools, (pool) => pool.service === service.name).map(poolLine),
      ...own(model.events, (event) => event.publisher === service.name).map(({ name }) => `publishes ${name}`),
      ...own(model.events, (event) => event.consumers.some((consumer) => consumer.service === service.name)).map(
        ({ name }) => `consumes ${name}`,
      ),
      ...own(model.calls, (call) => call.from === service.name).map(({ to }) => `calls ${to}`),
      ...mentionLine(lines, services[index]?.mentions),
    ],
  };
}

export function databaseFacts({ model, databases, lines }: Reading, index: number): Facts {
  const database = model.databases[index];
  if (!database) return unknown;
  return {
    name: database.name,
    what: inScope(engineOf(database), database),
    lines: [
      ...(database.port === null ? [] : [`port ${database.port}`]),
      ...(database.cluster === null ? [] : [`in ${database.cluster}`]),
      ...usersOf(model.access.filter((access) => together(access, database) && access.database === database.name)),
      ...model.pools.filter((pool) => together(pool, database) && pool.database === database.name).map(poolLine),
      ...mentionLine(lines, databases[index]?.mentions),
    ],
  };
}

export function eventFacts({ model, events, lines }: Reading, index: number): Facts {
  const event = model.events[index];
  if (!event) return unknown;
  return {
    name: event.name,
    what: inScope("event", event),
    lines: [
      ...(event.publisher === null ? [] : [`published by ${event.publisher}`]),
      ...event.consumers.map(({ service, action }) => `consumed by ${service}${action ? `: ${action}` : ""}`),
      ...(event.broker === null ? [] : [`through ${event.broker}`]),
      ...mentionLine(lines, events[index]?.mentions),
    ],
  };
}

export function brokerFacts({ model }: Reading, name: string): Facts {
  const carried = model.events.filter(({ broker }) => broker === name).map((event) => event.name);
  return { name, what: "broker", lines: [...new Set(carried)].map((event) => `carries ${event}`) };
}

export function totalFacts(
  { stated, approximate, quantity, parts }: Extract<Claim, { kind: "total" }>,
  scope: Scope,
): Facts {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  return {
    name: `${approximate ? "about " : ""}${stated.value} ${quantity}`,
    what: inScope("total", { scope }),
    lines: parts.length ? [`${parts.map(({ value }) => value).join(" + ")} = ${sum}`] : [],
  };
}

export const meanings: Readonly<Record<StatusValue, string>> = {
  draft: "still being written; nothing to decide yet",
  proposed: "open for discussion; not to be built on yet",
  accepted: "decided, and in force",
  rejected: "decided against; kept so that nobody asks again",
  deprecated: "no longer to be followed, and nothing has taken its place",
  superseded: "another decision has taken its place",
  other: "no status that is known elsewhere",
};

export function statusFacts({ model, claimsOf }: Reading, value: StatusValue): Facts {
  const successors = claimsOf("reference").filter(({ relation }) => relation === "superseded-by");
  return {
    name: value === "other" ? (model.status?.text ?? "") : value,
    what: meanings[value],
    lines: [
      ...(model.date?.value ? [`since ${model.date.value}`] : []),
      ...successors.map(({ label }) => `superseded by ${label.text}`),
    ],
  };
}

const participles = { owns: "owned", shares: "shared", reads: "read", writes: "written" } as const;

/** "shared by Orders, Payment", a line for each relation. */
function usersOf(access: readonly Access[]): string[] {
  return Object.entries(participles).flatMap(([relation, participle]) => {
    const users = access.filter((each) => each.relation === relation).map(({ service }) => service);
    return users.length ? [`${participle} by ${users.join(", ")}`] : [];
  });
}

const unknown: Facts = { name: "?", what: "unknown", lines: [] };

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

const engineOf = ({ engine, version }: Database): string => [engine ?? "database", version].filter(Boolean).join(" ");

function poolLine({ pooler, instances, size, connections }: Pool): string {
  const product = instances === null || size === null ? null : `${instances} × ${size} = ${instances * size}`;
  const figure = product ?? connections ?? size;
  return [pooler ?? "pool", figure === null ? null : `${figure} connections`].filter(Boolean).join(": ");
}

function mentionLine(lines: Reading["lines"], mentions: readonly Stated<string>[] = []): string[] {
  const numbers = [...new Set(mentions.map(({ span }) => lines.position(span.start).line + 1))];
  if (numbers.length < 2) return [];
  const shown = numbers.slice(0, 8).join(", ");
  return [`lines ${shown}${numbers.length > 8 ? ` and ${numbers.length - 8} more` : ""}`];
}
