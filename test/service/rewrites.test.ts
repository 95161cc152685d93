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
