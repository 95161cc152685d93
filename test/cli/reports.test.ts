import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { type Checked, checked } from "../../src/cli/checked.ts";
import { github } from "../../src/cli/reports/github.ts";
import { json } from "../../src/cli/reports/json.ts";
import { markdown } from "../../src/cli/reports/markdown.ts";
import { sarif } from "../../src/cli/reports/sarif.ts";
import { text } from "../../src/cli/reports/text.ts";
import { type Finding, linesOf } from "../../src/core/index.ts";
import { CheckOutput } from "../../src/core/model/schema.ts";

/** A file in which each of `words` is marked by a finding of the same severity. */
function fileOf(source: string, words: readonly string[], more: Partial<Finding> = {}): Checked {
  const findings = words.map((word): Finding => {
    const start = source.indexOf(word);
    const span = { start, end: start + word.length };
    return { rule: "port-clash", severity: "warning", message: `Not ${word}`, span, ...more };
  });
  return checked({ path: "docs/adr/0001 a.md", text: source }, () => findings);
}

const terminal = { out: () => {}, err: () => {}, colour: false, columns: 60 };

test("text shows the place, the excerpt underlined, the other places and the fix", () => {
  const source = "# ADR-7: Ports\n\nBilling listens on 5433.\n\n## Status\n\nAccepted\n\n## Decision\n\nSo be it.\n";
  const span = { start: 2, end: 7 };
  const file = fileOf(source, ["5433"], {
    related: [{ span, message: "stated here" }],
    fixes: [{ title: "Change 5433 to 5434", edits: [] }],
  });
  expect(text([file], terminal)).toBe(`docs/adr/0001 a.md:3:20: warning: Not 5433 [port-clash]
  Billing listens on 5433.
                     ^^^^
  docs/adr/0001 a.md:1:3: stated here
  --fix: Change 5433 to 5434

[port-clash]: ${join(import.meta.dirname, "../../docs/checks/port-clash.md")}

1 warning in 1 record
`);
});

test("text paints only where colour is wanted", () => {
  const file = fileOf("# A\n\nB\n", ["B"]);
  expect(text([file], terminal)).not.toContain("\u001b");
  expect(text([file], { ...terminal, colour: true })).toContain("\u001b[33m");
});

test("text leaves no control character of the document in it", () => {
  const file = fileOf("# A\n\n\u001b]0;x\u0007B\u202e\tC\n", ["B\u202e\tC"], { message: "Not \u001b[2J\r\nB" });
  const printed = text([file], terminal);
  expect(printed).not.toMatch(/\p{Cc}(?<!\n)|\p{Bidi_Control}/u);
  expect(printed).toContain("Not \\u{1b}[2J\\u{d}\\u{a}B");
});

test.for([
  ["wide characters take two columns", "订单服务使用 MySQL\n", "MySQL", "             ^^^^^"],
  ["a mark for an empty place", "abc\n", "", "^"],
  ["no longer than the line", "first\nsecond\n", "first\nsecond", "^^^^^"],
] as const)("marks: %s", ([, source, word, marks]) => {
  expect(text([fileOf(source, [word])], terminal).split("\n")[2]).toBe(`  ${marks}`);
});

test("a long line is cut around the marked words", () => {
  const printed = text([fileOf(`${"a ".repeat(300)}here${" b".repeat(300)}\n`, ["here"])], terminal);
  const [, line = "", marks = ""] = printed.split("\n");
  expect(line.length).toBeLessThanOrEqual(terminal.columns);
  expect(line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("here");
});

test("json follows the contract", () => {
  const file = fileOf("# A\n\nB C\n", ["B", "C"], { related: [{ span: { start: 2, end: 3 }, message: "m" }] });
  const { findings } = CheckOutput.parse(JSON.parse(json([file])));
  expect(findings.map(({ range }) => range.start)).toEqual([
    { line: 2, character: 0, offset: 5 },
    { line: 2, character: 2, offset: 7 },
  ]);
  expect(findings[0]).toMatchObject({ path: "docs/adr/0001 a.md", fixable: false, related: [{ message: "m" }] });
});

test("sarif places results for GitHub: relative URI, one-based region, level", () => {
  const log = JSON.parse(sarif([fileOf("# A\n\nB\n", ["B"], { severity: "hint" })]));
  expect(log.version).toBe("2.1.0");
  expect(log.runs[0].results[0]).toMatchObject({
    level: "note",
    message: { text: "Not B" },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "docs/adr/0001%20a.md" },
          region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 2 },
        },
      },
    ],
  });
});

