// Words stand where they are written, also behind characters that Markdown shows otherwise.
import { expect, test } from "vitest";
import { read } from "../../src/core/index.ts";

test.for([
  ["a NUL", "harbou\0rs"],
  ["a NUL that is spelled", "harbou&#0;rs"],
  ["both", "\0 &#0;\0"],
  ["an entity", "Cart &amp; Basket"],
  ["an escape", "Cart \\* Basket"],
  ["nothing of the kind", "Cart"],
] as const)("behind %s", ([, before]) => {
  const text = `# 1. Events\n\n## Decision\n\n${before} and the others publish over RabbitMQ.\n`;
  const brokers = read("0001-events.md", text).claims.filter(({ kind }) => kind === "broker");
  expect(brokers.map(({ span }) => text.slice(span.start, span.end))).toEqual(["RabbitMQ"]);
});
