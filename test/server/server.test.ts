import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import {
  type CodeAction,
  CodeActionRequest,
  ConfigurationRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  type DocumentSymbol,
  DocumentSymbolRequest,
  HoverRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  type TextDocumentEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Diagram } from "../../src/protocol/diagram.ts";
import { diagramRequest } from "../../src/protocol/requests.ts";
import { type Client, eventually, pulling, startClient } from "./client.ts";

const uri = "file:///log/0001-database-per-service.md";
const path = "../fixtures/workspace/docs/adr/0001-database-per-service.md";
const text = readFileSync(join(import.meta.dirname, path), "utf8");

const rulesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

/** The wrong total's diagnostic. */
async function wrongTotal(client: Client): Promise<Diagnostic> {
  const { items } = await client.diagnostics(uri);
  const found = items.find(({ code }) => code === "connection-total");
  if (!found) throw new Error(`No connection-total among ${rulesOf(items)}`);
  return found;
}

async function fixesOf({ connection }: Client, { range }: Diagnostic): Promise<CodeAction[]> {
  const context = { diagnostics: [] };
  const actions = await connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context });
  return (actions ?? []) as CodeAction[];
}

const change = ({ connection }: Client, version: number, edits: TextDocumentEdit["edits"]) =>
  connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version },
    contentChanges: edits.map((edit) => ({ range: edit.range, text: "newText" in edit ? edit.newText : "" })),
  });

