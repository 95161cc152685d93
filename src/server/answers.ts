import { CompletionTriggerKind, type Connection, DocumentDiagnosticReportKind } from "vscode-languageserver";
import { dayOf, recordFolders } from "../core/index.ts";
import type { Diagram } from "../protocol/diagram.ts";
import {
  ChangeStatusParams,
  changeStatusRequest,
  IndexParams,
  indexRequest,
  LogParams,
  type Records,
  RelateParams,
  recordsRequest,
  relateRequest,
  type Statuses,
  StatusesParams,
  statusesRequest,
} from "../protocol/log.ts";
import { DiagramParams, diagramRequest } from "../protocol/requests.ts";
import {
  FoldersParams,
  foldersRequest,
  type NewRecord,
  NewRecordParams,
  newRecordRequest,
  type Templates,
  TemplatesParams,
  templatesRequest,
} from "../protocol/scaffold.ts";
import { newRecordIn, type Service, templatesIn } from "../service/index.ts";
import { onRequest } from "./requests.ts";
import type { SettingsKnown } from "./settings.ts";

/** Each request is one question to the service. */
export function answerRequests(connection: Connection, service: Service, settingsKnown: SettingsKnown): void {
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
    await settingsKnown();
    return { kind: DocumentDiagnosticReportKind.Full, items: service.diagnostics(uri) };
  });
  connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }) =>
    service.codeActions(uri, range, only),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }) => service.symbols(uri));
  connection.onHover(({ textDocument: { uri }, position }) => service.hover(uri, position));
  connection.onCompletion(({ textDocument: { uri }, position, context }) =>
    service.completion(uri, position, context?.triggerKind !== CompletionTriggerKind.TriggerCharacter),
  );
  connection.onDefinition(({ textDocument: { uri }, position }) => service.definition(uri, position));
  connection.onReferences(({ textDocument: { uri }, position }) => service.references(uri, position));
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) => service.highlights(uri, position));
  connection.onPrepareRename(({ textDocument: { uri }, position }) => service.renameRange(uri, position));
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) => service.rename(uri, position, newName));
  onRequest(connection, diagramRequest, DiagramParams, ({ uri, view, scope }): Diagram | null =>
    service.diagram(uri, view, scope),
  );
  answerScaffolding(connection);
  answerCommands(connection, service);
}

function answerCommands(connection: Connection, service: Service): void {
  onRequest(connection, statusesRequest, StatusesParams, ({ uri }): Statuses | null => service.statuses(uri));
  onRequest(connection, changeStatusRequest, ChangeStatusParams, ({ uri, status }) =>
    service.changeStatus(uri, status),
  );
  onRequest(connection, relateRequest, RelateParams, ({ uri, relation, other }) =>
    service.relate(uri, relation, other),
  );
  onRequest(connection, recordsRequest, LogParams, ({ folder, files }): Records => service.records(folder, files));
  onRequest(connection, indexRequest, IndexParams, ({ folder, files, index }) => service.index(folder, files, index));
}

function answerScaffolding(connection: Connection): void {
  onRequest(connection, foldersRequest, FoldersParams, ({ files }) => recordFolders(files));
  onRequest(connection, templatesRequest, TemplatesParams, (folder): Templates => templatesIn(folder));
  onRequest(
    connection,
    newRecordRequest,
    NewRecordParams,
    ({ title, template, author, supersedes, ...folder }): NewRecord | null =>
      newRecordIn(folder, { title, template, date: dayOf(new Date()), ...(author && { author }) }, supersedes),
  );
}
