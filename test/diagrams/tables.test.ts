import { expect, test } from "vitest";
import { type Document, read, textOf, views } from "../../src/core/index.ts";
import { documentOf, readingOf, shop } from "./documents.ts";
import { heard } from "./understood.ts";

const draw = (view: string, model: Document = shop) => {
  const diagram = views[view]?.draw(readingOf(model), { scope: "decided" });
  if (!diagram) throw new Error(`there is no view ${view}`);
  return diagram;
};

test("connections: pools, their sums and the stated totals", () => {
  expect(textOf(draw("connections"))).toBe(`## Pools

| Service | Database | Pooler | Connections |
| --- | --- | --- | --- |
| Catalogue | catalogue\\_db |  | 2 × 10 = 20 |
| Orders | orders\\_db | PgBouncer | 3 × 10 = 30 |
| Billing | billing\\_db |  | 2 × 15 ≠ 20 |

## By database

| Database | Connections |
| --- | --- |
| catalogue\\_db | 20 |
| orders\\_db | 30 |
| billing\\_db | 20 |

## By cluster

| Cluster | Connections |
| --- | --- |
| Main cluster | 20 + 30 + 20 = 70 |

## Totals

| Stated | Its parts add up to |
| --- | --- |
| 80 | 70 |
`);
});

test("nothing is summed up where the text says how large pools are, and not how many", () => {
  const model = documentOf({
    databases: [{ name: "orders_db" }],
    pools: [{ service: "Orders", database: "orders_db", size: 30 }],
  });
  expect(textOf(draw("connections", model))).toBe(`## Pools

| Service | Database | Pooler | Connections |
| --- | --- | --- | --- |
| Orders | orders\\_db |  | pool of 30 |
`);
});

test("a sum stands against the bound that the text states for its database", () => {
  const span = { start: 5, end: 8 };
  const model = documentOf({
    databases: [{ name: "orders_db" }],
    pools: [{ service: "Orders", database: "orders_db", instances: 4, size: 30 }],
  });
  const limit = { kind: "limit", value: { value: 100, span }, comparator: "<=", of: { text: "orders_db", span } };
  const reading = { ...readingOf(model), claimsOf: (kind: string) => (kind === "limit" ? [limit] : []) };
  const drawing = views.connections?.draw(reading as never, { scope: "decided" }).drawing;
  const sums = drawing?.kind === "tables" ? drawing.tables.find(({ title }) => title === "By database") : undefined;
  expect(sums?.rows[0]?.[1]).toEqual({ lines: ["120"], tone: "bad", meter: { value: 120, limit: 100 } });
});

test("options stand side by side", () => {
  const range = { start: { line: 0, character: 0, offset: 0 }, end: { line: 0, character: 9, offset: 9 } };
  const said = (text: string) => ({ text, range });
  const model = documentOf({
    options: [
      { label: "Option 1", title: "One for all", outcome: "rejected", current: true, cons: [said("one | schema")] },
      { label: "2.", title: "One a team" },
      { title: "One each", outcome: "chosen", pros: [said("✅ apart"), said("(small)")] },
    ],
  });
  expect(textOf(draw("options", model))).toBe(`## Options

|  | Option 1: One for all | 2. One a team | One each |
| --- | --- | --- | --- |
| Outcome | rejected | undecided | chosen |
| Stands today | yes |  |  |
| For |  |  | + apart<br>+ (small) |
| Against | − one \\| schema |  |  |
`);
});

const weighed = (table: string) => `# ADR-0001: A broker

## Status

Accepted

## Considered Options

### Option 1: RabbitMQ

- ✅ small

### Option 2: Apache Kafka

- ❌ large

## Comparison

${table}
`;

test.each([
  [
    "a column for each",
    "| Criterion | Option 1 | Apache Kafka |\n| --- | --- | --- |\n| Impact | low | high |\n| Score | 7 | 5 |",
  ],
  [
    "a row for each",
    "| Option | Impact | Score |\n| --- | --- | --- |\n| RabbitMQ | low | 7 |\n| Apache Kafka | high | 5 |",
  ],
])("options: what they are weighed by, from a table with %s", (_, table) => {
  const text = weighed(table);
  const diagram = views.options?.draw(read("0001-broker.md", text), { scope: "decided" });
  const rows = diagram ? textOf(diagram).split("\n") : [];
  expect(rows).toContain("| Impact | low | high |");
  expect(rows).toContain("| Score | 7 | 5 |");
  const impact = diagram?.elements.find(({ label }) => label === "Impact")?.spans[0];
  expect(text.slice(impact?.start, impact?.end).trim()).toBe("Impact");
});

test("options: a table of something else weighs nothing", () => {
  const text = weighed("| Service | Option 1 | Team |\n| --- | --- | --- |\n| Cart | x | y |\n| Stock | x | y |");
  const diagram = views.options?.draw(read("0001-broker.md", text), { scope: "decided" });
  expect(diagram ? textOf(diagram) : "").not.toContain("Cart");
});

test("facts: every fact once, with its line, and each leads to its words", () => {
  const diagram = draw("facts");
  const titles = diagram.drawing.kind === "tables" ? diagram.drawing.tables.map(({ title }) => title) : [];
  expect(titles).toEqual(["Services", "Databases", "Access", "Pools", "Totals", "Brokers", "Events", "Calls", "Sagas"]);
  const facts = [
    shop.services,
    shop.databases,
    shop.access,
    shop.pools,
    shop.totals,
    shop.brokers,
    shop.events,
    shop.calls,
    shop.sagas,
  ];
  expect(diagram.elements.map(({ spans }) => spans[0]?.start)).toEqual(
    facts.flat().map(({ range }) => range.start.offset),
  );
});

test("a saga is played step by step, and undone in the stated order", async () => {
  const diagram = draw("sagas");
  const text = textOf(diagram);
  expect(text).toBe(`sequenceDiagram
participant n1 as Place an order
participant n2 as Orders
participant n3 as Billing
n1->>n2: 1. Create the order
n1->>n3: 2. Charge the card
n1->>n1: 3. Send the receipt
opt A step fails
n1-->>n3: Refund the card
n1-->>n2: Cancel the order
end
`);
  expect(await heard(text)).toEqual([
    "Place an order → Orders: 1. Create the order",
    "Place an order → Billing: 2. Charge the card",
    "Place an order → Place an order: 3. Send the receipt",
    "Place an order → Billing: Refund the card",
    "Place an order → Orders: Cancel the order",
  ]);
  const labels = new Map(diagram.elements.map(({ id, label }) => [id, label]));
  const messages = diagram.elements.filter(({ from }) => from);
  expect(messages.map(({ kind, to, label }) => `${kind} at ${labels.get(to ?? "")}: ${label}`)).toEqual([
    "step at Orders: 1. Create the order",
    "step at Billing: 2. Charge the card",
    "step at Place an order: 3. Send the receipt",
    "compensation at Billing: Refund the card",
    "compensation at Orders: Cancel the order",
  ]);
});

test("a view of nothing has no tables and no text", () => {
  for (const view of ["events", "sagas", "connections", "options", "facts"])
    expect(textOf(draw(view, documentOf({})))).toBe("");
});
