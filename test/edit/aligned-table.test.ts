import { describe, expect, test } from "vitest";
import { alignedTable, edited, read } from "../../src/core/index.ts";

/** The text with the table around the first "|" aligned; null where nothing is offered. */
function aligned(table: string): string | null {
  const text = `# ADR-0001: X\n\n## Decision\n\n${table}\n`;
  const edit = alignedTable(read("docs/adr/0001-x.md", text), text.indexOf("|") + 1);
  return edit && edited(text, [edit]).slice("# ADR-0001: X\n\n## Decision\n\n".length, -1);
}

describe("columns are set below each other", () => {
  test.for([
    [
      "plain",
      "|A|Beta|\n|-|-|\n|one long cell|x|",
      "| A             | Beta |\n| ------------- | ---- |\n| one long cell | x    |",
    ],
    [
      "on the side that the table asks for",
      "| Service | Port | Note |\n| :--- | ---: | :-: |\n| Order | 5 | a |\n| U | 54321 | abcdef |",
      "| Service |  Port |  Note  |\n| :------ | ----: | :----: |\n| Order   |     5 |   a    |\n| U       | 54321 | abcdef |",
    ],
    [
      "characters of two columns, and bars that are escaped",
      "| 服务 | OK |\n| --- | --- |\n| a \\| b | ✅ |",
      "| 服务   | OK  |\n| ------ | --- |\n| a \\| b | ✅  |",
    ],
    [
      "a long vowel is as wide as its letter, half-width letters are not",
      "| サービス | ｶﾅ |\n| --- | --- |\n| 注文サービス | x |",
      "| サービス     | ｶﾅ  |\n| ------------ | --- |\n| 注文サービス | x   |",
    ],
    [
      "a bar behind a backslash that is itself escaped",
      "| A | B |\n| --- | --- |\n| a \\\\| b |",
      "| A    | B   |\n| ---- | --- |\n| a \\\\ | b   |",
    ],
    ["without the outer bars", "A | Beta\n--- | -:\nlong | 2", "| A    | Beta |\n| ---- | ---: |\n| long |    2 |"],
    [
      "cells behind the last column",
      "| A | B |\n| --- | --- |\n| 1 | 2 | a note |",
      "| A   | B   |\n| --- | --- |\n| 1   | 2   | a note |",
    ],
    ["an empty last cell", "| A | B |\n|-|-|\n| 1 | |", "| A   | B   |\n| --- | --- |\n| 1   |     |"],
    ["cells that a row has not", "| A | B |\n| --- | --- |\n| 1 |", "| A   | B   |\n| --- | --- |\n| 1   |     |"],
    [
      "in a list",
      "- x\n\n  | A | B |\n  | - | - |\n  | 10 | 2000 |",
      "- x\n\n  | A   | B    |\n  | --- | ---- |\n  | 10  | 2000 |",
    ],
  ] as const)("%s", ([, before, after]) => {
    expect(aligned(before)).toBe(after);
    expect(aligned(after)).toBeNull();
  });
});

test("not offered for a table in a quote or behind a bullet, nor outside a table", () => {
  expect(aligned("> | A | B |\n> | - | - |\n> | 1 | 2 |")).toBeNull();
  expect(aligned("- | A | B |\n  | - | - |\n  | 1 | 2 |")).toBeNull();
  expect(aligned("a | b")).toBeNull();
});
