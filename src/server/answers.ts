import {
  CodeActionTriggerKind,
  CompletionTriggerKind,
  type Connection,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { configName, dayOf, noConfig, recordFolders } from "../core/index.ts";
import type { Diagram } from "../protocol/diagram.ts";
import {
  ChangeStatusParams,
  changeStatusRequest,
  EmbedParams,
  embedRequest,
  IndexParams,
  indexRequest,
  LinksParams,
  LogParams,
  linksRequest,
  type Records,
  RelateParams,
  recordsRequest,
  relateRequest,
  type Statuses,
  StatusesParams,
  statusesRequest,
} from "../protocol/log.ts";
import { type Rows, RowsParams, rowsRequest } from "../protocol/records.ts";
import { DiagramParams, diagramRequest, type Overview, OverviewParams, overviewRequest } from "../protocol/requests.ts";
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
import { newRecordIn, type Refusal, type Service, templatesIn } from "../service/index.ts";
import type { Configs } from "./configs.ts";
import { rest } from "./digesting.ts";
import { behindTyping } from "./documents.ts";
import type { Files } from "./files.ts";
import type { Freshness } from "./freshness.ts";
import { onRequest } from "./requests.ts";

/** Each request is one question to the service. `known`: what the document's findings depend on is here. */
export function answerRequests(
  connection: Connection,
  service: Service,
  known: (uri: string) => Promise<unknown>,
  configs: Configs,
  files: Files,
  { readAnew }: Freshness,
): void {
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
    await known(uri);
    if (!service.isRead(uri)) await rest(behindTyping);
    return { kind: DocumentDiagnosticReportKind.Full, items: service.diagnostics(uri) };
  });
  connection.onCodeAction(async ({ textDocument: { uri }, range, context: { only, triggerKind } }) => {
    await known(uri);
    // No light bulb for what only could be written in another way: it comes to who asks.
    const unasked = triggerKind === CodeActionTriggerKind.Automatic ? ["quickfix"] : undefined;
    const others = service.neededFor(uri, range);
    const texts = await Promise.all(others.map(async (other) => [other, await files.read(other)] as const));
    return service.codeActions(
      uri,
      range,
      only ?? unasked,
      new Map(texts.flatMap(([other, text]) => (text === null ? [] : [[other, text]]))),
    );
  });
  connection.onDocumentSymbol(({ textDocument: { uri } }) => service.symbols(uri));
  connection.onWorkspaceSymbol(({ query }) => service.workspaceSymbols(query));
  connection.onFoldingRanges(({ textDocument: { uri } }) => service.folding(uri));
  connection.onCodeLens(async ({ textDocument: { uri } }) => {
    await known(uri);
    return service.lenses(uri);
  });
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) => service.inlayHints(uri, range));
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) => service.semanticTokens(uri));
  connection.onHover(({ textDocument: { uri }, position }) => service.hover(uri, position));
  connection.onCompletion(({ textDocument: { uri }, position, context }) =>
    service.completion(uri, position, context?.triggerKind !== CompletionTriggerKind.TriggerCharacter),
  );
  connection.onDocumentLinks(({ textDocument: { uri } }) => service.links(uri));
  connection.onDefinition(({ textDocument: { uri }, position }) => service.definition(uri, position));
  connection.onReferences(({ textDocument: { uri }, position }) => service.references(uri, position));
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) => service.highlights(uri, position));
  connection.languages.callHierarchy.onPrepare(({ textDocument: { uri }, position }) =>
    service.callHierarchy(uri, position),
  );
  connection.languages.callHierarchy.onIncomingCalls(({ item }) => service.incomingCalls(item));
  connection.languages.callHierarchy.onOutgoingCalls(({ item }) => service.outgoingCalls(item));
  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    unlessRefused(service.renameRange(uri, position)),
  );
  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
    await untilSettled(service);
    // An edit has to fit the files as they are.
    await readAnew(service.renamedWith(uri, position));
    return unlessRefused(service.rename(uri, position, newName));
  });
  onRequest(connection, diagramRequest, DiagramParams, async ({ uri, view, scope }): Promise<Diagram | null> => {
    await known(uri);
    return service.diagram(uri, view, scope);
  });
  onRequest(connection, overviewRequest, OverviewParams, async ({ uri }): Promise<Overview | null> => {
    await known(uri);
    return service.overview(uri);
  });
  onRequest(
    connection,
    rowsRequest,
    RowsParams,
    (part): Rows => ({
      settled: service.files.isSettled(),
      total: service.files.log().records.length,
      rows: service.rows(part),
    }),
  );
  answerScaffolding(connection, configs);
  answerCommands(connection, service, files);
}

