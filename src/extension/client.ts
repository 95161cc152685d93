import { type Disposable, type Event, EventEmitter, type LogOutputChannel, l10n, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { Diagram } from "../protocol/diagram.ts";
import { ReadFileParams, readFileRequest } from "../protocol/files.ts";
import { listFilesRequest, logChangedNotification } from "../protocol/records.ts";
import { type DiagramParams, diagramRequest, ReadParams, readNotification } from "../protocol/requests.ts";
import { decoded } from "./encoded.ts";

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
}

interface Schema<T> {
  parse(value: unknown): T;
}

export function createServer(extensionUri: Uri, createClient: CreateClient): Server {
  const log = window.createOutputChannel("ADR Atlas", { log: true });
  const read = new EventEmitter<ReadParams>();
  const logChanged = new EventEmitter<void>();
  let running: Promise<BaseLanguageClient> | undefined;

  async function run(): Promise<BaseLanguageClient> {
    const client = createClient(optionsOf(extensionUri, log));
    client.onNotification(readNotification, (params: unknown) => read.fire(ReadParams.parse(params)));
    client.onRequest(readFileRequest, (params: unknown) => textOf(Uri.parse(ReadFileParams.parse(params).uri)));
    client.onRequest(listFilesRequest, listFiles);
    client.onNotification(logChangedNotification, () => logChanged.fire());
    await client.start();
    return client;
  }

  function client(): Promise<BaseLanguageClient> {
    running ??= run().catch((error) => {
      log.error(String(error));
      void offerLog(log);
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
    dispose: () => {
      read.dispose();
      logChanged.dispose();
      void running?.then((client) => client.dispose()).catch(() => {});
      log.dispose();
    },
  };
}

function optionsOf(extensionUri: Uri, outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: "markdown" }],
    outputChannel,
    initializationOptions: {
      pages: `${Uri.joinPath(extensionUri, "docs/checks")}/`,
      readsFiles: true,
      commands: ["adrAtlas.changeStatus", "adrAtlas.openDiagram", "adrAtlas.showProblems"],
    },
    middleware: {
      // The other side of a comparison, say: findings there would only double those of the file itself.
      didOpen: async (document, next) => {
        if (workspace.fs.isWritableFileSystem(document.uri.scheme) !== false) await next(document);
      },
    },
  };
}

async function textOf(uri: Uri): Promise<string | null> {
  return Promise.resolve(workspace.fs.readFile(uri)).then(decoded, () => null);
}

/** Of all workspace folders, whatever file system they lie on. */
async function listFiles(): Promise<string[]> {
  const files = await workspace.findFiles("**/{*.md,*.markdown,.adr-atlas.json}", "**/node_modules/**");
  return files.map(String);
}

async function offerLog(log: LogOutputChannel): Promise<void> {
  const show = l10n.t("Show Log");
  if ((await window.showErrorMessage(l10n.t("ADR Atlas could not start its language server."), show)) === show)
    log.show();
}
