import { expect, test } from "vitest";
import { check, edited, read } from "../../src/core/index.ts";

/** The record after room was made for what an option lacks; null where that is not offered. */
function made(text: string): string | null {
  const finding = check(read("0001-x.md", text)).find(({ rule }) => rule === "one-sided-option");
  expect(finding).toBeDefined();
  const [fix] = finding?.fixes ?? [];
  return fix ? edited(text, fix.edits) : null;
}

const record = (...options: string[]) =>
  `# ADR-1: A store\n\n## Considered Options\n\n${options.join("\n\n")}\n\n## Decision\n\nWe take the first.\n`;

test.for([
  [
    "labels and bullets",
    ["### One\n\n**Pros:**\n\n- ✅ small\n\n**Cons:**\n\n- ❌ slow", "### Two\n\n**Pros:**\n\n- ✅ fast\n- ✅ known"],
    "### Two\n\n**Pros:**\n\n- ✅ fast\n- ✅ known\n\n**Cons:**\n\n- ❌ …",
  ],
  [
    "labels, the first side missing",
    ["### One\n\nPros:\n- small\n\nCons:\n- slow", "### Two\n\nCons:\n- large"],
    "### Two\n\nPros:\n- to be named\n\nCons:\n- large",
  ],
  [
    "bullets that say it themselves",
    ["### One\n\n* Gut, weil klein\n* Schlecht, weil langsam", "### Two\n\n* Schlecht, weil groß"],
    "### Two\n\n* Gut, weil …\n* Schlecht, weil groß",
  ],
  [
    "headings",
    ["### One\n\n#### Pros\n\n- small\n\n#### Cons\n\n- slow", "### Two\n\n#### Pros\n\n- fast"],
    "### Two\n\n#### Pros\n\n- fast\n\n#### Cons\n\n- to be named",
  ],
] as const)("as another option does it: %s", ([, [one, two], mended]) => {
  expect(made(record(one, two))).toBe(record(one, mended));
  expect(made(record(one, two).replaceAll("\n", "\r\n"))).toBe(record(one, mended).replaceAll("\n", "\r\n"));
});

test("is not offered in a table, where a cell is to be filled", () => {
  const rows = "| Option | Pros | Cons |\n| --- | --- | --- |\n| One | small | slow |\n| Two | fast | |";
  expect(made(record(rows))).toBeNull();
});
