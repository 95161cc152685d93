// What the model knows of one thing, in words.

import type { Access, Claim, Database, Pool, Reading, Scope, Stated, StatusValue } from "../core/index.ts";
import { t } from "../l10n/index.ts";
import { counted, term } from "../l10n/terms.ts";

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
const inScope = (what: string, { scope }: Scoped): string => (scope === "decided" ? what : `${what}, ${term(scope)}`);

export function serviceFacts({ model, services, lines }: Reading, index: number): Facts {
  const service = model.services[index];
  if (!service) return unknown();
  const own = <T extends Scoped>(facts: readonly T[], of: (fact: T) => boolean): T[] =>
    facts.filter((fact) => together(fact, service) && of(fact));
  return {
    name: service.name,
    what: inScope(term(service.kind), service),
    lines: [
      ...(service.instances === null ? [] : [counted.instances(service.instances)]),
      ...own(model.access, (access) => access.service === service.name).map(
        ({ relation, database }) => `${term(relation)} ${database}`,
      ),
      ...own(model.pools, (pool) => pool.service === service.name).map(poolLine),
      ...own(model.events, (event) => event.publisher === service.name).map(({ name }) => t("publishes {0}", name)),
      ...own(model.events, (event) => event.consumers.some((consumer) => consumer.service === service.name)).map(
        ({ name }) => t("consumes {0}", name),
      ),
      ...own(model.calls, (call) => call.from === service.name).map(({ to }) => t("calls {0}", to)),
      ...mentionLine(lines, services[index]?.mentions),
    ],
  };
}

export function databaseFacts({ model, databases, lines }: Reading, index: number): Facts {
  const database = model.databases[index];
  if (!database) return unknown();
  return {
    name: database.name,
    what: inScope(engineOf(database), database),
    lines: [
      ...(database.port === null ? [] : [t("port {0}", database.port)]),
      ...(database.cluster === null ? [] : [t("in {0}", database.cluster)]),
      ...usersOf(model.access.filter((access) => together(access, database) && access.database === database.name)),
      ...model.pools.filter((pool) => together(pool, database) && pool.database === database.name).map(poolLine),
      ...mentionLine(lines, databases[index]?.mentions),
    ],
  };
}

export function eventFacts({ model, events, lines }: Reading, index: number): Facts {
  const event = model.events[index];
  if (!event) return unknown();
  return {
    name: event.name,
    what: inScope(t("event"), event),
    lines: [
      ...(event.publisher === null ? [] : [t("published by {0}", event.publisher)]),
      ...event.consumers.map(({ service, action }) =>
        action ? t("consumed by {0}: {1}", service, action) : t("consumed by {0}", service),
      ),
      ...(event.broker === null ? [] : [t("through {0}", event.broker)]),
      ...mentionLine(lines, events[index]?.mentions),
    ],
  };
}

export function brokerFacts({ model }: Reading, name: string): Facts {
  const carried = model.events.filter(({ broker }) => broker === name).map((event) => event.name);
  return { name, what: t("broker"), lines: [...new Set(carried)].map((event) => t("carries {0}", event)) };
}

export function totalFacts(
  { stated, approximate, quantity, parts }: Extract<Claim, { kind: "total" }>,
  scope: Scope,
): Facts {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  return {
    name: `${approximate ? t("about {0}", stated.value) : stated.value} ${term(quantity)}`,
    what: inScope(t("total"), { scope }),
    lines: parts.length ? [`${parts.map(({ value }) => value).join(" + ")} = ${sum}`] : [],
  };
}

const meanings: Readonly<Record<StatusValue, () => string>> = {
  draft: () => t("still being written; nothing to decide yet"),
  proposed: () => t("open for discussion; not to be built on yet"),
  accepted: () => t("decided, and in force"),
  rejected: () => t("decided against; kept so that nobody asks again"),
  deprecated: () => t("no longer to be followed, and nothing has taken its place"),
  superseded: () => t("another decision has taken its place"),
  other: () => t("no status that is known elsewhere"),
};

export const meaningOf = (status: StatusValue): string => meanings[status]();

export function statusFacts({ model, claimsOf }: Reading, value: StatusValue): Facts {
  const successors = claimsOf("reference").filter(({ relation }) => relation === "superseded-by");
  return {
    name: value === "other" ? (model.status?.text ?? "") : term(value),
    what: meaningOf(value),
    lines: [
      ...(model.date?.value ? [t("since {0}", model.date.value)] : []),
      ...successors.map(({ label }) => t("superseded by {0}", label.text)),
    ],
  };
}

const usedBy = {
  owns: (users: string) => t("owned by {0}", users),
  shares: (users: string) => t("shared by {0}", users),
  reads: (users: string) => t("read by {0}", users),
  writes: (users: string) => t("written by {0}", users),
} as const;

/** "shared by Orders, Payment", a line for each relation. */
function usersOf(access: readonly Access[]): string[] {
  return Object.entries(usedBy).flatMap(([relation, told]) => {
    const users = access.filter((each) => each.relation === relation).map(({ service }) => service);
    return users.length ? [told(users.join(", "))] : [];
  });
}

const unknown = (): Facts => ({ name: "?", what: t("unknown"), lines: [] });

const engineOf = ({ engine, version }: Database): string =>
  [engine ?? t("database"), version].filter(Boolean).join(" ");

function poolLine({ pooler, instances, size, connections }: Pool): string {
  const product = instances === null || size === null ? null : `${instances} × ${size} = ${instances * size}`;
  const figure = product ?? connections ?? size;
  return [pooler ?? t("pool"), figure === null ? null : t("{0} connections", figure)].filter(Boolean).join(": ");
}

function mentionLine(lines: Reading["lines"], mentions: readonly Stated<string>[] = []): string[] {
  const numbers = [...new Set(mentions.map(({ span }) => lines.position(span.start).line + 1))];
  if (numbers.length < 2) return [];
  const shown = numbers.slice(0, 8).join(", ");
  return [numbers.length > 8 ? t("lines {0} and {1} more", shown, numbers.length - 8) : t("lines {0}", shown)];
}
