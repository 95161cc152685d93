// Names that the record knows, those of the lexicon behind them.
import { t } from "../../l10n/index.ts";
import { brokers, engines } from "../lexicon/engines.ts";
import { engineNamed } from "../lexicon/products.ts";
import { bareName, respelled } from "../names/respelled.ts";
import { databaseKey, eventKey, serviceKey } from "../resolve/names.ts";
import type { Place, Suggestion, SuggestionKind } from "./suggestion.ts";

const distinct = (kind: SuggestionKind, names: readonly string[], about?: string): Suggestion[] =>
  [...new Set(names)].map((text) => ({ kind, text, ...(about && { about }) }));

/** What this record names, and behind it what only others do. */
type Known = Pick<Place, "reading" | "elsewhere" | "before">;

export const serviceNames = ({ reading: { model }, elsewhere, before }: Known): Suggestion[] =>
  withElsewhere(
    "service",
    before,
    serviceKey,
    distinct(
      "service",
      [...model.services].sort((a, b) => Number(b.declared) - Number(a.declared)).map(({ name }) => name),
    ),
    function* () {
      // As it is called where it is told what it keeps.
      for (const keeps of [true, false])
        for (const { from, decided } of elsewhere) {
          const keepers = new Set(decided.access.map(({ service }) => service));
          for (const { name, declared } of decided.services)
            if (declared && keepers.has(name) === keeps) yield { name, about: from };
        }
    },
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
  return withElsewhere("database", before, databaseKey, [...made, ...known], function* () {
    for (const { from, decided } of elsewhere)
      for (const { name, named, engine } of decided.databases)
        if (named) yield { name, about: engine === null ? from : `${engine} · ${from}` };
  });
}

export const eventNames = ({ reading: { model }, elsewhere, before }: Known): Suggestion[] =>
  withElsewhere(
    "event",
    before,
    eventKey,
    model.events.map(({ name, publisher }) => ({
      kind: "event",
      text: name,
      ...(publisher && { about: t("of {0}", publisher) }),
    })),
    function* () {
      for (const { from, decided } of elsewhere) for (const { name } of decided.events) yield { name, about: from };
    },
  );

/** `others`: each thing of theirs once, and none that the record names itself. All of one kind, the kind of the record's own. */
function withElsewhere(
  kind: SuggestionKind,
  before: string,
  keyOf: (name: string) => string,
  own: readonly Suggestion[],
  others: () => Iterable<{ readonly name: string; readonly about: string }>,
): Suggestion[] {
  // What is being typed was read as a name, too.
  const known = new Set(own.flatMap(({ text }) => (before.endsWith(text) ? [] : [keyOf(text)])));
  // In a long log most names come again and again.
  const seen = new Set<string>();
  const more: Suggestion[] = [];
  for (const { name, about } of others()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const key = keyOf(name);
    if (!known.has(key)) more.push({ kind, text: name, about });
    known.add(key);
  }
  return [...own, ...more];
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
