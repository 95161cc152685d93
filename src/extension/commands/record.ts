// The record that a command is about, and the others of its log.
import { l10n, type TextDocument, Uri, window, workspace } from "vscode";
import { type LogParams, Records, recordsRequest } from "../../protocol/log.ts";
import type { Server } from "../client.ts";
import { openFilesOf } from "../log-folder.ts";
import type { RecordNode } from "../log-groups.ts";

/** A file that was chosen, by its URI or that as a string, or the active editor's; undefined, and said so, where neither is a file of Markdown. */
export async function recordFor(given: unknown): Promise<TextDocument | undefined> {
  const uri = uriOf(given);
  const document = uri ? await workspace.openTextDocument(uri) : window.activeTextEditor?.document;
  if (document?.languageId === "markdown" && !document.isUntitled) return document;
  sayNoRecord();
  return undefined;
}

/** Of a file, or of a record in the tree of the log. */
export function uriOf(given: unknown): Uri | undefined {
  if (given instanceof Uri) return given;
  if (typeof given === "string") return Uri.parse(given);
  const row = (given as Partial<RecordNode> | null | undefined)?.row;
  return row ? Uri.parse(row.uri) : undefined;
}

export const sayNoRecord = (): void =>
  void window.showInformationMessage(l10n.t("Open an architecture decision record in Markdown first."));

export interface Log extends LogParams {
  /** From the first record to the last. */
  readonly records: Records;
}

export async function logIn(server: Server, folder: Uri): Promise<Log> {
  const params: LogParams = { folder: folder.toString(), files: await openFilesOf(folder) };
  return { ...params, records: (await server.ask(recordsRequest, params, Records)) ?? [] };
}

export const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf("/") + 1);
