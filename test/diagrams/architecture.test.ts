import { expect, test } from "vitest";
import { type Diagram, type ScopeChoice, views } from "../../src/core/index.ts";
import { documentOf, readingOf, shop } from "./documents.ts";
import { understood } from "./understood.ts";

const draw = (model = shop, scope: ScopeChoice = { scope: "decided" }): Diagram => {
  const diagram = views.architecture?.draw(readingOf(model), scope);
  if (!diagram) throw new Error("there is no such view");
  return diagram;
};
const textOf = ({ drawing }: Diagram): string => (drawing.kind === "mermaid" ? drawing.text : "");
const seen = (diagram: Diagram) => understood(textOf(diagram));

/** Edges as "Orders owns orders_db: 3 × 10 = 30". */
function edgesOf({ elements }: Diagram): string[] {
  const labels = new Map(elements.map(({ id, label }) => [id, label]));
  return elements.flatMap(({ from, to, kind, label }) =>
    from && to ? [`${labels.get(from)} ${kind} ${labels.get(to)}${label ? `: ${label}` : ""}`] : [],
  );
}

test("each service, database and broker is one node of its own shape", async () => {
  const { vertices } = await seen(draw());
  expect(
    [...vertices.values()].map(({ lines, shape, classes }) => [lines.join(" | "), shape, classes.join(" ")]),
  ).toEqual([
    ["Web Client", "stadium", "client"],
    ["API Gateway | 2 instances", "hexagon", "gateway"],
    ["Catalogue | 2 instances", "square", "service"],
    ["Basket | 4 instances", "square", "service"],
    ["Orders | 3 instances", "square", "service"],
    ["Billing | 2 instances", "square", "service"],
    ["Search", "square", "service"],
    ["Reporting", "square", "service inferred"],
    ["Mail Provider", "subroutine", "external"],
    ["basket cache | Redis 7 | cache, port 6379", "cylinder", "cache"],
    ["invoices | Amazon S3 | objects", "cylinder", "object"],
    ["Elasticsearch | search", "cylinder", "search"],
    ["RabbitMQ | broker", "h-cyl", "broker"],
    ["catalogue_db | PostgreSQL 16 | port 5433", "cylinder", "database"],
    ["orders_db | PostgreSQL 16 | port 5434", "cylinder", "database"],
    ["billing_db | PostgreSQL 16 | port 5435", "cylinder", "database"],
  ]);
});

test("a cluster is a box around its databases", async () => {
  const { boxes, vertices } = await seen(draw());
  const [cluster, ...others] = [...boxes.values()];
  expect(others).toEqual([]);
  expect(cluster?.lines).toEqual(["Main cluster"]);
  expect(cluster?.nodes.map((id) => vertices.get(id)?.lines[0])).toEqual(["catalogue_db", "orders_db", "billing_db"]);
});

test("Mermaid understands exactly the nodes and edges that the elements name", async () => {
  const diagram = draw();
  const { vertices, edges, boxes } = await seen(diagram);
  const ends = diagram.elements.filter(({ from }) => from);
  expect(edges.map(({ id, from, to }) => ({ id, from, to }))).toEqual(
    ends.map(({ id, from, to }) => ({ id, from, to })),
  );
  const rest = diagram.elements.filter(({ from }) => !from).map(({ id }) => id);
  expect(new Set([...vertices.keys(), ...boxes.keys()])).toEqual(new Set(rest));
});

test("lines between them tell what they are, with the pools that run along them", () => {
  expect(edgesOf(draw())).toEqual([
    "Web Client call API Gateway: HTTP",
    "API Gateway call Catalogue",
    "API Gateway call Basket",
    "API Gateway call Orders",
    "Orders call Billing: gRPC",
    "Catalogue owns catalogue_db: 2 × 10 = 20",
    "Basket owns basket cache",
    "Orders owns orders_db: PgBouncer, 3 × 10 = 30",
    "Billing owns billing_db: 2 × 15 ≠ 20",
    "Billing writes invoices: writes",
    "Search owns Elasticsearch",
    "Reporting reads orders_db: reads",
    "Orders publishes RabbitMQ: OrderPlaced, OrderCancelled",
    "RabbitMQ consumes Billing: OrderPlaced, OrderCancelled",
    "RabbitMQ consumes Reporting: OrderPlaced",
    "Catalogue publishes RabbitMQ: ProductChanged",
    "RabbitMQ consumes Search: ProductChanged",
    "Billing publishes RabbitMQ: InvoiceSent",
    "RabbitMQ consumes Mail Provider: InvoiceSent",
  ]);
});

test("events are dotted, owning is thick, calls are plain", async () => {
  const diagram = draw();
  const strokes = new Map((await seen(diagram)).edges.map(({ id, stroke }) => [id, stroke]));
  const byKind = diagram.elements.filter(({ from }) => from).map(({ id, kind }) => `${kind} ${strokes.get(id)}`);
  expect(new Set(byKind)).toEqual(
    new Set(["call normal", "owns thick", "writes normal", "reads normal", "publishes dotted", "consumes dotted"]),
  );
});

