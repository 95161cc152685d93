import { expect, test, vi } from "vitest";
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  CodeLensRequest,
  FoldingRangeRequest,
  InlayHintRequest,
  SemanticTokensRequest,
} from "vscode-languageserver/node";
import { lensCommands } from "../../src/service/index.ts";
import { eventually, startClient } from "./client.ts";

const uri = "file:///log/0002-stores.md";
const text = `# ADR-0002: Stores

**Status:** Accepted

## Decision

| Service | Database | Instances | Pool size |
| --- | --- | --- | --- |
| Order Service | order_db | 3 | 10 |
`;
const textDocument = { uri };

test("folding, hints and colours over the protocol", async () => {
  const { connection, open, result } = await startClient();
  const { semanticTokensProvider, codeLensProvider } = result.capabilities;
  expect(semanticTokensProvider).toMatchObject({ legend: { tokenTypes: ["service", "database", "event", "broker"] } });
  expect(codeLensProvider).toBeUndefined();
  await open(uri, text);
  const folds = await connection.sendRequest(FoldingRangeRequest.type, { textDocument });
  expect(folds).toContainEqual({ startLine: 6, endLine: 8 });
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const hints = await connection.sendRequest(InlayHintRequest.type, { textDocument, range });
  expect(hints?.map(({ label }) => label)).toEqual(["= 30"]);
  const tokens = await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  expect(tokens?.data).toEqual([8, 2, 13, 0, 0, 0, 16, 8, 1, 0]);
});

test("lenses come to a client that has the commands they run, and to no other", async () => {
  const commands = Object.values(lensCommands);
  const { connection, open, result } = await startClient({ initializationOptions: { commands } });
  expect(result.capabilities.codeLensProvider).toEqual({});
  await open(uri, text);
  const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument });
  expect(lenses?.map(({ command }) => command?.title)).toEqual([
    "Accepted",
    expect.stringContaining("1 service · 1 database"),
    "Open diagram",
  ]);
});

test("lenses are asked for again once a setting changes what they count", async () => {
  let checks = {};
  const refreshed = vi.fn();
  const commands = Object.values(lensCommands);
  const { connection, open } = await startClient({
    initializationOptions: { commands },
    capabilities: { workspace: { configuration: true, codeLens: { refreshSupport: true } } },
    prepare: (client) => {
      client.onRequest("workspace/configuration", () => [{ checks }]);
      client.onRequest("workspace/codeLens/refresh", () => void refreshed());
    },
  });
  await open(uri, `${text}\n75 connections in total â€” all of it.\n`);
  const counts = async () =>
    (await connection.sendRequest(CodeLensRequest.type, { textDocument }))?.[1]?.command?.title;
  expect(await counts()).toBe("1 service · 1 database · 1 problem");
  checks = { mojibake: "off" };
  await connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await eventually(() => expect(refreshed).toHaveBeenCalled());
  expect(await counts()).toBe("1 service · 1 database");
});

test("another form comes to who asks for it, and lights no bulb", async () => {
  const { connection, open } = await startClient();
  await open(uri, text);
  const place = { line: 6, character: 3 };
  const actions = async (triggerKind: CodeActionTriggerKind) =>
    (await connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: place, end: place },
      context: { diagnostics: [], triggerKind },
    })) ?? [];
  const rewrites = (given: Awaited<ReturnType<typeof actions>>) =>
    given.filter((action) => "kind" in action && action.kind === "refactor.rewrite").map(({ title }) => title);
  expect(rewrites(await actions(CodeActionTriggerKind.Invoked))).toEqual(["Align the columns of this table"]);
  expect(rewrites(await actions(CodeActionTriggerKind.Automatic))).toEqual([]);
});
