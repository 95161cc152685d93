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
