// Every rule's page is its test: what it reports, and what it leaves alone. Its fixes: fixes.test.ts.
import { describe, expect, test } from "vitest";
import { check, checks, type Finding, linesOf, read } from "../../src/core/index.ts";
import { examplesOf, pagesIn, sourcesLackingIn } from "../examples.ts";

const folder = "src/core/checks";

const findingsOf = (rule: string, text: string): Finding[] =>
  check(read("0001-example.md", text)).filter((finding) => finding.rule === rule);

function printed(text: string, { span, message }: Finding): string {
  const { start, end } = linesOf(text).range(span);
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${message}`;
}

test("each rule has a page and each page a rule", () => {
  expect(pagesIn(folder).sort()).toEqual(checks.map(({ id }) => id).sort());
  expect(sourcesLackingIn(folder)).toEqual([]);
});

describe.each(checks.map(({ id }) => id))("%s", (rule) => {
  const examples = examplesOf(folder, rule);

  test("has two examples of each kind", () => {
    expect(examples.filter(({ heading }) => heading === "Reported").length).toBeGreaterThanOrEqual(2);
    expect(examples.filter(({ heading }) => heading === "Not reported").length).toBeGreaterThanOrEqual(2);
  });

  test.for(examples)("$heading, line $line", ({ heading, document, expected }) => {
    expect(heading === "Reported").toBe(expected.length > 0);
    expect(findingsOf(rule, document).map((finding) => printed(document, finding))).toEqual(expected);
  });
});
