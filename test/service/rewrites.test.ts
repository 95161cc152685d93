import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, TextDocumentEdit } from "vscode-languageserver-types";
import { type Marked, marked } from "./marked.ts";

const rewrites = ({ service, uri, at }: Marked, only = ["refactor"]): CodeAction[] =>
  service.codeActions(uri, { start: at, end: at }, only);

function applied({ text }: Marked, action: CodeAction | undefined): string {
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  return TextDocument.applyEdits(TextDocument.create("", "markdown", 1, text), (change?.edits ?? []) as never);
}

test("missing sections are added from the title", () => {
  const record = marked("# ADR-0009: ▮X\n\n**Status:** Accepted\n\n## Context\n\nA.\n\n## Decision\n\nB.\n");
  const [action] = rewrites(record);
  expect(action).toMatchObject({
    title: "Add missing sections: Considered Options, Consequences",
    kind: "refactor.rewrite",
  });
  expect(applied(record, action)).toBe(
    "# ADR-0009: X\n\n**Status:** Accepted\n\n## Context\n\nA.\n\n## Considered Options\n\n## Decision\n\nB.\n\n## Consequences\n",
  );
});

test("they are not offered anywhere else, nor where none is missing, nor to who asks for quick fixes", () => {
  const below = "# ADR-0009: X\n\n**Status:** Accepted\n\n## Context\n\nA▮.\n\n## Decision\n\nB.\n";
  expect(rewrites(marked(below))).toEqual([]);
  expect(rewrites(marked(below.replace("▮", "").replace("X", "X▮")), ["quickfix"])).toEqual([]);
  const whole =
    "# ADR-0009: ▮X\n\n**Status:** Accepted\n\n## Context\n\nA.\n\n## Considered Options\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n";
  expect(rewrites(marked(whole))).toEqual([]);
});

test("the status is changed where it stands, in its own words", () => {
  const record = marked("# ADR-0009: X\n\n**Status:** ACC▮EPTED\n\n## Decision\n\nB.\n");
  const actions = rewrites(record);
  expect(actions.map(({ title }) => title)).toEqual(
    ["DRAFT", "PROPOSED", "REJECTED", "DEPRECATED"].map((status) => `Change the status to “${status}”`),
  );
  expect(applied(record, actions[3])).toContain("**Status:** DEPRECATED\n");
  expect(rewrites(record, ["quickfix"])).toEqual([]);
  expect(rewrites(marked("# ADR-0009: X\n\n**Status:** Accepted\n\n## Decision\n\nB is accept▮ed.\n"))).toEqual([]);
});

test("options become a table and sections again, in one edit each", () => {
  const sections =
    "# ADR-0009: X\n\n**Status:** Accepted\n\n## Considered Options\n\n### A\n\n**Pros:**\n\n- Fa▮st\n\n### B (CHOSEN)\n\n**Cons:**\n\n- Dear\n\n## Decision\n\nB.\n";
  const record = marked(sections);
  const [toTable, none] = rewrites(record);
  expect(none).toBeUndefined();
  expect(toTable?.title).toBe("Convert options to a comparison table");
  const table = applied(record, toTable);
  expect(table).toContain(
    "\n\n| Option | Pros | Cons |\n| --- | --- | --- |\n| A | Fast |  |\n| B (CHOSEN) |  | Dear |\n\n## Decision",
  );
  const turned = marked(table.replace("Fast", "Fa▮st"));
  const [toSections] = rewrites(turned);
  expect(toSections?.title).toBe("Convert comparison table to a section for each option");
  expect(applied(turned, toSections)).toBe(record.text);
});
