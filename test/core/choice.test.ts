// Which option a decision's sentence takes, where no marker and no number says so.
import { expect, test } from "vitest";
import { read } from "../../src/core/index.ts";

const outcomesOf = (decision: string, ...alternatives: string[]): string[] =>
  read(
    "0001-example.md",
    `# ADR-0001: Split the ward\n\n## Decision\n\n${decision}\n\n## Alternatives\n\n${alternatives.map((it) => `- ${it}`).join("\n")}\n`,
  ).model.options.map(({ title, outcome }) => `${title}: ${outcome}`);

test("products of one maker have no more in common than others", () => {
  expect(outcomesOf("Chosen option: **Apache Pulsar**, since it replays.", "Apache Kafka", "RabbitMQ")).toEqual([
    "Apache Kafka: rejected",
    "RabbitMQ: rejected",
  ]);
});

test("an alternative is taken where the decision has all of its words, but for a note in brackets", () => {
  const perWard = "Database per ward for everybody";
  expect(outcomesOf("One database. On request a **database per ward** for the clinics.", perWard, "Files")).toEqual([
    `${perWard}: rejected`,
    "Files: rejected",
  ]);
  expect(outcomesOf("We use a schema per ward.", "Schema per ward (one server)", "Files")).toEqual([
    "Schema per ward (one server): chosen",
    "Files: rejected",
  ]);
});

test("what stands below rejected alternatives is taken by no words of the decision", () => {
  const text = `# ADR-0001: Split the ward\n\n## Decision\n\nOne cluster for all, with a schema per ward.\n\n## Rejected alternatives\n\n- **Cluster per ward.** Five times the price.\n- **Files.** No joins.\n`;
  const { options } = read("0001-example.md", text).model;
  expect(options.map(({ outcome }) => outcome)).toEqual(["rejected", "rejected"]);
});

test("what the decision takes counts for more than a word of its sentence", () => {
  const text = `# ADR-0001: Découper\n\n## Options\n\n### Option A: Monolithe modulaire\n\n### Option B: Services HTTP et passerelle\n\n## Décision\n\nNous adoptons **services HTTP modulaires** avec trois équipes.\n`;
  const { options } = read("0001-example.md", text).model;
  expect(options.map(({ outcome }) => outcome)).toEqual(["rejected", "chosen"]);
});

test("what an option is instead of does not take it", () => {
  const table = (title: string) =>
    `# ADR-0001: Send mail\n\n## Options\n\n- **Send at once:** may lose some\n- **${title}:** one more loop\n\n## Decision\n\nThe mail table is an outbox.\n`;
  const outcomes = (title: string) => read("0001-example.md", table(title)).model.options.map(({ outcome }) => outcome);
  expect(outcomes("Mail table instead of outbox")).toEqual(["rejected", "chosen"]);
  expect(outcomes("Poll the table instead of an outbox")).toEqual(["undecided", "undecided"]);
});

test("words of an alternative that stand far apart in the decision do not take it", () => {
  const taken = "Write the event in the same transaction as the state change, and drain that table to Kafka at night.";
  expect(outcomesOf(taken, "Kafka transactions", "Polling")).toEqual([
    "Kafka transactions: rejected",
    "Polling: rejected",
  ]);
});

test("what is weighed below pros and cons was listed before, with more words", () => {
  const text = `# ADR-0001: A store\n\n## Considered Options\n\n1. SQLite (dev) and Azure SQL (prod)\n2. Prisma (Node.js) with PostgreSQL\n\n## Decision Outcome\n\nChosen option: "SQLite (dev) and Azure SQL (prod)".\n\n## Pros and Cons of the Options\n\n### SQLite and Azure SQL\n\n- Good, because it is small\n\n### Prisma with PostgreSQL\n\n- Bad, because it is Node\n`;
  const { options } = read("0001-example.md", text).model;
  expect(options.map(({ outcome, pros, cons }) => [outcome, pros.length, cons.length])).toEqual([
    ["chosen", 1, 0],
    ["rejected", 0, 1],
  ]);
});

test("an alternative that counts otherwise than the decision is not the one that it takes", () => {
  expect(outcomesOf("We begin with 10 services.", "3-4 services (wards, meals)", "One program")).toEqual([
    "3-4 services (wards, meals): rejected",
    "One program: rejected",
  ]);
});

