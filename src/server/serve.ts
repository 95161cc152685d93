import {
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { dayOf } from "../core/index.ts";
import { speak } from "../l10n/index.ts";
import { readLogNotification } from "../protocol/records.ts";
import { InitializationOptions } from "../protocol/settings.ts";
import {
  codeActionKinds,
  completionTriggers,
  createService,
  lensCommands,
  semanticTokensLegend,
} from "../service/index.ts";
import { answerRequests } from "./answers.ts";
import { followConfigs } from "./configs.ts";
import type { DigestThread } from "./digesting.ts";
import { followDocuments } from "./documents.ts";
import { type FilesIn, filesOfClient, noFiles } from "./files.ts";
import { createFreshness } from "./freshness.ts";
import { followLog } from "./log.ts";
import { followSettings } from "./settings.ts";
import { createStorage, noStorage } from "./storage.ts";

/** What there is where the server runs. */
export interface Host {
  /** The files that can be read without asking the client, given the URIs of the workspace folders as they are now. */
  readonly filesIn: FilesIn;
  /** Absent where there are no threads. */
  readonly startThread?: () => DigestThread;
}

/** The language server on one connection. The caller listens on it. */
export function serve(connection: Connection, host: Host = { filesIn: () => noFiles }): void {
  connection.onInitialize(async (params: InitializeParams): Promise<InitializeResult> => {
    // Where the client names none, that of the command that started the server stays.
    if (params.locale) await speak(params.locale);
    start(connection, params, host);
    return { serverInfo: { name: "ADR Atlas" }, capabilities: capabilitiesFor(params) };
  });
}

function start(connection: Connection, params: InitializeParams, { filesIn, startThread }: Host): void {
  const { pages, readsFiles, stores } = InitializationOptions.parse(params.initializationOptions ?? {});
  const { textDocument, workspace } = params.capabilities;
  const log = (message: string) => connection.console.error(message);
  const renames = workspace?.workspaceEdit?.resourceOperations?.includes("rename") ?? false;
  const confirms = workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
  const pulls = textDocument?.diagnostic !== undefined;

  const service = createService({ log, today: () => dayOf(new Date()), renames, confirms, ...(pages && { pages }) });
  const settings = followSettings(connection, params.capabilities, levelsChanged);
  const ownFiles = filesIn(() => configs.roots());
  const files = readsFiles ? filesOfClient(connection, ownFiles) : ownFiles;
  const freshness = createFreshness(service.files, files);
  const configs = followConfigs(connection, files.read, params, levelsChanged);
  const known = (uri: string) => Promise.all([settings.known(), configs.known(uri)]);
  const documents = followDocuments(connection, service, {
    publish: !pulls,
    known,
    opened: (uri) => records.opened(uri),
    saved: (uri) => records.saved(uri),
    closed: (uri) => records.closed(uri),
  });
  // What a team agreed on wins over what one of them likes.
  const levelsOf = (uri: string) => ({ ...settings.current().checks, ...configs.of(uri).checks });
  service.configure(levelsOf);
  const folders = async () => {
    await settings.known();
    return settings.current().folders;
  };
  const storage = stores === undefined ? noStorage : createStorage(connection, stores);
  const records = followLog(connection, service, {
    files,
    freshness,
    configs,
    params,
    storage,
    folders,
    startThread,
    levelsOf,
    known,
    changed,
  });
  connection.onNotification(readLogNotification, records.findAgain);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    configs.filesChanged(changes);
    records.filesChanged(changes);
  });
  answerRequests(connection, service, known, configs, files, freshness);
  connection.onInitialized(() => {
    settings.initialized();
    configs.initialized();
    records.initialized();
  });

  function levelsChanged(): void {
    service.configure(levelsOf);
    records.readAgain();
    documents.readAgain();
    refresh();
  }

  function changed(): void {
    documents.publishAgain();
    refresh();
  }

  function refresh(): void {
    const failed = (error: unknown) => log(String(error));
    if (pulls && workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh().catch(failed);
    if (workspace?.codeLens?.refreshSupport) connection.sendRequest(CodeLensRefreshRequest.type).catch(failed);
  }
}

function capabilitiesFor({ initializationOptions }: InitializeParams): ServerCapabilities {
  const { commands = [] } = InitializationOptions.parse(initializationOptions ?? {});
  const runsLenses = Object.values(lensCommands).every((command) => commands.includes(command));
  return runsLenses ? { ...capabilities, codeLensProvider: {} } : capabilities;
}

const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  diagnosticProvider: { identifier: "adrAtlas", interFileDependencies: true, workspaceDiagnostics: false },
  codeActionProvider: { codeActionKinds: [...codeActionKinds] },
  documentSymbolProvider: { label: "ADR" },
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  inlayHintProvider: true,
  semanticTokensProvider: { legend: semanticTokensLegend, full: true },
  hoverProvider: true,
  completionProvider: {
    triggerCharacters: [...completionTriggers],
    completionItem: { labelDetailsSupport: true },
  },
  documentLinkProvider: {},
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  callHierarchyProvider: true,
  renameProvider: { prepareProvider: true },
};
