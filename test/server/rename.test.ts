import { expect, test } from "vitest";
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
} from "vscode-languageserver/node";
import { startClient } from "./client.ts";

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
