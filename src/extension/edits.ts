import { l10n, Range, Uri, WorkspaceEdit, window, workspace } from "vscode";
import type { Edits } from "../protocol/log.ts";

/** The edits as VS Code makes them: one step of undo, over however many files. */
export function workspaceEdit({ documentChanges }: Edits): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { textDocument, edits } of documentChanges)
    for (const { range, newText } of edits) {
      const { start, end } = range;
      const place = new Range(start.line, start.character, end.line, end.character);
      edit.replace(Uri.parse(textDocument.uri), place, newText);
    }
  return edit;
}

/**
 * Makes the edits, or `edit` where that is more; refuses to where a record was typed in since they were asked for. Files
 * that had no changes of their own are saved, as after a rename, unless `files.refactoring.autoSave` is off.
 */
export async function make(edits: Edits, edit = workspaceEdit(edits)): Promise<boolean> {
  const made = !isStale(edits) && (await workspace.applyEdit(edit, { isRefactoring: true }));
  if (!made) void window.showErrorMessage(l10n.t("The records were changed meanwhile: try again."));
  return made;
}

/** Made for another version of an open document, they would land in the wrong words. */
const isStale = ({ documentChanges }: Edits): boolean =>
  documentChanges.some(({ textDocument: { uri, version } }) =>
    workspace.textDocuments.some((open) => open.uri.toString() === uri && version !== null && open.version !== version),
  );
