// Tables in HTML are tables: every reader of tables reads them.
import { expect, test } from "vitest";
import { read } from "../../src/core/index.ts";

const record = (table: string) => `# 1. Split the shop\n\n## Status\n\nAccepted\n\n## Decision\n\n${table}\n`;

const table = `<table>
  <thead><tr><th>Service</th><th>Database</th><th>Engine</th><th>Port</th></tr></thead>
  <tbody>
    <tr><td><b>Billing</b></td><td><code>billing_db</code></td><td>MySQL&nbsp;8</td><td>3307</td></tr>
    <tr><td>Cart &amp; Basket</td><td>cart_db</td><td>Redis</td><td>6380
  </tbody>
</table>`;

test("a table in HTML gives services and stores, each with its place", () => {
  const text = record(table);
  const { model } = read("0001-split.md", text);
  expect(model.databases.map(({ name, engine, port }) => [name, engine, port])).toEqual([
    ["billing_db", "MySQL", 3307],
    ["cart_db", "Redis", 6380],
  ]);
  expect(model.services.map(({ name }) => name)).toEqual(["Billing", "Cart & Basket"]);
  for (const { range, name } of model.databases)
    expect(text.slice(range.start.offset, range.end.offset)).toContain(name);
});

test.each([
  ["a table in a table", table.replace("cart_db", "<table></table>")],
  ["a table without rows", "<table></table>"],
  ["a table that nobody closed", table.replace("</table>", "")],
  ["a table of another element", "<div>\n<table><tr><td>Service</td></tr></table>\n</div>"],
])("%s is read without a throw", (_, html) => {
  expect(() => read("0001-split.md", record(html))).not.toThrow();
});

test("time grows with the number of rows", () => {
  const rows = "<tr><td>A".repeat(20_000);
  expect(read("0001-split.md", record(`<table>${rows}</table>`)).model.services).toEqual([]);
});
