// Every rule's page is its test: what it reports, what it leaves alone, and that its fixes mend what they promise.
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check, checks, edited, type Finding, linesOf, read } from "../../src/core/index.ts";
import { examplesOf, pagesIn } from "../examples.ts";

const folder = "src/core/checks";

const findingsOf = (rule: string, text: string): Finding[] =>
  check(read("0001-example.md", text)).filter((finding) => finding.rule === rule);

function printed(text: string, { span, message }: Finding): string {
  const { start, end } = linesOf(text).range(span);
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${message}`;
}

test("each rule has a page and each page a rule", () => {
  expect(pagesIn(folder).sort()).toEqual(checks.map(({ id }) => id).sort());
  for (const { id } of checks) expect(readdirSync(folder)).toContain(`${id}.ts`);
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

  test.for(examples.filter(({ expected }) => expected.length))(
    "fixes of line $line mend it and break nothing",
    ({ document }) => {
      const before = check(read("0001-example.md", document));
      for (const finding of findingsOf(rule, document))
        for (const fix of finding.fixes ?? []) {
          const after = check(read("0001-example.md", edited(document, fix.edits)));
          expect(after.filter((it) => it.rule === rule).length).toBeLessThan(
            before.filter((it) => it.rule === rule).length,
          );
          const others = (findings: readonly Finding[]): string[] =>
            findings.filter((it) => it.rule !== rule).map((it) => it.rule);
          expect(others(before)).toEqual(expect.arrayContaining(others(after)));
        }
    },
  );
});
