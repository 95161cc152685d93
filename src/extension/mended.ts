import { commands, type Disposable, languages, type Uri, workspace } from "vscode";

/** Sets the context key `adrAtlas.mended` once a finding has gone from a record that is still open: a walkthrough's step. */
export function followMending(): Disposable {
  const counts = new Map<string, number>();
  const count = (uri: Uri): number =>
    languages.getDiagnostics(uri).filter(({ source }) => source === "ADR Atlas").length;
  const listening = languages.onDidChangeDiagnostics(({ uris }) => {
    for (const uri of uris) {
      const [before, now] = [counts.get(uri.toString()) ?? 0, count(uri)];
      counts.set(uri.toString(), now);
      // The findings of a document that is closed go too.
      if (now >= before || !isOpen(uri)) continue;
      listening.dispose();
      void commands.executeCommand("setContext", "adrAtlas.mended", true);
      return;
    }
  });
  return listening;
}

const isOpen = (uri: Uri): boolean =>
  workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
