// Every reader's page is its test: the claims that it reads from its examples, and documents that it leaves alone.
import { describe, expect, test } from "vitest";
import { linesOf, type Placed, printClaim, read, readers } from "../../src/core/index.ts";
import { examplesOf, pagesIn, sourcesLackingIn } from "../examples.ts";

const folder = "src/core/readers";

const claimsOf = (reader: string, text: string): Placed[] =>
  read("0001-example.md", text).claims.filter((claim) => claim.reader === reader);

function printed(text: string, claim: Placed): string {
  const { start, end } = linesOf(text).range(claim.span);
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${printClaim(claim)}`;
}

test("each reader has a page and each page a reader", () => {
  expect(pagesIn(folder).sort()).toEqual([...readers.map(({ id }) => id), "front-matter"].sort());
  expect(sourcesLackingIn(folder)).toEqual([]);
});

describe.each(pagesIn(folder))("%s", (reader) => {
  const examples = examplesOf(folder, reader);

  test("shows what it reads and what it does not", () => {
    expect(examples.some(({ heading }) => heading === "Read")).toBe(true);
    expect(examples.some(({ heading }) => heading === "Not read")).toBe(true);
  });

  test.for(examples)("$heading, line $line", ({ heading, document, expected }) => {
    expect(heading === "Read").toBe(expected.length > 0);
    expect(claimsOf(reader, document).map((claim) => printed(document, claim))).toEqual(expected);
  });

  test.for(examples)("line $line reads the same with Windows line ends", ({ document }) => {
    const windows = document.replace(/\n/g, "\r\n");
    expect(claimsOf(reader, windows).map(printClaim)).toEqual(claimsOf(reader, document).map(printClaim));
  });
});
