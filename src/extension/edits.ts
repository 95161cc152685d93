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

/** Files that had no changes of their own are saved, as after a rename, unless `files.refactoring.autoSave` is off. */
export async function make(edit: WorkspaceEdit): Promise<boolean> {
  const made = await workspace.applyEdit(edit, { isRefactoring: true });
  if (!made) void window.showErrorMessage(l10n.t("The records could not be changed."));
  return made;
}
