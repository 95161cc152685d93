import { l10n, Range, SnippetString, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { Edits, type RelateParams, relateRequest } from "../../protocol/log.ts";
import {
  type LogFolder,
  NewRecord,
  type NewRecordParams,
  newRecordRequest,
  Templates,
  templatesRequest,
} from "../../protocol/scaffold.ts";
import type { Server } from "../client.ts";
import { configurationAround } from "../configuration.ts";
import { workspaceEdit } from "../edits.ts";
import { encoded } from "../encoded.ts";
import { gitFacts } from "../git.ts";
import { filesOf, folderAt, pickFolder } from "../log-folder.ts";
import type { RecordNode } from "../log-groups.ts";
import { asLabel, asMessage } from "../written.ts";
import { uriOf } from "./record.ts";

/** What a key binding, or another command, may give along; what is missing is asked for. */
interface Wish {
  readonly folder?: Uri;
  readonly title?: string;
  /** Its id, as in `adr-atlas new --template`. */
  readonly template?: string;
  /** The record of the folder whose place it takes, in its editor's text. */
  readonly supersedes?: NonNullable<NewRecordParams["supersedes"]>;
}

/** "ADR: New Decision Record…"; `given` is a `Wish`, or the folder, file or record whose context menu it was chosen from. */
export async function newRecord(server: Server, given: Wish | Uri | RecordNode = {}): Promise<void> {
  const place = uriOf(given);
  const wish: Wish = place ? { folder: await folderAt(place) } : (given as Wish);
  const folder = wish.folder ?? (await pickFolder(server, l10n.t("New Decision Record")));
  if (!folder) return;
  // While its author thinks of a title.
  const known = knownOf(folder);
  const title = wish.title ?? (await askForTitle());
  if (!title) return;
  const { log, author } = await known;
  const template = wish.template ?? (await pickTemplate(server, log));
  if (template === undefined) return;
  const { supersedes } = wish;
  await create(server, folder, log, {
    title,
    template,
    ...(author && { author }),
    ...(supersedes && { supersedes }),
  });
}

/** "ADR: New from This Workspace…": services and databases as the project's configuration has them. */
export async function newFromWorkspace(server: Server): Promise<void> {
  const folder = await pickFolder(server, l10n.t("New from This Workspace"));
  if (!folder) return;
  const { log } = await knownOf(folder);
  const templates = (await server.ask(templatesRequest, log, Templates)) ?? [];
  if (templates.some(({ id }) => id === fromWorkspace)) return newRecord(server, { folder, template: fromWorkspace });
  void window.showInformationMessage(
    l10n.t("No docker-compose.yml, schema.prisma or application.yml of this workspace tells of a database."),
  );
}

/** The template that starts from the configuration. */
const fromWorkspace = "workspace";

async function knownOf(folder: Uri): Promise<{ log: LogFolder; author: string | null }> {
  const [files, { author, elsewhere }, configuration] = await Promise.all([
    filesOf(folder),
    gitFacts(folder),
    configurationAround(folder),
  ]);
  const project = workspace.getWorkspaceFolder(folder)?.name;
  return {
    log: { files, elsewhere: [...elsewhere], configuration, ...(project && { project }), folder: folder.toString() },
    author,
  };
}

async function askForTitle(): Promise<string | undefined> {
  const title = l10n.t("New Decision Record");
  const prompt = l10n.t("What is decided, in a few words");
  const placeHolder = l10n.t("Use a database for each service");
  return (await window.showInputBox({ title, prompt, placeHolder }))?.trim();
}

async function pickTemplate(server: Server, folder: LogFolder): Promise<string | undefined> {
  const templates = (await server.ask(templatesRequest, folder, Templates)) ?? [];
  const items = templates.map(({ id, name, about }) => ({ label: asLabel(name), detail: asLabel(about), id }));
  const title = l10n.t("New Decision Record");
  return (await window.showQuickPick(items, { title, placeHolder: l10n.t("The form that it starts from") }))?.id;
}

/** The files are read once more, for a colleague or another window may have taken the number meanwhile. */
async function create(
  server: Server,
  folder: Uri,
  known: LogFolder,
  wish: Omit<NewRecordParams, keyof LogFolder>,
): Promise<void> {
  const params: NewRecordParams = { ...wish, ...known, files: await filesOf(folder) };
  const record = await server.ask(newRecordRequest, params, NewRecord);
  const uri = record && Uri.joinPath(folder, record.name);
  const edit = wish.supersedes && uri ? await inPlaceOf(server, wish.supersedes, uri, record) : new WorkspaceEdit();
  if (uri) edit.createFile(uri, { contents: encoded(record.text), overwrite: false });
  if (!uri || !(await workspace.applyEdit(edit, { isRefactoring: true }))) {
    void window.showErrorMessage(
      l10n.t("The record could not be created in {0}.", asMessage(workspace.asRelativePath(folder))),
    );
    return;
  }
  const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
  const everything = new Range(0, 0, editor.document.lineCount, 0);
  await editor.insertSnippet(new SnippetString(record.snippet), everything);
}

/** The older record's side of it, to be written together with the new one. */
async function inPlaceOf(
  server: Server,
  older: NonNullable<Wish["supersedes"]>,
  uri: Uri,
  { text }: NewRecord,
): Promise<WorkspaceEdit> {
  const old = Uri.joinPath(uri, "..", older.name).toString();
  const params: RelateParams = { uri: old, relation: "superseded-by", other: { uri: uri.toString(), text } };
  const edits = await server.ask(relateRequest, params, Edits);
  const documentChanges = edits?.documentChanges.filter(({ textDocument }) => textDocument.uri === old) ?? [];
  return workspaceEdit({ documentChanges });
}
