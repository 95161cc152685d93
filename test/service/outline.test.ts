// What a record looks like from outside: symbols, folding, lenses, hints, colours.
import { describe, expect, test } from "vitest";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { createService } from "../../src/service/index.ts";
import { wordsAt } from "./marked.ts";

const uri = "file:///shop/docs/adr/0009-shop.md";
const text = `---
date: 2026-02-03
---

# ADR-0009: Databases of the shop

**Status:** Accepted

## Considered Options

### Option 1: One database

**Pros:**

- One backup

### Option 2: A database for each service (CHOSEN)

**Cons:**

- No joins

## Decision

Each service has its own.

| Service | Database | Engine | Port |
| --- | --- | --- | --- |
| Order Service | order_db | PostgreSQL | 5433 |
| User Service | user_db | PostgreSQL | 5433 |

### Pools

- Order Service (3 instances): 30 connections
- User Service (2 instances): 20 connections
- **Total:**

The order-svc publishes \`order.placed\` over RabbitMQ, consumed by the User
Service.
`;

const service = createService();
service.update(uri, 1, text);

const tree = (symbols: readonly DocumentSymbol[], indent = ""): string[] =>
  symbols.flatMap(({ name, children = [] }) => [indent + name, ...tree(children, `${indent}  `)]);

describe("symbols", () => {
  test("stand below the decision or the option that they are part of", () => {
    expect(tree(service.symbols(uri))).toEqual([
      "One database",
      "A database for each service",
      "Decision",
      "  Order Service",
      "  order_db",
      "  User Service",
      "  user_db",
      "  order.placed",
    ]);
  });

  test("reach as far as what they name, and contain its words", () => {
    const [option] = service.symbols(uri);
    expect(option && [option.range.start.line, option.range.end.line]).toEqual([10, 16]);
    expect(option && wordsAt(text, option.selectionRange)).toBe("11: One database");
  });
});

test("front matter, sections and tables fold, each without the blank lines behind it", () => {
  const folds = service.folding(uri).map(({ startLine, endLine }) => `${startLine + 1}-${endLine + 1}`);
  expect(folds).toEqual(["1-3", "5-39", "9-21", "11-15", "17-21", "23-39", "27-30", "32-39"]);
});

describe("lenses", () => {
  const titles = (of: string) => {
    const own = createService();
    own.update(uri, 1, of);
    return own.lenses(uri).map(({ range, command }) => [range.start.line + 1, command?.title, command?.command]);
  };

  test("stand above the title: status, counts, diagram", () => {
    expect(titles(text)).toEqual([
      [5, "Accepted", "adrAtlas.changeStatus"],
      [5, "2 services · 2 databases · 1 problem", "adrAtlas.showProblems"],
      [5, "Open diagram", "adrAtlas.openDiagram"],
    ]);
    expect(service.lenses(uri)[0]?.command?.arguments).toEqual([uri]);
  });

  test("leave out what a record has not", () => {
    expect(
      titles("# ADR-0001: Use Markdown\n\n**Date:** 2026-02-03\n\n## Context\n\nA.\n\n## Decision\n\nB.\n"),
    ).toEqual([[1, "No status", "adrAtlas.changeStatus"]]);
  });
});

test("a total that is left open is computed, and written when the hint is accepted", () => {
  const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const [hint, other] = service.inlayHints(uri, whole);
  expect(other).toBeUndefined();
  expect(hint).toMatchObject({ position: { line: 35, character: 12 }, label: "= 50", tooltip: "30 + 20 = 50" });
  expect(hint?.textEdits?.map(({ newText }) => newText)).toEqual([" 50"]);
  const above = { start: { line: 0, character: 0 }, end: { line: 30, character: 0 } };
  expect(service.inlayHints(uri, above)).toEqual([]);
});

test("a total that is wrong has beside it what it would be", () => {
  const own = createService();
  own.update(uri, 1, text.replace("**Total:**", "**Total:** 60 connections"));
  const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  expect(own.inlayHints(uri, whole).map(({ label }) => label)).toEqual(["≠ 50"]);
});

test("names have the colours of their kind, in each line that they stand in", () => {
  const kinds = ["service", "database", "event", "broker"];
  const { data } = service.semanticTokens(uri);
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, kind = 0] = data.slice(at, at + 5);
    [line, character] = [line + down, down ? right : character + right];
    const words = (text.split("\n")[line] ?? "").slice(character, character + length);
    tokens.push(`${line + 1}: ${words} (${kinds[kind]})`);
  }
  expect(tokens).toEqual([
    "29: Order Service (service)",
    "29: order_db (database)",
    "30: User Service (service)",
    "30: user_db (database)",
    "34: Order Service (service)",
    "35: User Service (service)",
    "38: order-svc (service)",
    "38: order.placed (event)",
    "38: RabbitMQ (broker)",
    "38: User (service)",
    "39: Service (service)",
  ]);
});

test("plain Markdown has none of it", () => {
  const plain = createService();
  plain.update("file:///README.md", 1, "# Shop\n\nThe Order Service.\n\n## More\n\nWords.\n");
  const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  expect(plain.symbols("file:///README.md")).toEqual([]);
  expect(plain.folding("file:///README.md")).toEqual([]);
  expect(plain.lenses("file:///README.md")).toEqual([]);
  expect(plain.inlayHints("file:///README.md", whole)).toEqual([]);
  expect(plain.semanticTokens("file:///README.md")).toEqual({ data: [] });
});
