import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { dayOf } from "../core/index.ts";
import { InitializationOptions } from "../protocol/settings.ts";
import { codeActionKinds, completionTriggers, createService } from "../service/index.ts";
import { answerRequests } from "./answers.ts";
import { followDocuments } from "./documents.ts";
import { followSettings } from "./settings.ts";

/** The language server on one connection. The caller listens on it. */
export function serve(connection: Connection): void {
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { pages } = InitializationOptions.parse(params.initializationOptions ?? {});
    const log = (message: string) => connection.console.error(message);
    const service = createService({ log, today: () => dayOf(new Date()), ...(pages && { pages }) });
    const pulls = params.capabilities.textDocument?.diagnostic !== undefined;
    const documents = followDocuments(connection, service, { publish: !pulls });
    const settings = followSettings(connection, service, params.capabilities, () => {
      if (!pulls) documents.readAgain();
      else if (params.capabilities.workspace?.diagnostics?.refreshSupport)
        connection.languages.diagnostics.refresh().catch((error) => log(String(error)));
    });
    answerRequests(connection, service, settings);
    return {
      serverInfo: { name: "ADR Atlas" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
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
      },
    };
  });
}