const unlessRefused = <T extends object>(answer: T | Refusal | null): T | null | ResponseError =>
  answer && "refused" in answer ? new ResponseError(LSPErrorCodes.RequestFailed, answer.refused) : answer;

/** Milliseconds that a renaming waits for records that are still being read; a log whose reading was stopped stays unread. */
const patience = 10_000;
const glance = 50;

async function untilSettled({ files: log }: Service): Promise<void> {
  for (let waited = 0; !log.isSettled() && waited < patience; waited += glance) await rest(glance);
}

function answerCommands(connection: Connection, service: Service, files: Files): void {
  onRequest(connection, statusesRequest, StatusesParams, ({ uri }): Statuses | null => service.statuses(uri));
  onRequest(connection, changeStatusRequest, ChangeStatusParams, ({ uri, status }) =>
    service.changeStatus(uri, status),
  );
  onRequest(connection, embedRequest, EmbedParams, ({ uri, diagram }) => service.embed(uri, diagram));
  onRequest(connection, relateRequest, RelateParams, ({ uri, relation, other }) =>
    service.relate(uri, relation, other),
  );
  onRequest(connection, linksRequest, LinksParams, ({ uri, others }): string[] | null => service.linksTo(uri, others));
  const whole = (log: LogParams) => withTexts(log, service, files);
  onRequest(
    connection,
    recordsRequest,
    LogParams,
    async (log): Promise<Records> => service.records(log.folder, await whole(log)),
  );
  onRequest(connection, indexRequest, IndexParams, async ({ index, ...log }) =>
    service.index(log.folder, await whole(log), index),
  );
}

/** What neither came along nor is known to the log is read. */
async function withTexts(
  { folder, files }: LogParams,
  { files: log }: Service,
  { readMany }: Files,
): Promise<LogParams["files"]> {
  const lacking = files.filter(({ name, text }) => text === undefined && !log.known(`${folder}/${name}`));
  const texts = await readMany(
    lacking.map(({ name }) => `${folder}/${name.split("/").map(encodeURIComponent).join("/")}`),
  );
  const read = new Map(lacking.map(({ name }, index) => [name, texts[index] ?? undefined]));
  return files.map(({ name, text }) => ({ name, text: text ?? read.get(name) }));
}

function answerScaffolding(connection: Connection, configs: Configs): void {
  onRequest(connection, foldersRequest, FoldersParams, async ({ files }) => {
    const named = await Promise.all(files.filter((uri) => uri.endsWith(`/${configName}`)).map(configs.foldersNamedIn));
    return named.flat().length ? named.flat() : recordFolders(files);
  });
  onRequest(connection, templatesRequest, TemplatesParams, async (log): Promise<Templates> => {
    const { template } = log.folder ? await configs.known(`${log.folder}/`) : noConfig;
    const templates = templatesIn(log);
    return [...templates.filter(({ id }) => id === template), ...templates.filter(({ id }) => id !== template)];
  });
  onRequest(
    connection,
    newRecordRequest,
    NewRecordParams,
    ({ title, template, author, supersedes, ...folder }): NewRecord | null =>
      newRecordIn(folder, { title, template, date: dayOf(new Date()), ...(author && { author }) }, supersedes),
  );
}
