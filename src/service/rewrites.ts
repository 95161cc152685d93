// What can be written in another way, though nothing is wrong with it.

import type { CodeAction, Range } from "vscode-languageserver-types";
import {
  alignedTable,
  type Edit,
  headingFor,
  lackingSections,
  optionsAsSections,
  optionsAsTable,
  sectionEdits,
  statusEdits,
} from "../core/index.ts";
import { t } from "../l10n/index.ts";
import { statusesOf } from "./log.ts";
import { type Snapshot, spanOf, touches, workspaceEdit } from "./snapshot.ts";

export function rewritesOf(snapshot: Snapshot, range: Range): CodeAction[] {
  if (!snapshot.reading.model.isAdr) return [];
  return [
    ...addSections(snapshot, range),
    ...changeStatus(snapshot, range),
    ...turnOptions(snapshot, range),
    ...alignTable(snapshot, range),
  ];
}

/** Offered on the title, which stands for the whole record. */
function* addSections(snapshot: Snapshot, range: Range): Generator<CodeAction> {
  const { reading } = snapshot;
  const title = reading.page.sections.find(({ heading }) => heading);
  if (!title?.heading) return;
  const line = { start: title.base, end: title.base + title.heading.span.end };
  const lacking = touches(line, spanOf(reading, range)) ? lackingSections(reading) : [];
  const names = lacking.map((role) => headingFor(reading, role)).join(", ");
  if (lacking.length) yield rewrite(snapshot, t("Add missing sections: {0}", names), sectionEdits(reading, lacking));
}

/** On the status itself, for editors that have no command for it. */
function* changeStatus(snapshot: Snapshot, range: Range): Generator<CodeAction> {
  const { reading } = snapshot;
  const here = spanOf(reading, range);
  const isHere = reading
    .claimsOf("status")
    .some(({ place, words }) => (place === "metadata" || place === "section") && touches(words.span, here));
  for (const { value, text, current } of isHere ? statusesOf(snapshot) : [])
    if (!current) yield rewrite(snapshot, t("Change the status to “{0}”", text), statusEdits(reading, value));
}

function* turnOptions(snapshot: Snapshot, range: Range): Generator<CodeAction> {
  const { start } = spanOf(snapshot.reading, range);
  const table = optionsAsTable(snapshot.reading, start);
  if (table) yield rewrite(snapshot, t("Convert options to a comparison table"), [table]);
  const sections = optionsAsSections(snapshot.reading, start);
  if (sections) yield rewrite(snapshot, t("Convert comparison table to a section for each option"), [sections]);
}

function* alignTable(snapshot: Snapshot, range: Range): Generator<CodeAction> {
  const table = alignedTable(snapshot.reading, spanOf(snapshot.reading, range).start);
  if (table) yield rewrite(snapshot, t("Align the columns of this table"), [table]);
}

const rewrite = (snapshot: Snapshot, title: string, edits: readonly Edit[]): CodeAction => ({
  title,
  kind: "refactor.rewrite",
  edit: workspaceEdit(snapshot, edits),
});
