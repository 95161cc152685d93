import { expect, test } from "vitest";
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
} from "vscode-languageserver/node";
import { type Rows, rowsRequest } from "../../src/protocol/records.ts";
import type { Files } from "../../src/server/files.ts";
import { eventually, startClient } from "./client.ts";

const uri = "file:///log/0002-stores.md";
const text = `# ADR-0002: Stores

## Status

Accepted

## Decision

| Service | Database |
| --- | --- |
| Order Service | order_db |

The order-svc keeps carts.
`;

test("a name is found and renamed over the protocol", async () => {
  const { connection, open, result } = await startClient();
  expect(result.capabilities).toMatchObject({
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
  });
  await open(uri, text);
  const at = { textDocument: { uri }, position: { line: 12, character: 6 } };
  const declared = { start: { line: 10, character: 2 }, end: { line: 10, character: 15 } };
  const mentioned = { start: { line: 12, character: 4 }, end: { line: 12, character: 13 } };
  expect(await connection.sendRequest(DefinitionRequest.type, at)).toEqual([{ uri, range: declared }]);
  const context = { includeDeclaration: true };
  expect(await connection.sendRequest(ReferencesRequest.type, { ...at, context })).toEqual([
    { uri, range: declared },
    { uri, range: mentioned },
  ]);
  expect(await connection.sendRequest(DocumentHighlightRequest.type, at)).toHaveLength(2);
  expect(await connection.sendRequest(PrepareRenameRequest.type, at)).toEqual({
    range: mentioned,
    placeholder: "order-svc",
  });
  expect(await connection.sendRequest(RenameRequest.type, { ...at, newName: "cart-svc" })).toEqual({
    documentChanges: [
      {
        textDocument: { uri, version: 1 },
        edits: [
          { range: declared, newText: "Cart Service" },
          { range: mentioned, newText: "cart-svc" },
        ],
      },
    ],
  });
});

test("a rename reads of the other records those that are no longer as they were", async () => {
  const other = "file:///work/doc/adr/0003-other.md";
  const ours = "file:///work/doc/adr/0002-stores.md";
  const files = new Map<string, { readonly text: string; readonly state: string | null }>([
    [ours, { text, state: "1" }],
    [other, { text: text.replace("ADR-0002: Stores", "ADR-0003: Others"), state: "1" }],
  ]);
  let reads: string[] = [];
  const disk: Files = {
    reaches: () => true,
    read: async (at) => files.get(at)?.text ?? null,
    readMany: async (uris) => {
      reads.push(...uris);
      return uris.map((at) => files.get(at)?.text ?? null);
    },
    states: async (uris) => uris.map((at) => files.get(at)?.state ?? null),
    list: async () => [...files.keys()],
  };
  const { connection, open } = await startClient({ folders: ["file:///work"], host: { filesIn: () => disk } });
  await eventually(async () => {
    const { settled, total }: Rows = await connection.sendRequest(rowsRequest, {});
    expect([settled, total]).toEqual([true, 2]);
  });
  await open(ours, text);
  const at = { textDocument: { uri: ours }, position: { line: 12, character: 6 } };
  async function linesRenamed(): Promise<readonly number[]> {
    const edit = await connection.sendRequest(RenameRequest.type, { ...at, newName: "cart-svc" });
    const changes = edit?.documentChanges ?? [];
    return changes.flatMap((change) =>
      "textDocument" in change && change.textDocument.uri === other
        ? change.edits.map(({ range }) => range.start.line)
        : [],
    );
  }
  reads = [];
  expect(await linesRenamed()).toEqual([10, 12]);
  expect(reads).toEqual([]);
  // Nobody tells the server of it.
  files.set(other, { text: `---\nstatus: accepted\n---\n${text}`, state: "2" });
  expect(await linesRenamed()).toEqual([13, 15]);
  expect(reads).toEqual([other]);
  // What may have been written twice within one tick of the disk's clock is read each time.
  files.set(other, { text, state: null });
  expect(await linesRenamed()).toEqual([10, 12]);
  expect(await linesRenamed()).toEqual([10, 12]);
  expect(reads).toEqual([other, other, other]);
  files.delete(other);
  expect(await linesRenamed()).toEqual([]);
});
