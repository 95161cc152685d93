// Names that the record knows, those of the lexicon behind them.
import { t } from "../../l10n/index.ts";
import { brokers, engines } from "../lexicon/engines.ts";
import { engineNamed } from "../lexicon/products.ts";
import { bareName, respelled } from "../names/respelled.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Suggestion, SuggestionKind } from "./suggestion.ts";

const distinct = (kind: SuggestionKind, names: readonly string[], about?: string): Suggestion[] =>
  [...new Set(names)].map((text) => ({ kind, text, ...(about && { about }) }));

export const serviceNames = ({ model }: Reading): Suggestion[] =>
  distinct(
    "service",
    [...model.services].sort((a, b) => Number(b.declared) - Number(a.declared)).map(({ name }) => name),
  );

/** Where `service` has no database yet, first one for it in the style of the others. */
export function databaseNames({ model }: Reading, service?: string): Suggestion[] {
  const known = model.databases.flatMap(({ name, named, engine }): Suggestion[] =>
    named ? [{ kind: "database", text: name, ...(engine && { about: engine }) }] : [],
  );
  const style = known.find(({ text }) => /_|-|db$/i.test(text))?.text ?? "x_db";
  const own = service ? respelled("database", style, bareName("service", service)) : "";
  const made =
    own && !known.some(({ text }) => text === own) ? distinct("database", [own], t("for {0}", service ?? "")) : [];
  return [...made, ...known];
}

export const eventNames = ({ model }: Reading): Suggestion[] =>
  model.events.map(({ name, publisher }) => ({
    kind: "event",
    text: name,
    ...(publisher && { about: t("of {0}", publisher) }),
  }));

export const engineNames = ({ model }: Reading): Suggestion[] => {
  const used = model.databases.flatMap(({ engine }) => engine ?? []);
  return distinct("engine", [...mostUsedFirst(used), ...engines.map(({ name }) => name)]);
};

const mostUsedFirst = (names: readonly string[]): string[] => {
  const count = (name: string): number => names.filter((other) => other === name).length;
  return [...new Set(names)].sort((a, b) => count(b) - count(a));
};

export const brokerNames = ({ model }: Reading): Suggestion[] =>
  distinct("broker", [...model.brokers.map(({ name }) => name), ...brokers.map(({ name }) => name)]);

/** The port behind the highest of the same engine; beside an engine's own one where there is none yet. */
export function nextPort({ model }: Reading, engineWords = ""): Suggestion[] {
  const engine = engineNamed(engineWords);
  const taken = model.databases.flatMap(({ port, engine: of }) => (port === null ? [] : [{ port, of }]));
  const alike = taken.filter(({ of }) => !engine || of === engine.name).map(({ port }) => port);
  let port = alike.length ? Math.max(...alike) + 1 : (engine?.port ?? 5432);
  while (taken.some((other) => other.port === port)) port++;
  return [{ kind: "port", text: String(port), about: t("free") }];
}
