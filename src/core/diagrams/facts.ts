// What was understood, fact by fact, and what could not be placed.

import { t } from "../../l10n/index.ts";
import { term } from "../../l10n/terms.ts";
import type { Reading } from "../resolve/reading.ts";
import { spanOfRange } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { Cell, Table, View } from "./diagram.ts";
import { placesIn } from "./places.ts";
import { cell, facts as linkedFacts } from "./table.ts";
import { databaseDetails, databaseLines, poolText, serviceDetails } from "./words.ts";

interface Fact {
  readonly name: string;
  readonly value: string;
  readonly spans: readonly Span[];
  /** Which architecture it belongs to; absent where it belongs to none. */
  readonly scope?: string;
}

export const facts: View = {
  id: "facts",
  whole: true,
  draw(reading, scope) {
    const links = linkedFacts();
    const tables = [...understood(reading), [t("Not placed"), unplaced(reading)] as const].flatMap(([title, list]) =>
      list.length === 0 ? [] : [tableOf(title, list, reading, links.linked)],
    );
    return { view: "facts", scope, drawing: { kind: "tables", tables }, elements: links.elements, notes: [] };
  },
};

function tableOf(
  title: string,
  list: readonly Fact[],
  { lines }: Reading,
  linked: (label: string, spans: readonly Span[]) => Cell,
): Table {
  const rows = list.map(({ name, value, spans, scope }) => {
    const [first] = spans;
    return [
      linked(name, spans),
      cell(value),
      cell(scope ?? ""),
      cell(first ? lines.position(first.start).line + 1 : ""),
    ];
  });
  return { title, columns: [cell(t("Name")), cell(t("Value")), cell(t("Scope")), cell(t("Line"))], rows };
}

/** Facts by kind, in the order of the model. */
function understood(reading: Reading): (readonly [string, Fact[]])[] {
  const { model } = reading;
  const spansOf = placesIn(reading);
  const list = <T extends Scoped>(
    facts: readonly T[],
    nameOf: (fact: T) => string,
    tell: (fact: T) => string,
  ): Fact[] =>
    facts.map((fact) => ({ name: nameOf(fact), value: tell(fact), spans: spansOf(fact), scope: scopeOf(fact) }));
  return [
    [t("Record"), recordFacts(reading)],
    [
      t("Services"),
      list(model.services, named, (service) => [term(service.kind), ...serviceDetails(service)].join("; ")),
    ],
    [
      t("Databases"),
      list(model.databases, named, (of) => [...databaseLines(of).slice(1), ...databaseDetails(of)].join("; ")),
    ],
    [
      t("Access"),
      list(
        model.access,
        ({ service }) => service,
        ({ relation, database }) => `${term(relation)} ${database}`,
      ),
    ],
    [
      t("Pools"),
      list(
        model.pools,
        ({ service, database }) => service ?? database ?? "",
        (pool) => poolText(pool) ?? pool.pooler ?? "",
      ),
    ],
    [
      t("Totals"),
      list(
        model.totals,
        ({ quantity }) => term(quantity),
        ({ comparator, stated }) => `${comparator} ${stated}`,
      ),
    ],
    [t("Brokers"), list(model.brokers, named, () => "")],
    [
      t("Events"),
      list(model.events, named, ({ publisher, consumers }) =>
        flow(
          publisher,
          consumers.map(({ service }) => service),
        ),
      ),
    ],
    [
      t("Calls"),
      list(
        model.calls,
        ({ from }) => from,
        ({ to, protocol }) => [`→ ${to}`, protocol ?? ""].filter(Boolean).join(", "),
      ),
    ],
    [
      t("Sagas"),
      list(model.sagas, named, ({ steps, compensations }) =>
        t("{0} steps, {1} compensations", steps.length, compensations.length),
      ),
    ],
  ];
}

interface Scoped {
  readonly scope: string;
  readonly option?: number | undefined;
  readonly range: Parameters<typeof spanOfRange>[0];
}

const named = ({ name }: { readonly name: string }): string => name;
const scopeOf = ({ scope, option }: Scoped): string =>
  option === undefined ? term(scope) : t("option {0}", option + 1);
const flow = (publisher: string | null, consumers: readonly string[]): string =>
  `${publisher ?? "?"} → ${consumers.length === 0 ? "?" : consumers.join(", ")}`;

function recordFacts({ model }: Reading): Fact[] {
  const { status, date, options, decision, references } = model;
  return [
    ...(status ? [{ name: t("status"), value: term(status.value), spans: [spanOfRange(status.range)] }] : []),
    ...(date ? [{ name: t("date"), value: date.value ?? date.text, spans: [spanOfRange(date.range)] }] : []),
    ...options.map(({ title, outcome, range }) => ({
      name: t("option"),
      value: `${title}: ${term(outcome)}`,
      spans: [spanOfRange(range)],
    })),
    ...(decision ? [{ name: t("decision"), value: decision.text, spans: [spanOfRange(decision.range)] }] : []),
    ...references.map(({ label, relation, range }) => ({
      name: t("reference"),
      value: `${term(relation)} ${label}`,
      spans: [spanOfRange(range)],
    })),
  ];
}

const unplaced = (reading: Reading): Fact[] =>
  reading.claimsOf("unplaced").map(({ span, why }) => ({ name: reading.slice(span), value: why, spans: [span] }));
