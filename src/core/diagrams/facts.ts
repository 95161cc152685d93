// What was understood, fact by fact, and what could not be placed.
import type { Reading } from "../resolve/reading.ts";
import type { Span } from "../text/span.ts";
import type { Cell, Table, View } from "./diagram.ts";
import { placesIn, spanOf } from "./places.ts";
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
  draw(reading, scope) {
    const links = linkedFacts();
    const tables = [...understood(reading), ["Not placed", unplaced(reading)] as const].flatMap(([title, list]) =>
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
  return { title, columns: [cell("Name"), cell("Value"), cell("Scope"), cell("Line")], rows };
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
    ["Record", recordFacts(reading)],
    ["Services", list(model.services, named, (service) => [service.kind, ...serviceDetails(service)].join("; "))],
    [
      "Databases",
      list(model.databases, named, (of) => [...databaseLines(of).slice(1), ...databaseDetails(of)].join("; ")),
    ],
    [
      "Access",
      list(
        model.access,
        ({ service }) => service,
        ({ relation, database }) => `${relation} ${database}`,
      ),
    ],
    [
      "Pools",
      list(
        model.pools,
        ({ service, database }) => service ?? database ?? "",
        (pool) => poolText(pool) ?? pool.pooler ?? "",
      ),
    ],
    [
      "Totals",
      list(
        model.totals,
        ({ quantity }) => quantity,
        ({ comparator, stated }) => `${comparator} ${stated}`,
      ),
    ],
    ["Brokers", list(model.brokers, named, () => "")],
    [
      "Events",
      list(model.events, named, ({ publisher, consumers }) =>
        flow(
          publisher,
          consumers.map(({ service }) => service),
        ),
      ),
    ],
    [
      "Calls",
      list(
        model.calls,
        ({ from }) => from,
        ({ to, protocol }) => [`→ ${to}`, protocol ?? ""].filter(Boolean).join(", "),
      ),
    ],
    [
      "Sagas",
      list(
        model.sagas,
        named,
        ({ steps, compensations }) => `${steps.length} steps, ${compensations.length} compensations`,
      ),
    ],
  ];
}

interface Scoped {
  readonly scope: string;
  readonly option?: number | undefined;
  readonly range: Parameters<typeof spanOf>[0];
}

const named = ({ name }: { readonly name: string }): string => name;
const scopeOf = ({ scope, option }: Scoped): string => (option === undefined ? scope : `option ${option + 1}`);
const flow = (publisher: string | null, consumers: readonly string[]): string =>
  `${publisher ?? "?"} → ${consumers.length === 0 ? "?" : consumers.join(", ")}`;

function recordFacts({ model }: Reading): Fact[] {
  const { status, date, options, decision, references } = model;
  return [
    ...(status ? [{ name: "status", value: status.value, spans: [spanOf(status.range)] }] : []),
    ...(date ? [{ name: "date", value: date.value ?? date.text, spans: [spanOf(date.range)] }] : []),
    ...options.map(({ title, outcome, range }) => ({
      name: "option",
      value: `${title}: ${outcome}`,
      spans: [spanOf(range)],
    })),
    ...(decision ? [{ name: "decision", value: decision.text, spans: [spanOf(decision.range)] }] : []),
    ...references.map(({ label, relation, range }) => ({
      name: "reference",
      value: `${relation} ${label}`,
      spans: [spanOf(range)],
    })),
  ];
}

const unplaced = (reading: Reading): Fact[] =>
  reading.claimsOf("unplaced").map(({ span, why }) => ({ name: reading.slice(span), value: why, spans: [span] }));
