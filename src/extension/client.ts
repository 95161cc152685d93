import {
  type Disposable,
  type Event,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  Uri,
  window,
  workspace,
} from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  type Middleware,
} from "vscode-languageclient";
import { Diagram } from "../protocol/diagram.ts";
import { ReadFilesParams, readFilesRequest } from "../protocol/files.ts";
import { listFilesRequest, logChangedNotification, readLogNotification } from "../protocol/records.ts";
import { type DiagramParams, diagramRequest, ReadParams, readNotification } from "../protocol/requests.ts";
import { StoredParams, StoreParams, storedRequest, storeNotification } from "../protocol/storage.ts";
import { createDeaths, type Deaths } from "./deaths.ts";
import { type LogStorage, openLogStorage } from "./log-storage.ts";
import { unlessChanged } from "./meanwhile.ts";
import { textOf } from "./workspace-files.ts";
import { asLabel, asMessage } from "./written.ts";

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server, as the rest of the extension sees it. Nothing runs before `start` or the first request. */
export interface Server extends Disposable {
  readonly log: LogOutputChannel;
  /** A version of a document has been read. */
  readonly onDidRead: Event<ReadParams>;
  /** The list of all records is another one. */
  readonly onDidChangeLog: Event<void>;
  start(): void;
  /** Null for a document that is no decision record, and where there is no server to ask. */
  diagram(params: DiagramParams): Promise<Diagram | null>;
  /** The answer to a request of our own; null where the server has none, and where there is no server to ask. */
  ask<T>(request: string, params: object, answer: Schema<T>): Promise<T | null>;
  /** Looks for records once more. */
  readLog(): Promise<void>;
}

interface Schema<T> {
  parse(value: unknown): T;
}

export function createServer(context: ExtensionContext, createClient: CreateClient): Server {
  const log = window.createOutputChannel("ADR Atlas", { log: true });
  const read = new EventEmitter<ReadParams>();
  const logChanged = new EventEmitter<void>();
  const deaths = createDeaths();
  let running: Promise<BaseLanguageClient> | undefined;

  async function run(): Promise<BaseLanguageClient> {
    const storage = await openLogStorage(context);
    const client = createClient(optionsOf(context.extensionUri, log, deaths, storage));
    client.onNotification(readNotification, (params: unknown) => {
      const summary = ReadParams.parse(params);
      deaths.read(summary.uri);
      read.fire(summary);
    });
    client.onRequest(readFilesRequest, (params: unknown) =>
      Promise.all(ReadFilesParams.parse(params).uris.map((uri) => textOf(Uri.parse(uri)))),
    );
    if (storage) storeFor(client, storage, log);
    client.onRequest(listFilesRequest, listFiles);
    client.onNotification(logChangedNotification, () => logChanged.fire());
    await client.start();
    return client;
  }

  function client(): Promise<BaseLanguageClient> {
    running ??= run().catch((error) => {
      log.error(String(error));
      void offer(log, l10n.t("ADR Atlas could not start its language server."));
      throw error;
    });
    return running;
  }

  async function ask<T>(request: string, params: object, schema: Schema<T>): Promise<T | null> {
    try {
      const answer = await (await client()).sendRequest(request, params);
      return answer === null ? null : schema.parse(answer);
    } catch (error) {
      log.error(String(error));
      return null;
    }
  }

  return {
    log,
    onDidRead: read.event,
    onDidChangeLog: logChanged.event,
    start: () => void client().catch(() => {}),
    diagram: (params) => ask(diagramRequest, params, Diagram),
    ask,
    readLog: async () => {
      try {
        await (await client()).sendNotification(readLogNotification);
      } catch (error) {
        log.error(String(error));
      }
    },
    dispose: () => {
      read.dispose();
      logChanged.dispose();
      void running?.then((client) => client.dispose()).catch(() => {});
      log.dispose();
    },
  };
}

