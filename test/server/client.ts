// A client of the language server, as an editor is one, on two streams.
import { PassThrough } from "node:stream";
import { onTestFinished, vi } from "vitest";
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { type ReadParams, readNotification } from "../../src/protocol/requests.ts";
import { type Host, serve } from "../../src/server/serve.ts";

export interface Client {
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  /** Every `adrAtlas/read` so far. */
  readonly read: readonly ReadParams[];
  open(uri: string, text: string, languageId?: string): Promise<void>;
  diagnostics(uri: string): Promise<DocumentDiagnosticReport & { kind: "full" }>;
}

/** Waits for as long as a busy machine may need: what never comes fails the test, what comes late does not. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 60_000 });

/** What an editor can do that pulls diagnostics. */
export const pulling: ClientCapabilities = { textDocument: { diagnostic: {} } };

interface Options {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Of whoever sits in front of the editor. */
  readonly locale?: string;
  /** URIs of the workspace folders. */
  readonly folders?: readonly string[];
  /** Where the server runs. */
  readonly host?: Host;
  /** Called before the handshake, for handlers that it needs. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

/** A server and a client of it that have shaken hands. */
export async function startClient({
  capabilities = pulling,
  initializationOptions,
  locale,
  folders,
  host,
  prepare,
}: Options = {}): Promise<Client> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(toServer, toClient);
  serve(server, host);
  server.listen();
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  onTestFinished(async () => {
    await connection.sendRequest(ShutdownRequest.type);
    connection.dispose();
    server.dispose();
  });
  const read: ReadParams[] = [];
  connection.onNotification(readNotification, (params: ReadParams) => {
    read.push(params);
  });
  prepare?.(connection);
  connection.listen();
  const result = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities,
    initializationOptions,
    ...(locale && { locale }),
    workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    result,
    read,
    open: (uri, text, languageId = "markdown") =>
      connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } }),
    diagnostics: async (uri) => {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      if (report.kind !== "full") throw new Error("Only full reports were expected");
      return report;
    },
  };
}
