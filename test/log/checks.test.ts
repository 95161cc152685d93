// The pages of the rules over files are their tests, as those of the other rules are.
import { describe, expect, test } from "vitest";
import { check, checkLog, entryOf, type Finding, linesOf, logChecks, logOf, read } from "../../src/core/index.ts";
import { type LogExample, logExamplesOf, pagesIn, sourcesLackingIn } from "../examples.ts";

const folder = "src/core/log/checks";

/** Every finding over files of an example, by the path of its file. */
function findingsOf(files: LogExample["files"]): { path: string; text: string; finding: Finding }[] {
  const entries = files.map(({ path, text }) => entryOf(read(`docs/adr/${path}`, text)));
  const log = logOf(entries);
  const found = entries.flatMap((entry, index) => {
    const { path, text } = files[index] as LogExample["files"][number];
    return checkLog(entry, log).map((finding) => ({ path, text, finding }));
  });
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function printed({ path, text, finding: { span, message } }: ReturnType<typeof findingsOf>[number]): string {
  const { start, end } = linesOf(text).range(span);
  return `${path} ${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${message}`;
}

test("the other rules know which rules are judged here", () => {
  const known = logChecks.map(({ id }) => `<!-- adr-atlas-disable ${id} -->\n`).join("");
  const text = `# ADR-0003: Events\n\n**Status:** Accepted\n\n${known}`;
  expect(check(read("0003-events.md", text)).filter(({ rule }) => rule === "unused-directive")).toEqual([]);
});

test("each rule has a page and each page a rule", () => {
  expect(pagesIn(folder).sort()).toEqual(logChecks.map(({ id }) => id).sort());
  expect(sourcesLackingIn(folder)).toEqual([]);
});

describe.each(logChecks.map(({ id }) => id))("%s", (rule) => {
  const examples = logExamplesOf(folder, rule);

  test("has two examples of each kind", () => {
    expect(examples.filter(({ heading }) => heading === "Reported").length).toBeGreaterThanOrEqual(2);
    expect(examples.filter(({ heading }) => heading === "Not reported").length).toBeGreaterThanOrEqual(2);
  });

  test.for(examples)("$heading, line $line", ({ heading, files, expected }) => {
    expect(heading === "Reported").toBe(expected.length > 0);
    expect(
      findingsOf(files)
        .filter(({ finding }) => finding.rule === rule)
        .map(printed),
    ).toEqual(expected);
  });
});

test("a comment sets a rule over files aside, and is not called needless", () => {
  const text = `# ADR-0003: Events

<!-- adr-atlas-disable-next-line reference-broken -- moved to the archive -->
**Related:** ADR-0042

**Status:** Accepted

## Decision

Events.
`;
  const other = { path: "0004-x.md", text: "# ADR-0004: X\n\n**Status:** Accepted\n\n## Decision\n\nX.\n" };
  expect(findingsOf([{ path: "0003-events.md", text }, other])).toEqual([]);
  expect(findingsOf([{ path: "0003-events.md", text: text.replace(/<!--.*-->/, "") }, other])).toHaveLength(1);
  expect(check(read("0003-events.md", text)).map(({ rule }) => rule)).not.toContain("unused-directive");
});
