// The facts of one architecture out of the several that a record speaks of.
import { t } from "../../l10n/index.ts";
import type {
  Access,
  Broker,
  Call,
  Database,
  Document,
  Event,
  Pool,
  Saga,
  Scope,
  Service,
  Total,
} from "../model/types.ts";
import type { ScopeChoice } from "./diagram.ts";
import { optionTitle } from "./words.ts";

export interface Architecture {
  readonly services: readonly Service[];
  readonly databases: readonly Database[];
  readonly access: readonly Access[];
  readonly pools: readonly Pool[];
  readonly totals: readonly Total[];
  readonly brokers: readonly Broker[];
  readonly events: readonly Event[];
  readonly calls: readonly Call[];
  readonly sagas: readonly Saga[];
}

/**
 * The facts of one scope in the order of the model. What these facts refer to by name belongs to them, also where
 * the record describes it under another scope: the services that share today's database are listed once.
 */
export function architectureOf(model: Document, scope: Scope, option?: number): Architecture {
  const inScope = <T extends Scoped>(facts: readonly T[]): T[] =>
    facts.filter((fact) => fact.scope === scope && fact.option === option);
  const access = inScope(model.access);
  const pools = inScope(model.pools);
  const events = inScope(model.events);
  const calls = inScope(model.calls);
  const services = [
    ...[...access, ...pools].map(({ service }) => service),
    ...events.flatMap(({ publisher, consumers }) => [publisher, ...consumers.map(({ service }) => service)]),
    ...calls.flatMap(({ from, to }) => [from, to]),
  ];
  const databases = [...access, ...pools].map(({ database }) => database);
  return {
    services: completed(model.services, inScope(model.services), services),
    databases: completed(model.databases, inScope(model.databases), databases),
    brokers: completed(
      model.brokers,
      inScope(model.brokers),
      events.map(({ broker }) => broker),
    ),
    totals: inScope(model.totals),
    sagas: inScope(model.sagas),
    access,
    pools,
    events,
    calls,
  };
}

interface Scoped {
  readonly scope: Scope;
  readonly option?: number | undefined;
}

function completed<T extends { readonly name: string }>(
  all: readonly T[],
  own: readonly T[],
  referred: readonly (string | null)[],
): T[] {
  const known = new Set(own.map(({ name }) => name));
  const missing = new Set(referred.filter((name) => name !== null && !known.has(name)));
  const found = all.filter(({ name }) => missing.delete(name));
  return [...own, ...found];
}

const titles = {
  current: () => t("Current"),
  decided: () => t("Decided"),
  future: () => t("Future"),
  change: () => t("Change"),
} as const;

/** The architectures that a record speaks of, `decided` always among them, with words for each. */
export function scopesOf({ options, ...model }: Document): (ScopeChoice & { readonly label: string })[] {
  const facts = [
    ...model.services,
    ...model.databases,
    ...model.access,
    ...model.brokers,
    ...model.events,
    ...model.calls,
  ];
  const spokenOf = new Set<string | number | undefined>(facts.map(({ scope, option }) => option ?? scope));
  const plain = (["current", "decided", "future"] as const).filter(
    (scope) => scope === "decided" || spokenOf.has(scope),
  );
  const both = spokenOf.has("current") && spokenOf.has("decided");
  return [
    ...[...plain, ...(both ? (["change"] as const) : [])].map((scope) => ({ scope, label: titles[scope]() })),
    ...options.flatMap((it, option) =>
      spokenOf.has(option) ? [{ scope: "option" as const, option, label: optionTitle(it) }] : [],
    ),
  ];
}
