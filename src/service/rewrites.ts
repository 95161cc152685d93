// What can be written in another way, though nothing is wrong with it.
import type { CodeAction, Range } from "vscode-languageserver-types";
import { type Edit, headingFor, lackingSections, sectionEdits } from "../core/index.ts";
import { type Snapshot, spanOf, touches, workspaceEdit } from "./snapshot.ts";

export function rewritesOf(snapshot: Snapshot, range: Range): CodeAction[] {
  if (!snapshot.reading.model.isAdr) return [];
  return [...addSections(snapshot, range)];
}

/** Offered on the title, which stands for the whole record. */
function* addSections(snapshot: Snapshot, range: Range): Generator<CodeAction> {
  const { reading } = snapshot;
  const title = reading.page.sections.find(({ heading }) => heading);
  if (!title?.heading) return;
  const line = { start: title.base, end: title.base + title.heading.span.end };
  const lacking = touches(line, spanOf(reading, range)) ? lackingSections(reading) : [];
  const names = lacking.map((role) => headingFor(reading, role)).join(", ");
  if (lacking.length) yield rewrite(snapshot, `Add missing sections: ${names}`, sectionEdits(reading, lacking));
}

const rewrite = (snapshot: Snapshot, title: string, edits: readonly Edit[]): CodeAction => ({
  title,
  kind: "refactor.rewrite",
  edit: workspaceEdit(snapshot, edits),
});
