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

test("in code with a NUL", () => {
  const text = "# 1. Stores\n\n## Decision\n\nThe service connects to `postgresql://\0cart-postgres:5433/cart_db`.\n";
  const [store] = read("0001-stores.md", text).claims.filter((claim) => claim.kind === "database");
  expect(store?.name && text.slice(store.name.span.start, store.name.span.end)).toBe("cart_db");
});

test("in an address that holds a link", () => {
  const text = "# 1. Stores\n\n## Decision\n\nIt connects to mongodb://[x](command:a)tours-mongo:27018/tours.\n";
  const [store] = read("0001-stores.md", text).claims.filter((claim) => claim.kind === "database");
  expect(store?.cluster && text.slice(store.cluster.span.start, store.cluster.span.end)).toContain("tours-mongo");
});
