import { describe, expect, test } from "vitest";
import { edited, read, sumsIn } from "../../src/core/index.ts";

const head = "# ADR-0001: Pools\n\n**Status:** Accepted\n\n## Decision\n\n### Connection pools\n\n";

/** Each sum with the line it stands in, and the line that its edit makes. */
function sums(body: string) {
  const text = head + body;
  return sumsIn(read("docs/adr/0001-pools.md", text)).map(({ at, value, terms, edit }) => {
    const line = text.slice(0, at).split("\n").length - 1;
    return [text.split("\n")[line], value, terms, edit ? edited(text, [edit]).split("\n")[line] : null];
  });
}

describe("a number that the text leaves out", () => {
  test("the product of a pool", () => {
    expect(
      sums("- Order Service: 3 instances × 10 connections\n- User Service (2 instances): 30 connections\n"),
    ).toEqual([["- Order Service: 3 instances × 10 connections", 30, "3 × 10", null]]);
  });

  test("the total of a table, of what its rows state or come to", () => {
    const table =
      "| Service | Instances | Pool size | Connections |\n| --- | --- | --- | --- |\n| Order Service | 3 | 10 | 30 |\n| User Service | 2 | 10 | 20 |\n| **Total** | | |  |\n";
    expect(sums(table)).toEqual([["| **Total** | | |  |", 50, "30 + 20", "| **Total** | | | 50 |"]]);
  });

  test("the total of a list", () => {
    const list =
      "- Order Service (3 instances): 30 connections\n- User Service (2 instances): 20 connections\n- **Total:**\n";
    expect(sums(list)).toEqual([["- **Total:**", 50, "30 + 20", "- **Total:** 50"]]);
  });

  test("what a wrong total would be", () => {
    const list =
      "- Order Service (3 instances): 30 connections\n- User Service (2 instances): 20 connections\n- **Total:** 60 connections\n";
    expect(sums(list)).toEqual([["- **Total:** 60 connections", 50, "30 + 20", "- **Total:** 50 connections"]]);
  });
});

test("nothing where the text says it, or nobody can know", () => {
  const list = "- Order Service (3 instances): 30 connections\n- User Service (2 instances): 20 connections\n";
  expect(sums(`${list}- **Total:** 50 connections\n`)).toEqual([]);
  expect(sums(`${list}- **Total:** about 55 connections\n`)).toEqual([]);
  expect(
    sums("| Service | Connections |\n| --- | --- |\n| Order Service | many |\n| User Service | 20 |\n| Total | |\n"),
  ).toEqual([]);
  expect(sums("Words only.\n")).toEqual([]);
});
