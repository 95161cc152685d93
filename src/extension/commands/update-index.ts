import { l10n, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { Edits, type IndexParams, indexRequest } from "../../protocol/log.ts";
import type { Server } from "../client.ts";
import { make } from "../edits.ts";
import { encoded } from "../encoded.ts";
import { folderAt, openFilesOf, pickFolder, textOf } from "../log-folder.ts";
import { asMessage } from "../written.ts";
import { uriOf } from "./record.ts";

/** "ADR: Create or Update Index": a table of all records in the README.md of their folder. */
export async function updateIndex(server: Server, given?: unknown): Promise<void> {
  const title = l10n.t("Create or Update Index");
  const place = uriOf(given);
  const folder = place ? await folderAt(place) : await pickFolder(server, title);
  if (!folder) return;
  const files = await openFilesOf(folder);
  const name = files.find((file) => /^readme\.md$/i.test(file.name))?.name;
  const uri = Uri.joinPath(folder, name ?? "README.md");
  const text = name === undefined ? "" : await textOf(uri);
  if (text === null) {
    const path = asMessage(workspace.asRelativePath(uri));
    void window.showErrorMessage(l10n.t("{0} leads elsewhere, or cannot be read: it is left as it is.", path));
    return;
  }
  const index = { uri: uri.toString(), text };
  const params: IndexParams = { folder: folder.toString(), files, index };
  const edits = await server.ask(indexRequest, params, Edits);
  if (!edits) return;
  if (edits.documentChanges.length && !(await make(edits, name === undefined ? created(uri, edits) : undefined)))
    return;
  await window.showTextDocument(await workspace.openTextDocument(uri));
}

function created(uri: Uri, { documentChanges }: Edits): WorkspaceEdit {
  const text = documentChanges.flatMap(({ edits }) => edits.map(({ newText }) => newText)).join("");
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { contents: encoded(text), overwrite: false });
  return edit;
}