test("what is weighed below pros and cons by its number has that place in the list", () => {
  const text = `# ADR-0001: A store\n\n## Considered options\n\n1. **One file**\n2. **PostgreSQL + MongoDB** (chosen)\n\n## Pros and cons of the options\n\n### Option 1 — one file\n\n- Good: small\n\n### Option 2 — adding Mongo\n\n- Bad: two of them\n`;
  const { options } = read("0001-example.md", text).model;
  expect(options.map(({ label, title, pros, cons }) => [label, title, pros.length, cons.length])).toEqual([
    ["Option 1", "One file", 1, 0],
    ["Option 2", "PostgreSQL + MongoDB", 0, 1],
  ]);
});

test("a decision may name the place of an option in a list that the context has", () => {
  const text = `# ADR-0001: The board\n\n## Context\n\nThree ways to answer that:\n\n1. **Ask everybody.**\n2. **Read all databases.**\n3. **Keep a copy.**\n\n## Decision\n\nOption 3. The board has a row for each ward.\n`;
  const { options } = read("0001-example.md", text).model;
  expect(options.map(({ title, outcome, current }) => `${title}: ${outcome}, ${current}`)).toEqual([
    "Ask everybody: rejected, false",
    "Read all databases: rejected, false",
    "Keep a copy: chosen, false",
  ]);
});

test("the words of an alternative in another order are no alternative", () => {
  const [one] = outcomesOf("A schema per ward on one server.", "A server per ward", "Files");
  expect(one).toBe("A server per ward: rejected");
});

test("a list below a table of options tells more of its rows", () => {
  const text = `# ADR-0001: Split\n\n## Alternatives considered\n\n| Option | Verdict |\n| --- | --- |\n| One program (a single one) | Rejected |\n| Two programs | Rejected |\n\n- **One program:** simple\n`;
  const { options } = read("0001-example.md", text).model;
  expect(options.map(({ title }) => title)).toEqual(["One program (a single one)", "Two programs"]);
});

test("one word of a listed option is its heading among the pros and cons, where no other one has it", () => {
  const told = (...listed: string[]): string[] =>
    read(
      "0001-example.md",
      `# ADR-0001: Sagas\n\n## Considered Options\n\n${listed.map((it) => `- ${it}`).join("\n")}\n\n## Pros and Cons of the Options\n\n### Orchestrated\n\n- Good, because it is plain\n`,
    ).model.options.map(({ title, pros }) => `${title}: ${pros.length}`);
  expect(told("A saga, orchestrated", "A saga, choreographed")).toEqual([
    "A saga, orchestrated: 1",
    "A saga, choreographed: 0",
  ]);
  expect(told("Orders, orchestrated", "Stock, orchestrated")).toHaveLength(3);
});

const chosenBy = (decision: string): string | null => {
  const text = `# ADR-0001: Keep prices\n\n## Options\n\n1. Valkey\n2. Memcached\n3. Hazelcast\n\n## Decision\n\n${decision}\n`;
  const { model } = read("0001-example.md", text);
  return model.options[model.decision?.option ?? -1]?.title ?? null;
};

test.each([
  ["The second option.", "Memcached"],
  ["Wir nehmen die dritte Variante, weil sie reicht.", "Hazelcast"],
  ["La segunda opción es la elegida.", "Memcached"],
  ["Optamos pela terceira alternativa.", "Hazelcast"],
  ["C'est la première option qui est retenue.", "Valkey"],
  ["Chọn phương án thứ hai.", "Memcached"],
  ["选择第三个方案。", "Hazelcast"],
  ["Option B.", "Memcached"],
  ["#3", "Hazelcast"],
  ["Option 1 has the best latency, but nobody runs it.", null],
  ["Option 1 wins on cost, option 2 on speed.", null],
])("a place in the list names the option: %s", (decision, title) => {
  expect(chosenBy(decision)).toBe(title);
});

test.each([
  ["We use Memcached instead of Valkey.", "Memcached"],
  ["Instead of Valkey we use Memcached.", "Memcached"],
  ["Valkey is not chosen. Hazelcast is.", "Hazelcast"],
  ["Wir sind gegen Valkey und für Hazelcast.", "Hazelcast"],
  ["Usamos Memcached en lugar de Valkey.", "Memcached"],
  ["我们使用 Memcached 而不是 Valkey。", "Memcached"],
  ["Valkey for sessions and Memcached for prices.", null],
])("what a decision turns down is not what it takes: %s", (decision, title) => {
  expect(chosenBy(decision)).toBe(title);
});
