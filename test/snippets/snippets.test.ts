// What a snippet writes is read back by our own parser, and breaks none of our own rules.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { check, type Document, read } from "../../src/core/index.ts";

interface Snippet {
  readonly body: readonly string[];
}

const snippets: Record<string, Snippet> = JSON.parse(readFileSync("snippets/adr.code-snippets", "utf8"));

/** The text with every placeholder's own words: `${1:Kafka}` and `$1` are "Kafka", a choice is its first. */
function expanded({ body }: Snippet): string {
  const words = new Map<string, string>();
  const text = body
    .join("\n")
    .replace(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g, "2026-02-03")
    .replace(/\$\{(\d+)[:|]([^}|,]*)[^}]*\}/g, (_, number: string, own: string) => {
      words.set(number, own);
      return own;
    });
  return text.replace(/\$(\d+)/g, (_, number: string) => words.get(number) ?? "");
}

function written(name: string): Document {
  const snippet = snippets[name];
  if (!snippet) throw new Error(`no snippet ${name}`);
  const text = expanded(snippet);
  const head = text.includes("**Status:**") ? "" : "**Status:** Accepted\n**Date:** 2026-02-03\n\n";
  const decision = text.includes("## ") && !/^### /m.test(text.split("\n")[0] ?? "") ? "" : "## Decision\n\n";
  const reading = read("0001-example.md", `# ADR-0001: Example\n\n${head}${decision}${text}`);
  // A fragment is no whole record.
  expect(check(reading).filter(({ rule }) => rule !== "missing-section")).toEqual([]);
  return reading.model;
}

const titles = ({ options }: Document) =>
  options.map(({ title, outcome, pros, cons }) => [title, outcome, pros.length, cons.length]);

test.for([
  [
    "ADR: option comparison",
    [
      ["One shared database", "rejected", 1, 1],
      ["A database for each service", "chosen", 1, 1],
    ],
  ],
  [
    "ADR: option comparison (MADR)",
    [
      ["RabbitMQ", "chosen", 1, 1],
      ["Apache Kafka", "rejected", 1, 1],
    ],
  ],
  [
    "ADR: option comparison (table)",
    [
      ["One shared database", "rejected", 1, 1],
      ["A database for each service", "chosen", 1, 1],
    ],
  ],
] as const)("%s", ([name, options]) => {
  expect(titles(written(name))).toEqual(options);
});

test("ADR: weighted scores", () => {
  expect(written("ADR: weighted scores").options.map(({ title }) => title)).toEqual(["Kafka", "RabbitMQ"]);
});

test("ADR: services and stores", () => {
  const { databases, access } = written("ADR: services and stores");
  expect(databases.map(({ name, engine, port }) => [name, engine, port])).toEqual([
    ["ordering_db", "PostgreSQL", 5433],
    ["payment_db", "PostgreSQL", 5434],
  ]);
  expect(access.map(({ service, relation }) => [service, relation])).toEqual([
    ["Ordering", "owns"],
    ["Payment", "owns"],
  ]);
});

test("ADR: connection budget", () => {
  const { pools, totals } = written("ADR: connection budget");
  expect(pools.map(({ instances, connections }) => [instances, connections])).toEqual([
    [3, 30],
    [2, 20],
  ]);
  expect(totals.map(({ stated, computed }) => [stated, computed])).toEqual([[50, 50]]);
});

test("ADR: event flow", () => {
  expect(written("ADR: event flow").events.map(({ name, publisher }) => [name, publisher])).toEqual([
    ["order.placed", "Ordering"],
    ["payment.received", "Payment"],
  ]);
});

test("ADR: saga", () => {
  expect(written("ADR: saga").sagas.map(({ steps, compensations }) => [steps.length, compensations.length])).toEqual([
    [2, 2],
  ]);
});

test("ADR: compose excerpt", () => {
  expect(written("ADR: compose excerpt").databases.map(({ name, engine, port }) => [name, engine, port])).toEqual([
    ["ordering_db", "PostgreSQL", 5433],
  ]);
});

test("ADR: consequences", () => {
  const { positive, negative } = written("ADR: consequences").consequences;
  expect([positive.length, negative.length]).toEqual([1, 1]);
});

test("ADR: status line", () => {
  const { status, date, deciders } = written("ADR: status line");
  expect([status?.value, date?.value, deciders]).toEqual(["proposed", "2026-02-03", ["Platform Team"]]);
});

test("ADR: pros and cons", () => {
  const options = "## Considered Options\n\n### Option 1: One database\n\n";
  const two = `${options}${expanded(snippets["ADR: pros and cons"] as Snippet)}\n### Option 2: Two (CHOSEN)\n\n- ✅ Free\n- ❌ Dear\n`;
  const reading = read("0001-x.md", `# ADR-0001: X\n\n**Status:** Accepted\n**Date:** 2026-02-03\n\n${two}`);
  expect(titles(reading.model)[0]).toEqual(["One database", "rejected", 1, 1]);
});

test.for(["ADR: risks", "ADR: migration phases"])("%s, of which no service and no store is read", (name) => {
  const { services, databases, options } = written(name);
  expect([services, databases, options]).toEqual([[], [], []]);
});

test("each snippet leaves nothing unexpanded and breaks no rule", () => {
  for (const [name, snippet] of Object.entries(snippets)) {
    expect(expanded(snippet)).not.toMatch(/\$/);
    if (name !== "ADR: pros and cons") written(name);
  }
});
