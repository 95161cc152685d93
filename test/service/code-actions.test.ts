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
  const disable = (of: string, finding: Finding) =>
    codeActionsOf(snapshotWith(of, [finding]), line(1)).filter(silences);

  test("writes a comment above the line, with its indentation", () => {
    const indented = "one\n  two 22\n";
    const [action] = disable(indented, findingAt(indented, "22", "sum", "23"));
    const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(TextDocument.applyEdits(TextDocument.create("", "markdown", 7, indented), change?.edits as never)).toBe(
      "one\n  <!-- adr-atlas-disable-next-line sum -->\n  two 22\n",
    );
  });

  test("is not offered in a table, which can hold no comment", () => {
    const table = "| a |\n| 22 |\n";
    expect(disable(table, findingAt(table, "22", "sum", "23"))).toEqual([]);
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

  test("is not offered where nothing can be mended", () => {
    expect(actionsAt(0, [thirtyThree], ["source.fixAll"])).toEqual([]);
  });
});