test("an event whose broker is not stated goes through the only one, as a guess", () => {
  const guesses = draw().elements.filter(({ inferred, from }) => inferred && from);
  expect(guesses.map(({ label }) => label)).toEqual(["InvoiceSent", "InvoiceSent"]);
  const two = draw(documentOf({ ...shop, brokers: [...shop.brokers, { name: "Kafka" }] }));
  expect(edgesOf(two)).toContain("Billing publishes Mail Provider: InvoiceSent");
});

test("elements lead back to the words they were read from", () => {
  const { elements } = draw();
  const [orders] = shop.services.filter(({ name }) => name === "Orders");
  expect(elements.find(({ label }) => label === "Orders")?.spans).toEqual([
    { start: orders?.range.start.offset, end: orders?.range.end.offset },
  ]);
  expect(elements.filter(({ spans }) => spans.length === 0)).toEqual([]);
});

test("a name that no service bears is drawn as a guess", () => {
  const { elements } = draw(documentOf({ calls: [{ from: "Orders", to: "Ledger" }] }));
  expect(elements.filter(({ inferred }) => inferred).map(({ label }) => label)).toEqual(["Orders", "Ledger"]);
});

test("one scope at a time, with the services that its facts refer to", () => {
  const model = documentOf({
    services: [{ name: "Orders" }, { name: "Billing" }],
    databases: [
      { name: "monolith", engine: "MySQL", scope: "current" },
      { name: "orders_db", engine: "PostgreSQL" },
    ],
    access: [
      { service: "Orders", database: "monolith", relation: "shares", scope: "current" },
      { service: "Orders", database: "orders_db" },
    ],
  });
  const names = (scope: ScopeChoice) => draw(model, scope).elements.map(({ label }) => label);
  expect(names({ scope: "current" })).toEqual(["Orders", "monolith", "shares"]);
  expect(names({ scope: "decided" })).toEqual(["Orders", "Billing", "orders_db", ""]);
  expect(names({ scope: "option", option: 0 })).toEqual([]);
});

test("change: what comes, goes and stays, told by signs", async () => {
  const model = documentOf({
    services: [
      { name: "Orders", scope: "current" },
      { name: "Orders", instances: 3 },
      { name: "Billing" },
      { name: "Batch", scope: "current" },
    ],
    databases: [{ name: "monolith", scope: "current" }, { name: "orders_db" }],
    access: [
      { service: "Orders", database: "monolith", scope: "current" },
      { service: "Orders", database: "orders_db" },
    ],
  });
  const diagram = draw(model, { scope: "change" });
  expect(diagram.elements.map(({ label, change }) => `${label} ${change}`)).toEqual([
    "Orders changed",
    "Billing added",
    "Batch removed",
    "orders_db added",
    "monolith removed",
    " added",
    " removed",
  ]);
  const { vertices } = await seen(diagram);
  expect([...vertices.values()].map(({ lines }) => lines[0])).toEqual([
    "± Orders",
    "+ Billing",
    "− Batch",
    "+ orders_db",
    "− monolith",
  ]);
});

test("nothing to draw is no text", () => {
  expect(draw(documentOf({}))).toMatchObject({ drawing: { kind: "mermaid", text: "" }, elements: [], notes: [] });
});

test("a large model is cut at what Mermaid can draw, with a note", async () => {
  const services = Array.from({ length: 60 }, (_, index) => ({ name: `Service ${index}` }));
  const calls = services.flatMap(({ name }) => services.slice(0, 12).map((to) => ({ from: name, to: to.name })));
  const diagram = draw(documentOf({ services, calls }));
  expect((await seen(diagram)).edges.length).toBe(500);
  expect(diagram.notes).toEqual([`${calls.length - 500} more connections are not drawn.`]);

  const many = Array.from({ length: 2000 }, (_, index) => ({ name: `A service with a long name, number ${index}` }));
  const large = draw(documentOf({ services: many }));
  expect(textOf(large).length).toBeLessThan(50_000);
  expect(large.notes[0]).toMatch(/^\d+ more nodes are not drawn\.$/);
});

test("beyond sixty nodes clusters are shut, unless all is asked for", async () => {
  const names = Array.from({ length: 40 }, (_, index) => `s${index}`);
  const model = documentOf({
    services: names.map((name) => ({ name })),
    databases: names.map((name, index) => ({ name: `${name}_db`, cluster: index < 30 ? "East" : null })),
    access: names.flatMap((name) => [name, "s0"].map((service) => ({ service, database: `${name}_db` }))),
  });
  const shut = draw(model);
  expect(shut.folded).toBe(true);
  const { vertices, boxes, edges } = await seen(shut);
  expect(boxes.size).toBe(0);
  expect(vertices.size).toBe(40 + 10 + 1);
  expect(vertices.get("b1")?.lines).toEqual(["East", "30 databases"]);
  expect(edges.find(({ from, to }) => from === "n1" && to === "b1")?.lines).toEqual(["owns 31"]);
  const open = draw(model, { scope: "decided", unfolded: true });
  expect(open.folded).toBeUndefined();
  expect((await seen(open)).vertices.size).toBe(80);
});
