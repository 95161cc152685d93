import { expect, test } from "vitest";
import { type CompletionList, CompletionRequest, CompletionTriggerKind } from "vscode-languageserver/node";
import { startClient } from "./client.ts";

test("a status is offered as soon as its label stands there", async () => {
  const uri = "file:///log/0001-x.md";
  const { connection, open, result } = await startClient();
  expect(result.capabilities.completionProvider?.triggerCharacters).toContain(" ");
  await open(uri, "# ADR-0001: X\n\n**Status:** \n\n## Context\n\nA.\n\n## Decision\n\nB.\n");
  const { items } = (await connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position: { line: 2, character: 12 },
    context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: " " },
  })) as CompletionList;
  const range = { start: { line: 2, character: 12 }, end: { line: 2, character: 12 } };
  expect(items[0]).toMatchObject({ label: "Proposed", textEdit: { range, newText: "Proposed" } });
});
