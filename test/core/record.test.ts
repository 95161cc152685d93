// Whether a document is a decision record at all, and which number its file gives it.
import { expect, test } from "vitest";
import { check, read } from "../../src/core/index.ts";

const isRecord = (text: string): boolean => read("notes/harbour.md", text).model.isAdr;
const head = "Status: Draft\n\n## Motivation\n\nShips wait.\n\n";
const tail = "\n\nOne queue for each berth.\n\n## Alternatives\n\n- A phone\n";

test("a proposal or a design is a record where it has a decision", () => {
  expect(isRecord(`# RFC: A queue for the harbour\n\n${head}## Detailed design${tail}`)).toBe(false);
  expect(isRecord(`# Design doc: A queue for the harbour\n\n${head}## Proposed solution${tail}`)).toBe(false);
  expect(isRecord(`# Proposal: A queue for the harbour\n\n${head}## Proposed solution${tail}`)).toBe(false);
  expect(isRecord(`# RFC 12: A queue for the harbour\n\n${head}## Decision${tail}`)).toBe(true);
});

const numbered = (path: string, title = "# Use a crane"): ReturnType<typeof read> =>
  read(path, `${title}\n\n## Status\n\nAccepted\n\n## Decision\n\nWe use a crane.\n`);

test("a file's name gives the number, also behind a prefix that says whose it is", () => {
  const numbers = [
    "0007-a-crane.md",
    "adr-007.md",
    "harbour__0007-a-crane.md",
    "port__quay__ADR-7_crane.md",
    "quay-ADR-007-a.md",
  ];
  expect(numbers.map((path) => numbered(path).model.number)).toEqual(numbers.map(() => 7));
  const none = ["2026-07-01-a-crane.md", "crane-7-tons.md", "quay_adrian-7-a.md", "crane.md"];
  expect(none.map((path) => numbered(path).model.number)).toEqual(none.map(() => null));
});

test("another number in the heading than in such a name is told", () => {
  const rulesOf = (path: string): string[] => check(numbered(path, "# ADR-0008: Use a crane")).map(({ rule }) => rule);
  expect(rulesOf("harbour__0007-a-crane.md")).toEqual(["number-mismatch"]);
  expect(rulesOf("harbour__0008-a-crane.md")).toEqual([]);
});