describe("diagnostics", () => {
  test("say what, where and why, and link the other places", async () => {
    const client = await startClient({ initializationOptions: { pages: "file:///pages/" } });
    await client.open(uri, text);
    const found = await wrongTotal(client);
    expect(TextDocument.create(uri, "markdown", 1, text).getText(found.range)).toContain("75");
    expect(found).toMatchObject({
      source: "ADR Atlas",
      severity: 2,
      message: expect.stringContaining("60"),
      codeDescription: { href: "file:///pages/connection-total.md" },
    });
    expect(found.relatedInformation?.length).toBeGreaterThan(0);
  });

  test("go away once the quick fix is applied", async () => {
    const client = await startClient();
    await client.open(uri, text);
    const [fix] = await fixesOf(client, await wrongTotal(client));
    expect(fix).toMatchObject({ kind: "quickfix", isPreferred: true });
    const [edit] = (fix?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(edit?.textDocument).toEqual({ uri, version: 1 });
    await change(client, 2, edit?.edits ?? []);
    expect(rulesOf((await client.diagnostics(uri)).items)).not.toContain("connection-total");
  });

  test("are none for plain Markdown, other languages and closed documents", async () => {
    const client = await startClient();
    await client.open("file:///README.md", "# Hello\n\nWorld, 75 connections in total.\n");
    await client.open("file:///notes.txt", text, "plaintext");
    await client.open(uri, text);
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    for (const each of ["file:///README.md", "file:///notes.txt", uri, "file:///never-opened.md"])
      expect((await client.diagnostics(each)).items).toEqual([]);
  });

  test("are pushed to a client that can't pull, and withdrawn when the document closes", async () => {
    const pushed: { version?: number; diagnostics: Diagnostic[] }[] = [];
    const client = await startClient({
      capabilities: {},
      prepare: (connection) =>
        connection.onNotification(PublishDiagnosticsNotification.type, (params) => void pushed.push(params)),
    });
    await client.open(uri, text);
    await eventually(() => expect(pushed).toHaveLength(1));
    expect(pushed[0]?.version).toBe(1);
    expect(rulesOf(pushed[0]?.diagnostics ?? [])).toContain("connection-total");
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await eventually(() => expect(pushed.at(-1)?.diagnostics).toEqual([]));
  });
});

describe("settings", () => {
  const capabilities = {
    workspace: { configuration: true, diagnostics: { refreshSupport: true } },
    textDocument: { diagnostic: {} },
  };

  async function startWith(settings: unknown) {
    let current = settings;
    const refreshed = vi.fn();
    const client = await startClient({
      capabilities,
      prepare: (connection) => {
        connection.onRequest("workspace/configuration", () => [current]);
        connection.onRequest("workspace/diagnostic/refresh", () => void refreshed());
      },
    });
    await client.open(uri, text);
    const changeTo = (next: unknown) => {
      current = next;
      return client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    };
    return { client, changeTo, refreshed };
  }

  test("set a rule's severity from the first answer on", async () => {
    const { client } = await startWith({ checks: { "connection-total": "error" } });
    expect(await wrongTotal(client)).toMatchObject({ severity: 1 });
  });

  test("switch a rule off, and the client is told to ask again", async () => {
    const { client, changeTo, refreshed } = await startWith({});
    await wrongTotal(client);
    await changeTo({ checks: { "connection-total": "off" } });
    await eventually(() => expect(refreshed).toHaveBeenCalled());
    expect(rulesOf((await client.diagnostics(uri)).items)).not.toContain("connection-total");
  });

  test.for(["all", 7, { checks: "all" }, { checks: { "connection-total": "loud", other: "off" } }])(
    "that make no sense change nothing: %j",
    async (settings) => {
      const { client } = await startWith(settings);
      expect(await wrongTotal(client)).toMatchObject({ severity: 2 });
    },
  );
});

describe("adrAtlas/read", () => {
  test("tells of each version that was read, records and others", async () => {
    const client = await startClient();
    await client.open("file:///README.md", "# Hello\n");
    await client.open(uri, text);
    await eventually(() => expect(client.read).toHaveLength(2));
    expect(client.read[0]).toMatchObject({ uri: "file:///README.md", isAdr: false });
    expect(client.read[1]).toMatchObject({ uri, version: 1, isAdr: true, title: expect.stringContaining("database") });
  });

  test("leaves out versions that are stale before they are read", async () => {
    const client = await startClient();
    await client.open(uri, text);
    const start = { line: 0, character: 0 };
    for (let version = 2; version <= 200; version++)
      await change(client, version, [{ range: { start, end: start }, newText: "" }]);
    await eventually(() => expect(client.read.at(-1)?.version).toBe(200));
    expect(client.read.length).toBeLessThan(100);
  });
});

describe("adrAtlas/diagram", () => {
  const decided = { view: "architecture", scope: { scope: "decided" } };

  test("is drawn from the current text, each element with its places", async () => {
    const client = await startClient();
    await client.open(uri, text);
    const diagram = Diagram.parse(await client.connection.sendRequest(diagramRequest, { uri, ...decided }));
    expect(diagram).toMatchObject({ uri, version: 1, ...decided, drawing: { kind: "mermaid" } });
    const labels = diagram.elements.map(({ label }) => label);
    expect(labels).toContain("Payment Service");
    const document = TextDocument.create(uri, "markdown", 1, text);
    const payment = diagram.elements.find(({ label }) => label === "Payment Service");
    expect(document.getText(payment?.ranges[0])).toBe("Payment Service");
  });

  test("is null for plain Markdown and for a view that doesn't exist", async () => {
    const client = await startClient();
    await client.open("file:///README.md", "# Hello\n");
    await client.open(uri, text);
    const ask = (params: object) => client.connection.sendRequest(diagramRequest, params);
    expect(await ask({ uri: "file:///README.md", ...decided })).toBeNull();
    expect(await ask({ uri, ...decided, view: "constructor" })).toBeNull();
  });

  test("is refused for parameters that are none", async () => {
    const client = await startClient();
    await expect(client.connection.sendRequest(diagramRequest, { uri: 7 })).rejects.toThrow();
  });
});

test("symbols name what the record decides", async () => {
  const client = await startClient();
  await client.open(uri, text);
  const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  const decision = (symbols as DocumentSymbol[]).find(({ name }) => name === "Decision");
  const names = (decision?.children ?? []).map(({ name }) => name);
  expect(names).toContain("Payment Service");
  expect(names).toContain("payment_db");
});

test("a hover tells what the record says of a database", async () => {
  const client = await startClient();
  await client.open(uri, text);
  const position = TextDocument.create(uri, "markdown", 1, text).positionAt(text.indexOf("payment_db") + 2);
  const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  expect(JSON.stringify(hover?.contents)).toContain("5434");
});

test("a client that refuses what it said it could do is served all the same", async () => {
  const refused = vi.fn(() => {
    throw new Error("no");
  });
  const { open, diagnostics } = await startClient({
    capabilities: {
      ...pulling,
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    },
    prepare: (connection) => {
      connection.onRequest(RegistrationRequest.type, refused);
      connection.onRequest(ConfigurationRequest.type, refused);
    },
  });
  await eventually(() => expect(refused).toHaveBeenCalledTimes(4));
  await open("file:///log/0001-a.md", "# ADR-1: Pools\n\n**Status:** Acepted\n\n## Decision\n\nSo be it.\n");
  expect((await diagnostics("file:///log/0001-a.md")).items.map(({ code }) => code)).toContain("unknown-status");
});
