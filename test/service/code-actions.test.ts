import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, TextDocumentEdit } from "vscode-languageserver-types";
import type { Finding } from "../../src/core/index.ts";
import { codeActionsOf } from "../../src/service/code-actions.ts";
import { findingAt, snapshotWith } from "./snapshots.ts";

const text = "one 11\ntwo 22\nthree 33\n";
const eleven = findingAt(text, "11", "sum", "12");
const twentyTwo = findingAt(text, "22", "sum", "23");
const thirtyThree = findingAt(text, "33", "name", "34", "35");

const line = (number: number) => ({ start: { line: number, character: 0 }, end: { line: number, character: 99 } });
const silences = ({ title }: CodeAction) => title.startsWith("Disable ");
const actionsAt = (number: number, findings: readonly Finding[], only?: string[]) =>
  codeActionsOf(snapshotWith(text, findings), line(number), only).filter((action) => !silences(action));
const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

/** The text after the action's edit. */
function applied(action: CodeAction): string {
  const [change] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
  expect(change?.textDocument.version).toBe(7);
  return TextDocument.applyEdits(TextDocument.create("", "markdown", 7, text), change?.edits as never);
}

describe("quick fixes", () => {
  test("of the findings that the range touches, and of no other", () => {
    const actions = actionsAt(0, [eleven, thirtyThree]);
    expect(titles(actions)).toEqual(["Change 11 to 12"]);
    expect(applied(actions[0] as CodeAction)).toBe("one 12\ntwo 22\nthree 33\n");
    expect(actions[0]?.diagnostics?.[0]).toMatchObject({ code: "sum", source: "ADR Atlas" });
  });

  test("are preferred where there is one answer only", () => {
    expect(actionsAt(0, [eleven]).map(({ isPreferred }) => isPreferred)).toEqual([true]);
    expect(actionsAt(2, [thirtyThree]).map(({ isPreferred }) => isPreferred)).toEqual([false, false]);
  });

  test("are given for a cursor at the end of the words", () => {
    const cursor = { line: 0, character: 6 };
    const actions = codeActionsOf(snapshotWith(text, [eleven]), { start: cursor, end: cursor });
    expect(titles(actions.filter((action) => !silences(action)))).toHaveLength(1);
  });
});

describe("disabling a rule", () => {
  const disabled = (before: string) => {
    const [action] = codeActionsOf(snapshotWith(before, [findingAt(before, "22", "sum", "23")]), {
      start: { line: 0, character: 0 },
      end: { line: 99, character: 0 },
    }).filter(silences);
    const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    return TextDocument.applyEdits(TextDocument.create("", "markdown", 7, before), (change?.edits ?? []) as never);
  };
  const line = "<!-- adr-atlas-disable-next-line sum -->";
  const [from, to] = ["<!-- adr-atlas-disable sum -->", "<!-- adr-atlas-enable sum -->"];

  test.for([
    ["above a paragraph", "one\n\ntwo 22\n", `one\n\n${line}\ntwo 22\n`],
    ["above a heading", "## 22\n\none\n", `${line}\n## 22\n\none\n`],
    ["above a list", "  - 22\n  - 1\n", `  ${line}\n  - 22\n  - 1\n`],
    ["in the item before its own", "10. 1\n11. 22\n", `10. 1\n    ${line}\n11. 22\n`],
    ["in the item around its own", "- 1\n  - 22\n", `- 1\n  ${line}\n  - 22\n`],
    ["around a paragraph of several lines", "one\ntwo 22\n\n3\n", `${from}\none\ntwo 22\n${to}\n\n3\n`],
    ["around a table", "| a |\n| - |\n| 22 |\n", `${from}\n| a |\n| - |\n| 22 |\n${to}\n`],
    ["around code", "```sql\n22\n```", `${from}\n\`\`\`sql\n22\n\`\`\`\n${to}`],
    ["not in front matter", "---\nstatus: 22\n---\n", "---\nstatus: 22\n---\n"],
  ] as const)("writes comments where they break nothing: %s", ([, before, after]) => {
    expect(disabled(before)).toBe(after);
  });
});

describe("fix all of a kind", () => {
  test("mends every finding of the rule in one edit", () => {
    const actions = actionsAt(0, [eleven, twentyTwo, thirtyThree]);
    expect(titles(actions)).toEqual(["Change 11 to 12", "Fix all 2 of sum"]);
    expect(applied(actions[1] as CodeAction)).toBe("one 12\ntwo 23\nthree 33\n");
  });

  test("leaves a finding alone that has several answers", () => {
    const other = findingAt(text, "three", "name", "drei");
    expect(titles(actionsAt(2, [thirtyThree, other]))).not.toContain("Fix all 2 of name");
  });
});

describe("source.fixAll", () => {
  test("comes only when it is asked for, also by its parents", () => {
    expect(titles(actionsAt(0, [eleven]))).toEqual(["Change 11 to 12"]);
    for (const kind of ["source.fixAll.adrAtlas", "source.fixAll", "source"])
      expect(titles(actionsAt(0, [eleven], [kind]))).toEqual(["Fix all"]);
    expect(actionsAt(0, [eleven], ["source.organizeImports"])).toEqual([]);
  });

  test("mends the whole document, wherever the cursor stands", () => {
    const [action] = actionsAt(1, [eleven, thirtyThree, twentyTwo], ["source.fixAll"]);
    expect(applied(action as CodeAction)).toBe("one 12\ntwo 23\nthree 33\n");
  });

  test("takes the first of two fixes for the same characters", () => {
    const rival = findingAt(text, "one 11", "name", "none");
    const [action] = actionsAt(0, [eleven, rival], ["source.fixAll"]);
    expect(applied(action as CodeAction)).toBe("one 12\ntwo 22\nthree 33\n");
  });

  test("leaves out what an author has to want, which is offered all the same", () => {
    const [fix] = twentyTwo.fixes ?? [];
    const wanted: Finding = { ...twentyTwo, fixes: fix ? [{ ...fix, onRequest: true }] : [] };
    const [action] = actionsAt(0, [eleven, wanted], ["source.fixAll"]);
    expect(applied(action as CodeAction)).toBe("one 12\ntwo 22\nthree 33\n");
    expect(titles(actionsAt(1, [eleven, wanted]))).toEqual(["Change 22 to 23", "Fix all 2 of sum"]);
  });

  test("is not offered where nothing can be mended", () => {
    expect(actionsAt(0, [thirtyThree], ["source.fixAll"])).toEqual([]);
  });
});
