// The folder that a record goes into, and the files that are in it.
import { FileType, l10n, Uri, window, workspace } from "vscode";
import type { LogParams } from "../protocol/log.ts";
import { Folders, type FoldersParams, foldersRequest, type LogFolder } from "../protocol/scaffold.ts";
import type { Server } from "./client.ts";
import { textOf as ownText } from "./workspace-files.ts";
import { asLabel } from "./written.ts";

const markdown = /\.(?:md|markdown)$/i;

/** Where a log begins that is not there yet. */
const firstFolder = "docs/adr";

/** As many of the newest files tell how a log is written. */
const telling = 8;

/** The only folder that holds records, or the one that is picked; undefined if none is. */
export async function pickFolder(server: Server, title: string): Promise<Uri | undefined> {
  const files = await workspace.findFiles("**/{*.md,*.markdown,.adr-atlas.json}", "**/node_modules/**");
  const params: FoldersParams = { files: files.map(String) };
  const found = (await server.ask(foldersRequest, params, Folders)) ?? [];
  const folders = found.length ? found.map((uri) => Uri.parse(uri)) : newFolders();
  return folders.length > 1 ? pick(activeFirst(folders), title) : folders[0];
}

/** The folder itself, or that of a file. */
export async function folderAt(uri: Uri): Promise<Uri> {
  const { type } = await workspace.fs.stat(uri);
  return type & FileType.Directory ? uri : Uri.joinPath(uri, "..");
}

const newFolders = (): Uri[] => (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, firstFolder));

function activeFirst(folders: readonly Uri[]): Uri[] {
  const active = window.activeTextEditor?.document.uri.toString() ?? "";
  const holds = (folder: Uri): boolean => active.startsWith(`${folder}/`);
  return [...folders.filter(holds), ...folders.filter((folder) => !holds(folder))];
}

async function pick(folders: readonly Uri[], title: string): Promise<Uri | undefined> {
  const items = folders.map((uri) => ({ label: asLabel(workspace.asRelativePath(uri)), uri }));
  return (await window.showQuickPick(items, { title, placeHolder: l10n.t("The log that it belongs to") }))?.uri;
}

/** A folder that does not exist has no files. Only those that tell how a log is written have their text. */
export async function filesOf(folder: Uri): Promise<LogFolder["files"]> {
  const names = await namesInOrder(folder);
  const isTemplate = (name: string): boolean => /template/i.test(name);
  const needed = new Set([...names.filter((name) => !isTemplate(name)).slice(-telling), ...names.filter(isTemplate)]);
  return Promise.all(
    names.map(async (name) => ({ name, text: needed.has(name) ? await ownTextOf(Uri.joinPath(folder, name)) : "" })),
  );
}

/** The same with the texts of those that are open: the server knows the others. */
export async function openFilesOf(folder: Uri): Promise<LogParams["files"]> {
  const names = await namesInOrder(folder);
  return names.map((name) => {
    const text = openText(Uri.joinPath(folder, name));
    return text === undefined ? { name } : { name, text };
  });
}

async function namesInOrder(folder: Uri): Promise<string[]> {
  const order = new Intl.Collator("en", { numeric: true });
  return (await namesIn(folder)).sort(order.compare);
}

/** Its Markdown files, and the template that adr-tools keeps below it. */
async function namesIn(folder: Uri): Promise<string[]> {
  const entries = async (uri: Uri) => Promise.resolve(workspace.fs.readDirectory(uri)).catch(() => []);
  const [own, templates] = await Promise.all([entries(folder), entries(Uri.joinPath(folder, "templates"))]);
  const template = templates.flatMap(([name]) => (name === "template.md" ? ["templates/template.md"] : []));
  return [...own.flatMap(([name, type]) => (type & FileType.File && markdown.test(name) ? [name] : [])), ...template];
}

const openText = (uri: Uri): string | undefined =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.getText();

const ownTextOf = async (uri: Uri): Promise<string> => (await textOf(uri)) ?? "";

/** An open editor's text wins over the file's; null where there is none, and for what a link leads to. */
export const textOf = async (uri: Uri): Promise<string | null> => openText(uri) ?? ownText(uri);
