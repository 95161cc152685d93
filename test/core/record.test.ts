// Whether a document is a decision record at all.
import { expect, test } from "vitest";
import { read } from "../../src/core/index.ts";

const isRecord = (text: string): boolean => read("notes/harbour.md", text).model.isAdr;
const head = "Status: Draft\n\n## Motivation\n\nShips wait.\n\n";
const tail = "\n\nOne queue for each berth.\n\n## Alternatives\n\n- A phone\n";

test("a proposal or a design is a record where it has a decision", () => {
  expect(isRecord(`# RFC: A queue for the harbour\n\n${head}## Detailed design${tail}`)).toBe(false);
  expect(isRecord(`# Design doc: A queue for the harbour\n\n${head}## Proposed solution${tail}`)).toBe(false);
  expect(isRecord(`# Proposal: A queue for the harbour\n\n${head}## Proposed solution${tail}`)).toBe(false);
  expect(isRecord(`# RFC 12: A queue for the harbour\n\n${head}## Decision${tail}`)).toBe(true);
});