test("sarif is valid by the standard's own schema", () => {
  const schema = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const isValid = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
  const related = [{ span: { start: 2, end: 3 }, message: "stated here" }];
  const elsewhere = { path: "../b:c.md", range: linesOf("# B").range({ start: 0, end: 3 }) };
  const files = [
    fileOf("# A\n\nB C\n", ["B", "C"], { related }),
    fileOf("# A\n\nB\nC\n", ["B\nC"], { severity: "error", related: [{ ...related[0], elsewhere }] as never }),
    { ...fileOf("# Ä\n", ["Ä"], { severity: "info" }), path: "/elsewhere/100 %/ä#?.md" },
    { ...fileOf("", [""], { severity: "hint" }), path: "C:\\log\\a.md" },
  ];
  isValid(JSON.parse(sarif(files)));
  expect(isValid.errors).toBeNull();
  expect(isValid({ version: "2.1.0", runs: [{}] })).toBe(false);
});

test("sarif describes every rule that a result names, from the rule's page", () => {
  const { tool, results } = JSON.parse(sarif([fileOf("# A\n\nB\n", ["B"])])).runs[0];
  const rule = tool.driver.rules[results[0].ruleIndex];
  expect(rule).toMatchObject({ id: "port-clash", defaultConfiguration: { level: expect.any(String) } });
  expect(rule.help.markdown).toContain("## Reported");
  expect(rule.shortDescription.text).toMatch(/^[A-Z].*\.$/);
});

test("sarif's fingerprints hold when lines move, and differ within a file", () => {
  const prints = (source: string): string[] =>
    JSON.parse(sarif([fileOf(source, ["B", "C"])])).runs[0].results.map(
      ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
        partialFingerprints.primaryLocationLineHash,
    );
  expect(prints("# A\n\nB C\n")).toEqual(prints("# A\n\nNew.\n\nB C\n"));
  expect(new Set(prints("# A\n\nB C\n")).size).toBe(2);
});

test("github annotations escape what would end them", () => {
  const file = fileOf("# A\n\nB\n", ["B"], { severity: "error", message: "100 %\n::warning::x" });
  expect(github([{ ...file, path: "a,b:c.md" }])).toBe(
    "::error file=a%2Cb%3Ac.md,line=3,endLine=3,col=1,endColumn=2,title=port-clash::100 %25%0A::warning::x\n",
  );
});

test("github annotations name files as the repository does", () => {
  const file = fileOf("# A\n\nB\n", ["B"]);
  expect(github([{ ...file, path: join(process.cwd(), "docs/a.md") }])).toContain(" file=docs/a.md,");
  expect(github([{ ...file, path: "/elsewhere/a.md" }])).toContain(" file=/elsewhere/a.md,");
});

test("markdown is one table, and words of the record stay words", () => {
  const file = fileOf("# A\n\nB\n", ["B"], { message: "Not `a|b` <b>\n@ana #7 https://x.y [z](w)" });
  expect(markdown([{ ...file, path: "docs/a|b.md" }])).toBe(`### ADR Atlas: 1 warning in 0 records

| Severity | Where | Finding | Check |
| --- | --- | --- | --- |
| warning | \`docs/a\\|b.md:3:1\` | Not \\\`a\\|b\\\` \\<b\\> @<!-- -->ana #<!-- -->7 https:/<!-- -->/x.y \\[z\\](w) | \`port-clash\` |
`);
  expect(markdown([fileOf("# A\n", [])])).toBe("### ADR Atlas: no findings in 0 records\n");
});

test("markdown fits into one comment", () => {
  const file = fileOf(`# A\n\n${"B\n".repeat(3000)}`, Array(3000).fill("B"), { message: "word ".repeat(10) });
  const printed = markdown([file]);
  expect(printed.length).toBeLessThan(65_536);
  expect(printed).toMatch(/… and \d+ more: `adr-atlas check` shows them all\.\n$/);
});
