import { Range, TabInputText, TextEditorRevealType, type Uri, ViewColumn, window, workspace } from "vscode";
import type { Range as PlainRange } from "../protocol/diagram.ts";

/** Selects the words in the editor that shows the document already, in whatever column, or else in the first one. */
export async function revealInEditor(uri: Uri, { start, end }: PlainRange): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  const document = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(document, { viewColumn: columnOf(uri), selection });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnOf(uri: Uri): ViewColumn {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const shows = tabs.filter(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString());
  return (shows.find(({ isActive }) => isActive) ?? shows[0])?.group.viewColumn ?? ViewColumn.One;
}
