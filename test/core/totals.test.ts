// Which totals of connections a record states.
import { expect, test } from "vitest";
import { read } from "../../src/core/index.ts";

const totalsOf = (text: string): string[] =>
  read("0001-example.md", `# ADR-0001: A pooler\n\n## Decision\n\n${text}\n`).model.totals.map(
    ({ stated, computed }) => `${stated}: ${computed}`,
  );

test("a product that its sentence calls the total is one, and is worked out", () => {
  expect(totalsOf("Total connections in the pilot = 8 services × 10 = 80 max.")).toEqual(["80: 80"]);
  expect(totalsOf("Total connections in the pilot = 8 services × 10 = 90 max.")).toEqual(["90: 80"]);
});

test("a product of one part of them is none, nor one that no word calls so", () => {
  expect(totalsOf("Total connections per worker = 4 pools × 5 = 20.")).toEqual([]);
  expect(totalsOf("PgBouncer opens 2 × 40 = 80 connections.")).toEqual([]);
});
