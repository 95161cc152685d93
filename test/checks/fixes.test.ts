// Every fix of every rule's examples, in every shape that a file comes in: after it the finding is gone, no other came,
// and nothing else changed.
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, TextDocumentEdit } from "vscode-languageserver-types";
import {
  check,
  checks,
  edited,
  type Finding,
  linesOf,
  type Reading,
  read,
  silencingEdits,
} from "../../src/core/index.ts";
import { createService } from "../../src/service/index.ts";
import { examplesOf } from "../examples.ts";

const path = "0001-example.md";
const today = "2026-03-14";
const known = new Map<string, readonly Finding[]>();

function findingsOf(text: string): readonly Finding[] {
  const findings = known.get(text) ?? check(read(path, text), { today });
  known.set(text, findings);
  return findings;
}

const shapes = {
  "line feeds": (text: string) => text,
  "a byte order mark and carriage returns": (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`,
} as const;
const bare = (text: string): string => text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");

/** How often each message of a rule stands there. Numbers and names may change with a fix, so the rule alone counts. */
const ruleCounts = (findings: readonly Finding[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

function expectMended(before: readonly Finding[], after: readonly Finding[], rule: string): void {
  const [was, is] = [ruleCounts(before), ruleCounts(after)];
  expect(is.get(rule) ?? 0).toBeLessThan(was.get(rule) ?? 0);
  for (const [other, count] of is) expect(count, `findings of ${other}`).toBeLessThanOrEqual(was.get(other) ?? 0);
}

const fixable = checks.flatMap(({ id }) =>
  examplesOf("src/core/checks", id).flatMap(({ line, document }) =>
    findingsOf(document).flatMap(({ rule, fixes = [] }, finding) =>
      rule === id ? fixes.map(({ title }, fix) => ({ rule, line, document, finding, fix, title })) : [],
    ),
  ),
);

describe.each(Object.entries(shapes))("with %s", (_, shape) => {
  test.for(fixable)("$rule, line $line: $title", ({ rule, document, finding, fix }) => {
    const text = shape(document);
    const before = findingsOf(text);
    const edits = before[finding]?.fixes?.[fix]?.edits ?? [];
    const after = edited(text, edits);
    expect(after).toBe(shape(bare(after)));
    expectMended(before, findingsOf(after), rule);
    const plain = findingsOf(document)[finding]?.fixes?.[fix]?.edits ?? [];
    expect(bare(after)).toBe(edited(document, plain));
    if (text.includes("\r")) expect(inTheEditor(text, before[finding], fix)).toBe(after);
  });
});

describe("with a blank at the end of each line, and no line end at the end", () => {
  const blankEnds = (text: string): number => text.match(/ $/gm)?.length ?? 0;
  const ragged = (text: string): string => text.trimEnd().replace(/(?<=\S)$/gm, " ");

  test.for(fixable)("$rule, line $line: $title", ({ rule, document, finding, fix }) => {
    const text = ragged(document);
    const { message } = findingsOf(document)[finding] as Finding;
    // What stands in code may be another thing with a blank behind it.
    const same = findingsOf(text).find((it) => it.rule === rule && it.message === message);
    const edits = same?.fixes?.[fix]?.edits ?? [];
    const after = edited(text, edits);
    // What is written at the end may end with a line of its own.
    if (!edits.some(({ span }) => span.end === text.length)) expect(after).not.toMatch(/\n$/);
    // Lines that are put in the place of others are new as a whole.
    const rewritten = edits.flatMap(({ span }) => text.slice(span.start, span.end).match(/ $/gm) ?? []).length;
    expect(blankEnds(after)).toBeGreaterThanOrEqual(blankEnds(text) - rewritten);
  });
});

const found = checks.flatMap(({ id }) =>
  examplesOf("src/core/checks", id).flatMap(({ line, document }) =>
    findingsOf(document).flatMap((finding, index) =>
      finding.rule === id ? [{ rule: id, line, document, index }] : [],
    ),
  ),
);

describe.each(Object.entries(shapes))("a comment that disables the rule, with %s", (_, shape) => {
  test.for(found)("$rule, line $line, finding $index", ({ rule, document, index }) => {
    const text = shape(document);
    const reading = read(path, text);
    const before = findingsOf(text);
    const finding = before[index] as Finding;
    const edits = silencingEdits(reading, finding);
    if (!edits.length) {
      expect(rule === "unused-directive" || finding.span.start < frontMatterEnd(reading)).toBe(true);
      return;
    }
    const after = edited(text, edits);
    expect(after).toBe(shape(bare(after)));
    expectMended(before, findingsOf(after), rule);
  });
});

const frontMatterEnd = ({ page: { frontMatter } }: Reading): number =>
  frontMatter ? frontMatter.base + frontMatter.text.length : 0;

/** The text after the code action of this fix, as an editor makes its edits. */
function inTheEditor(text: string, finding: Finding | undefined, fix: number): string {
  const service = createService({ today: () => today });
  const uri = `file:///${path}`;
  service.update(uri, 1, text);
  const { start, end } = linesOf(text).range(finding?.span ?? { start: 0, end: 0 });
  const title = finding?.fixes?.[fix]?.title;
  const action = service
    .codeActions(uri, { start, end })
    .find((it: CodeAction) => it.title === title && it.diagnostics?.[0]?.message === finding?.message);
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  return TextDocument.applyEdits(TextDocument.create(uri, "markdown", 1, text), (change?.edits ?? []) as never);
}
