// Whoever types is answered from what was read before, and from the sections as they stand now.
import { expect, test } from "vitest";
import { read, readAhead } from "../../src/core/index.ts";
import { createService } from "../../src/service/index.ts";

const uri = "file:///log/0003-x.md";
const record = `# ADR-0003: X

**Status:** Accepted

## Decision

| Service | Database | Engine | Port |
| --- | --- | --- | --- |
| Cart Service | cart_db | PostgreSQL | 5433 |
`;
const row = "| Refund Service | refund_db | PostgreSQL | ";

function completed(read_: boolean): { labels: string[]; isRead: boolean } {
  const service = createService({ today: () => "2026-11-22" });
  service.update(uri, 1, record);
  service.summary(uri);
  service.update(uri, 2, `${record}${row}`);
  if (read_) service.summary(uri);
  const { items } = service.completion(uri, { line: 9, character: row.length }, false);
  return { labels: items.map(({ label }) => label), isRead: service.isRead(uri) };
}

test("a text that is being typed is not read for a completion, which is the same", () => {
  expect(completed(false)).toEqual({ labels: ["5434"], isRead: false });
  expect(completed(true)).toEqual({ labels: ["5434"], isRead: true });
});

test("a document is read for its first one", () => {
  const service = createService();
  service.update(uri, 1, record.replace("Accepted", ""));
  expect(service.completion(uri, { line: 2, character: 12 }, false).items[0]?.label).toBe("Proposed");
});

test("the sections are those of the text as it is, and nothing else is another one than before", () => {
  const before = read(uri, record);
  const text = `${record}\n## Consequences\n\n- Fine\n`;
  const { page, lines, model, slice } = readAhead(before, text);
  const whole = read(uri, text);
  expect(page).toEqual(whole.page);
  expect(lines.position(text.length)).toEqual(whole.lines.position(text.length));
  expect(slice({ start: 0, end: 5 })).toBe("# ADR");
  expect(model).toBe(before.model);
});
