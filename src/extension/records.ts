import { commands, Disposable, window, workspace } from "vscode";
import type { Server } from "./client.ts";

/** Keeps the context key `adrAtlas.isDecisionRecord` true while the active editor shows a decision record. */
export function followRecords(server: Server): Disposable {
  const records = new Set<string>();
  let last: boolean | undefined;

  function update(): void {
    // With the preview in focus no editor is active; its button must not go away.
    const editors = window.activeTextEditor ? [window.activeTextEditor] : window.visibleTextEditors;
    const active = editors.some(({ document }) => records.has(document.uri.toString()));
    if (active === last) return;
    last = active;
    void commands.executeCommand("setContext", "adrAtlas.isDecisionRecord", active);
  }

  return Disposable.from(
    server.onDidRead(({ uri, isAdr }) => {
      if (isAdr) records.add(uri);
      else records.delete(uri);
      update();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => records.delete(uri.toString())),
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeVisibleTextEditors(update),
  );
}
