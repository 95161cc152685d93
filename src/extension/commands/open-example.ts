import { l10n, TabInputText, Uri, ViewColumn, window, workspace } from "vscode";
import { exampleFiles } from "../example-files.ts";
import { asMessage } from "../written.ts";

const shownFirst = "0004-database-per-service.md";

/**
 * "ADR: Open the Example Log": a copy of the examples, for to break and to mend. `given` names another record than the first.
 * A record that is open is shown as it is; what was changed in others goes.
 */
export async function openExample(extensionUri: Uri, storage: Uri, given?: unknown): Promise<void> {
  const from = Uri.joinPath(extensionUri, "examples/docs/adr");
  const to = Uri.joinPath(storage, "examples/docs/adr");
  const name = exampleFiles.find((it) => it === given) ?? shownFirst;
  try {
    for (const it of exampleFiles)
      if (!isOpen(Uri.joinPath(to, it))) await copy(Uri.joinPath(from, it), Uri.joinPath(to, it));
  } catch (error) {
    void window.showErrorMessage(l10n.t("The example log could not be copied: {0}", asMessage(String(error))));
    return;
  }
  await window.showTextDocument(Uri.joinPath(to, name), { viewColumn: ViewColumn.One });
}

/** In a tab: VS Code keeps the document of a tab that was closed for a while. */
const isOpen = (uri: Uri): boolean =>
  window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  );

/** Not `fs.copy`: in the browser the extension and the storage lie in different file systems. */
const copy = async (from: Uri, to: Uri): Promise<void> => workspace.fs.writeFile(to, await workspace.fs.readFile(from));