/** A text that could not be written is missed by nobody: its files are read anew at the next start. */
function storeFor(client: BaseLanguageClient, storage: LogStorage, log: LogOutputChannel): void {
  client.onRequest(storedRequest, (params: unknown) => storage.read(StoredParams.parse(params).name));
  client.onNotification(storeNotification, (params: unknown) => {
    const { name, text } = StoreParams.parse(params);
    storage.write(name, text).catch((error) => log.warn(String(error)));
  });
}

function optionsOf(
  extensionUri: Uri,
  outputChannel: LogOutputChannel,
  deaths: Deaths,
  storage: LogStorage | undefined,
): LanguageClientOptions {
  return {
    documentSelector: [{ language: "markdown" }],
    outputChannel,
    initializationOptions: {
      pages: `${Uri.joinPath(extensionUri, "docs/checks")}/`,
      readsFiles: true,
      ...(storage && { stores: storage.build }),
      commands: ["adrAtlas.changeStatus", "adrAtlas.openDiagram", "adrAtlas.showProblems", "adrAtlas.showMentions"],
    },
    middleware: { ...documentsFor(deaths), ...answers },
    errorHandler: afterDeath(outputChannel, deaths),
  };
}

/** Which documents the server is given. */
function documentsFor(deaths: Deaths): Middleware {
  return {
    didOpen: async (document, next) => {
      const uri = document.uri.toString();
      // The other side of a comparison, say: findings there would only double those of the file itself.
      if (workspace.fs.isWritableFileSystem(document.uri.scheme) === false || deaths.isSetAside(uri)) return;
      if (document.languageId === "markdown") deaths.given(uri);
      await next(document);
    },
    didChange: async (event, next) => {
      const uri = event.document.uri.toString();
      if (deaths.isSetAside(uri)) return;
      deaths.given(uri);
      await next(event);
    },
    didClose: async (document, next) => {
      const uri = document.uri.toString();
      const unknown = deaths.isSetAside(uri);
      deaths.closed(uri);
      if (!unknown) await next(document);
    },
  };
}

/** What the server's answers become in VS Code. */
const answers: Middleware = {
  provideCodeActions: async (document, range, context, token, next) =>
    (await unlessChanged([document], () => next(document, range, context, token))) ?? [],
  provideRenameEdits: async (document, position, name, token, next) =>
    await unlessChanged(workspace.textDocuments, () => next(document, position, name, token)),
  provideCodeLenses: async (document, token, next) => {
    const lenses = await next(document, token);
    for (const { command } of lenses ?? []) if (command) command.title = asLabel(command.title);
    return lenses;
  },
};

/** Starts the server again, which is then given all open documents; says so once. */
function afterDeath(log: LogOutputChannel, deaths: Deaths): ErrorHandler {
  let told = false;
  const tell = (message: string): void => {
    log.warn(message);
    void offer(log, message);
  };
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed: () => {
      const { restart, setAside } = deaths.died(Date.now());
      if (setAside) {
        const name = asMessage(workspace.asRelativePath(Uri.parse(setAside)));
        tell(
          l10n.t("{0} has stopped the language server three times: it is left alone until it is opened anew.", name),
        );
      } else if (!restart) tell(l10n.t("The language server of ADR Atlas stops again and again: it stays down."));
      else if (!told) tell(l10n.t("The language server of ADR Atlas stopped, and was started again."));
      told = true;
      return { action: restart ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** Of all workspace folders, whatever file system they lie on. */
async function listFiles(): Promise<string[]> {
  const files = await workspace.findFiles(
    "**/{*.md,*.markdown,.adr-atlas.json,.adr-dir,.log4brains.yml,catalog-info.yaml}",
    "**/node_modules/**",
  );
  return files.map(String);
}

async function offer(log: LogOutputChannel, message: string): Promise<void> {
  const show = l10n.t("Show Log");
  if ((await window.showWarningMessage(message, show)) === show) log.show();
}
