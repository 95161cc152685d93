// Names that the record knows, those of the lexicon behind them.
import { t } from "../../l10n/index.ts";
import { brokers, engines } from "../lexicon/engines.ts";
import { engineNamed } from "../lexicon/products.ts";
import { bareName, respelled } from "../names/respelled.ts";
import { databaseKey, eventKey, serviceKey } from "../resolve/names.ts";
import { keptFor } from "../text/kept.ts";
import type { Elsewhere, Place, Suggestion, SuggestionKind } from "./suggestion.ts";

const distinct = (kind: SuggestionKind, names: readonly string[], about?: string): Suggestion[] =>
  [...new Set(names)].map((text) => ({ kind, text, ...(about && { about }) }));

/** What this record names, and behind it what only others do. */
type Known = Pick<Place, "reading" | "elsewhere" | "before">;

export const serviceNames = ({ reading: { model }, elsewhere, before }: Known): Suggestion[] =>
  withOthers(
    before,
    serviceKey,
    distinct(
      "service",
      [...model.services].sort((a, b) => Number(b.declared) - Number(a.declared)).map(({ name }) => name),
    ),
    otherServices(elsewhere),
  );

/** Where `service` has no database yet, first one for it in the style of the others. */
export function databaseNames({ reading: { model }, elsewhere, before }: Known, service?: string): Suggestion[] {
  const known = model.databases.flatMap(({ name, named, engine }): Suggestion[] =>
    named ? [{ kind: "database", text: name, ...(engine && { about: engine }) }] : [],
  );
  const style = known.find(({ text }) => /_|-|db$/i.test(text))?.text ?? "x_db";
  const own = service ? respelled("database", style, bareName("service", service)) : "";
  const made =
    own && !known.some(({ text }) => text === own) ? distinct("database", [own], t("for {0}", service ?? "")) : [];
  return withOthers(before, databaseKey, [...made, ...known], otherDatabases(elsewhere));
}

export const eventNames = ({ reading: { model }, elsewhere, before }: Known): Suggestion[] =>
  withOthers(
    before,
    eventKey,
    model.events.map(({ name, publisher }) => ({
      kind: "event",
      text: name,
      ...(publisher && { about: t("of {0}", publisher) }),
    })),
    otherEvents(elsewhere),
  );

/** What the other records name. */
interface Other {
  readonly key: string;
  readonly suggestion: Suggestion;
}

/** `others`: none that the record names itself. */
function withOthers(
  before: string,
  keyOf: (name: string) => string,
  own: readonly Suggestion[],
  others: readonly Other[],
): Suggestion[] {
  // What is being typed was read as a name, too.
  const known = new Set(own.flatMap(({ text }) => (before.endsWith(text) ? [] : [keyOf(text)])));
  return [...own, ...others.flatMap(({ key, suggestion }) => (known.has(key) ? [] : [suggestion]))];
}

type Told = Generator<{ readonly name: string; readonly about: string }>;

const otherServices = othersNaming("service", serviceKey, function* (elsewhere): Told {
  // As it is called where it is told what it keeps.
  for (const keeps of [true, false])
    for (const { from, decided } of elsewhere) {
      const keepers = new Set(decided.access.map(({ service }) => service));
      for (const { name, declared } of decided.services)
        if (declared && keepers.has(name) === keeps) yield { name, about: from };
    }
});

const otherDatabases = othersNaming("database", databaseKey, function* (elsewhere): Told {
  for (const { from, decided } of elsewhere)
    for (const { name, named, engine } of decided.databases)
      if (named) yield { name, about: engine === null ? from : `${engine} · ${from}` };
});

const otherEvents = othersNaming("event", eventKey, function* (elsewhere): Told {
  for (const { from, decided } of elsewhere) for (const { name } of decided.events) yield { name, about: from };
});

/** Each thing once, as it is told first; worked out once, for while one record is written the others stay as they are. */
function othersNaming(
  kind: SuggestionKind,
  keyOf: (name: string) => string,
  told: (elsewhere: readonly Elsewhere[]) => Told,
): (elsewhere: readonly Elsewhere[]) => readonly Other[] {
  return keptFor((elsewhere) => {
    // In a long log most names come again and again.
    const seen = new Set<string>();
    const others = new Map<string, Suggestion>();
    for (const { name, about } of told(elsewhere)) {
      if (seen.has(name)) continue;
      seen.add(name);
      const key = keyOf(name);
      if (!others.has(key)) others.set(key, { kind, text: name, about });
    }
    return Array.from(others, ([key, suggestion]) => ({ key, suggestion }));
  });
}

export const engineNames = ({ reading: { model } }: Known): Suggestion[] => {
  const used = model.databases.flatMap(({ engine }) => engine ?? []);
  return distinct("engine", [...mostUsedFirst(used), ...engines.map(({ name }) => name)]);
};

const mostUsedFirst = (names: readonly string[]): string[] => {
  const count = (name: string): number => names.filter((other) => other === name).length;
  return [...new Set(names)].sort((a, b) => count(b) - count(a));
};

export const brokerNames = ({ reading: { model } }: Known): Suggestion[] =>
  distinct("broker", [...model.brokers.map(({ name }) => name), ...brokers.map(({ name }) => name)]);

/** The port behind the highest of the same engine; beside an engine's own one where there is none yet. Other records have taken theirs. */
export function nextPort({ reading: { model }, elsewhere }: Known, engineWords = ""): Suggestion[] {
  const engine = engineNamed(engineWords);
  const databases = [...model.databases, ...elsewhere.flatMap(({ decided }) => decided.databases)];
  const taken = databases.flatMap(({ port, engine: of }) => (port === null ? [] : [{ port, of }]));
  const alike = taken.filter(({ of }) => !engine || of === engine.name).map(({ port }) => port);
  let port = alike.length ? Math.max(...alike) + 1 : (engine?.port ?? 5432);
  while (taken.some((other) => other.port === port)) port++;
  return [{ kind: "port", text: String(port), about: t("free") }];
}
