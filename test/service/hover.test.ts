import { expect, test } from "vitest";
import type { MarkupContent } from "vscode-languageserver-types";
import { createService } from "../../src/service/index.ts";

const uri = "file:///log/0009-ticket-shop.md";
const text = `# ADR-0009: Databases of the ticket shop

## Status

Accepted

## Decision

| Service | Database | Engine | Port |
| --- | --- | --- | --- |
| Booking Service | booking_db | PostgreSQL 16 | 5433 |
| Payment Service | payment_db | MongoDB 7 | 27018 |

### Events

| Event | Publisher | Consumers |
| --- | --- | --- |
| SeatReserved | Booking Service | Payment Service |

### Connections

- Booking Service (3 instances): 30 connections
- Payment Service (1 instance): 10 connections
- **Total:** 45 connections
`;

const service = createService();
service.update(uri, 1, text);

/** What the hover says over the first place of the words after \`after\`. */
function hoverOn(words: string, after = ""): string | undefined {
  const offset = text.indexOf(words, text.indexOf(after)) + 1;
  const before = text.slice(0, offset).split("\n");
  const position = { line: before.length - 1, character: (before.at(-1) ?? "").length };
  return (service.hover(uri, position)?.contents as MarkupContent | undefined)?.value;
}

test("a database: engine, port, owner", () => {
  expect(hoverOn("booking_db")).toBe(
    ["**booking\\_db** — PostgreSQL 16", "", "- port 5433", "- owned by Booking Service"].join("\n"),
  );
});

test("a service: databases, events, the lines that speak of it", () => {
  const lines = (hoverOn("Booking Service") ?? "").split("\n");
  expect(lines[0]).toBe("**Booking Service** — service");
  expect(lines).toEqual(expect.arrayContaining(["- owns booking\\_db", "- publishes SeatReserved"]));
  expect(lines.at(-1)).toMatch(/^- lines 11, 18, 22$/);
});

test("an event: publisher and consumers", () => {
  expect(hoverOn("SeatReserved")).toContain("- published by Booking Service\n- consumed by Payment Service");
});

test("a total: what its parts add up to", () => {
  expect(hoverOn("45", "Total")).toContain("30 \\+ 10 = 40");
});

test("nothing, over words that tell no fact", () => {
  expect(hoverOn("Decision")).toBeUndefined();
});

test("symbols stand in the order of the text and have names and places", () => {
  const symbols = service.symbols(uri);
  expect(symbols.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Booking Service", "booking_db", "Payment Service", "payment_db", "SeatReserved"]),
  );
  const lines = symbols.map(({ range }) => range.start.line);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});
