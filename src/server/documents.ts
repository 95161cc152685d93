import { type Connection, type Disposable, RAL, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type ReadParams, readNotification } from "../protocol/requests.ts";
import type { Service } from "../service/index.ts";

export interface Documents {
  /** Reads every open document once more, after settings changed. */
  readAgain(): void;
  /** Findings may be others though no open document changed. */
  publishAgain(): void;
}

interface Publishing {
  /** Push diagnostics, for clients that can't pull them. */
  readonly publish: boolean;
  /** What the document's findings depend on is here. */
  known(uri: string): Promise<unknown>;
  /** What an editor did with a file. */
  opened(uri: string): void;
  saved(uri: string): void;
  closed(uri: string): void;
}

/** Milliseconds in which who types may ask how the word goes on: to read a long text first would keep them waiting. */
export const behindTyping = 20;

/** Keeps the service's texts in step with the client's. */
export function followDocuments(
  connection: Connection,
  service: Service,
  { publish, known, ...told }: Publishing,
): Documents {
  const documents = new TextDocuments(TextDocument);
  const due = new Set<string>();
  let waiting: Disposable | undefined;
  connection.onShutdown(() => waiting?.dispose());

  // A pause lets everything in that waits in the queue or is about to come: only the newest version is read.
  function readSoon(uri: string): void {
    if (!due.size) waiting = RAL().timer.setTimeout(readDue, behindTyping);
    due.add(uri);
  }

  function readDue(): void {
    const uris = [...due];
    due.clear();
    for (const uri of uris) announce(uri);
  }

  function announce(uri: string): void {
    const summary = service.summary(uri);
    if (!summary) return;
    connection.sendNotification(readNotification, summary satisfies ReadParams);
    if (publish) void push(uri, summary.version);
  }

  async function push(uri: string, version: number): Promise<void> {
    await known(uri);
    if (service.summary(uri)?.version !== version) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: service.diagnostics(uri) });
  }

  documents.onDidChangeContent(({ document }) => {
    if (document.languageId !== "markdown") return;
    service.update(document.uri, document.version, document.getText());
    readSoon(document.uri);
  });
  documents.onDidOpen(({ document: { uri } }) => told.opened(uri));
  documents.onDidSave(({ document: { uri } }) => told.saved(uri));
  documents.onDidClose(({ document: { uri } }) => {
    service.close(uri);
    told.closed(uri);
    if (publish) connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  documents.listen(connection);
  return {
    readAgain: () => documents.keys().forEach(readSoon),
    publishAgain: () => {
      for (const uri of publish ? documents.keys() : []) {
        const summary = service.summary(uri);
        if (summary) void push(uri, summary.version);
      }
    },
  };
}
