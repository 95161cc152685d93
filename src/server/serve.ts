import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { dayOf } from "../core/index.ts";
import { InitializationOptions } from "../protocol/settings.ts";
import { codeActionKinds, completionTriggers, createService } from "../service/index.ts";
import { answerRequests } from "./answers.ts";
import { followConfigs } from "./configs.ts";
import { followDocuments } from "./documents.ts";
import { type ReadFile, readByClient } from "./files.ts";
import { followSettings } from "./settings.ts";

/** The language server on one connection. The caller listens on it. `readFile`: for clients that can't be asked. */
export function serve(connection: Connection, readFile: ReadFile = async () => null): void {
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    start(connection, params, readFile);
    return { serverInfo: { name: "ADR Atlas" }, capabilities };
  });
}

function start(connection: Connection, params: InitializeParams, readFile: ReadFile): void {
  const { pages, readsFiles } = InitializationOptions.parse(params.initializationOptions ?? {});
  const { textDocument, workspace } = params.capabilities;
  const log = (message: string) => connection.console.error(message);
  const pulls = textDocument?.diagnostic !== undefined;

  const service = createService({ log, today: () => dayOf(new Date()), ...(pages && { pages }) });
  const settings = followSettings(connection, params.capabilities, changed);
  const configs = followConfigs(connection, readsFiles ? readByClient(connection) : readFile, params, changed);
  const known = (uri: string) => Promise.all([settings.known(), configs.known(uri)]);
  const documents = followDocuments(connection, service, { publish: !pulls, known });
  // What a team agreed on wins over what one of them likes.
  const levelsOf = (uri: string) => ({ ...settings.current().checks, ...configs.of(uri).checks });
  service.configure(levelsOf);
  answerRequests(connection, service, known, configs);
  connection.onInitialized(() => {
    settings.initialized();
    configs.initialized();
  });

  function changed(): void {
    service.configure(levelsOf);
    documents.readAgain();
    if (!pulls || !workspace?.diagnostics?.refreshSupport) return;
    connection.languages.diagnostics.refresh().catch((error) => log(String(error)));
  }
}

const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  diagnosticProvider: { identifier: "adrAtlas", interFileDependencies: false, workspaceDiagnostics: false },
  codeActionProvider: { codeActionKinds: [...codeActionKinds] },
  documentSymbolProvider: { label: "ADR" },
  hoverProvider: true,
  completionProvider: {
    triggerCharacters: [...completionTriggers],
    completionItem: { labelDetailsSupport: true },
  },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
};
