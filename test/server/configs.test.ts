import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import {
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
} from "vscode-languageserver/node";
import { type ReadFilesParams, readFilesRequest } from "../../src/protocol/files.ts";
import { type Client, eventually, pulling, startClient } from "./client.ts";

const path = "../fixtures/workspace/docs/adr/0001-database-per-service.md";
const text = readFileSync(join(import.meta.dirname, path), "utf8");
const record = "memfs:/log/docs/adr/0001-database-per-service.md";
const config = (level: string) => JSON.stringify({ checks: { "connection-total": level } });

/** A client whose files are these, by URI; its settings make the wrong total an information. */
async function startWith(files: Record<string, string>) {
  const published: PublishDiagnosticsParams[] = [];
  const refreshed = vi.fn();
  const asked: string[] = [];
  const client = await startClient({
    capabilities: {
      ...pulling,
      workspace: {
        configuration: true,
        diagnostics: { refreshSupport: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    },
    initializationOptions: { readsFiles: true },
    folders: ["memfs:/log"],
    prepare: (connection) => {
      connection.onRequest("workspace/configuration", () => [{ checks: { "connection-total": "info" } }]);
      connection.onRequest("workspace/diagnostic/refresh", () => void refreshed());
      connection.onRequest(RegistrationRequest.type, () => {});
      connection.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params));
      connection.onRequest(readFilesRequest, ({ uris }: ReadFilesParams) => {
        asked.push(...uris);
        return uris.map((uri) => files[uri] ?? null);
      });
    },
  });
  const touch = () => client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [] });
  return { client, published, refreshed, asked, touch };
}

async function severityOf(client: Client, uri = record): Promise<Diagnostic["severity"] | "none"> {
  const { items } = await client.diagnostics(uri);
  const found = items.find(({ code }) => code === "connection-total");
  return found ? found.severity : "none";
}

test("the nearest file up to the workspace folder wins over the settings, from the first answer on", async () => {
  const { client, asked, refreshed } = await startWith({
    "memfs:/.adr-atlas.json": config("hint"),
    "memfs:/log/.adr-atlas.json": config("error"),
    "memfs:/log/services/cart/.adr-atlas.json": config("off"),
  });
  const cart = "memfs:/log/services/cart/adr/0001-pools.md";
  const outside = "memfs:/other/0001-pools.md";
  for (const uri of [record, cart, outside]) await client.open(uri, text);
  expect(await severityOf(client)).toBe(1);
  expect(await severityOf(client, cart)).toBe("none");
  expect(await severityOf(client, outside)).toBe(3);
  expect(asked.filter((uri) => uri === "memfs:/.adr-atlas.json")).toEqual([]);
  expect(refreshed).not.toHaveBeenCalled();
});

test("a changed file takes effect, and the client is told to ask again", async () => {
  const files: Record<string, string> = {};
  const { client, refreshed, touch } = await startWith(files);
  await client.open(record, text);
  expect(await severityOf(client)).toBe(3);
  files["memfs:/log/docs/.adr-atlas.json"] = config("error");
  await touch();
  await eventually(() => expect(refreshed).toHaveBeenCalled());
  expect(await severityOf(client)).toBe(1);
  delete files["memfs:/log/docs/.adr-atlas.json"];
  await touch();
  await eventually(() => expect(refreshed).toHaveBeenCalledTimes(2));
  expect(await severityOf(client)).toBe(3);
});

test("what is wrong in it is shown there, once, and withdrawn when it is mended; the rest counts", async () => {
  const uri = "memfs:/log/.adr-atlas.json";
  const files = { [uri]: '{ "checks": { "connection-totl": "off", "connection-total": "error" } }' };
  const { client, published, touch } = await startWith(files);
  await client.open(record, text);
  expect(await severityOf(client)).toBe(1);
  await eventually(() => expect(published).toHaveLength(1));
  expect(published[0]).toMatchObject({
    uri,
    diagnostics: [
      {
        range: { start: { line: 0, character: 14 }, end: { line: 0, character: 31 } },
        message: "There is no rule “connection-totl”; did you mean connection-total?",
      },
    ],
  });
  files[uri] = config("warning");
  await touch();
  await eventually(() => expect(published.at(-1)).toMatchObject({ uri, diagnostics: [] }));
});

test("a client that cannot be asked for files is not asked", async () => {
  const client = await startClient({
    folders: ["file:///log"],
    prepare: (connection) =>
      connection.onRequest(readFilesRequest, () => {
        throw new Error("asked");
      }),
  });
  await client.open("file:///log/0001-pools.md", text);
  expect(await severityOf(client, "file:///log/0001-pools.md")).toBe(2);
});
