import { expect, test } from "vitest";
import { architectureOfLog, drawLogArchitecture, entryOf, logOf, read, textOf } from "../../src/core/index.ts";
import { understood } from "./understood.ts";

const record = (number: number, status: string, decision: string): string =>
  `# ADR-${number}: Record ${number}\n\n**Status:** ${status}\n\n## Decision\n\n${decision}\n`;
const stores = (...rows: string[]): string =>
  ["| Service | Database | Engine |", "| --- | --- | --- |", ...rows.map((row) => `| ${row} |`)].join("\n");

function drawn(...texts: string[]) {
  const log = logOf(texts.map((text, index) => entryOf(read(`log/000${index + 1}-x.md`, text))));
  return drawLogArchitecture(architectureOfLog(log.records, log));
}

test("the newest word counts, and what is superseded or only proposed is left out", async () => {
  const diagram = drawn(
    record(1, "Accepted", stores("Order Service | orders_db | MySQL", "Cart Service | carts_db | Redis")),
    record(2, "Superseded by ADR-3", stores("Mail Service | mail_db | MySQL")),
    record(3, "Accepted", stores("Order Service | orders_db | PostgreSQL")),
    record(4, "Proposed", stores("Stock Service | stock_db | MongoDB")),
  );
  const { vertices } = await understood(textOf(diagram));
  expect([...vertices.values()].map(({ lines }) => lines.slice(0, 2))).toEqual([
    ["Order Service"],
    ["Cart Service"],
    ["orders_db", "PostgreSQL"],
    ["carts_db", "Redis"],
  ]);
  const orders = diagram.elements.find(({ label }) => label === "orders_db");
  expect(orders).toMatchObject({ path: "log/0003-x.md", details: ["decided in ADR-3, ADR-1"] });
});

test("events of several records go over the one broker that one of them names", () => {
  const { elements } = drawn(
    record(1, "Accepted", "RabbitMQ carries all events."),
    record(
      2,
      "Accepted",
      "| Event | Publisher | Consumers |\n| --- | --- | --- |\n| OrderPlaced | Order Service | Mail Service |",
    ),
  );
  const labels = new Map(elements.map(({ id, label }) => [id, label]));
  const lines = elements.filter(({ from }) => from);
  expect(lines.map(({ from, kind, to }) => [labels.get(from ?? ""), kind, labels.get(to ?? "")])).toEqual([
    ["Order Service", "publishes", "RabbitMQ"],
    ["RabbitMQ", "consumes", "Mail Service"],
  ]);
});

test("a log that decides nothing of the architecture draws nothing", () => {
  expect(textOf(drawn(record(1, "Accepted", "Decisions are recorded.")))).toBe("");
});
