// What the client does when the server's process dies, with as much of VS Code as it takes.
import { expect, test, vi } from "vitest";
import type { LanguageClientOptions } from "vscode-languageclient";
import { createServer } from "../../src/extension/client.ts";

const vscode = vi.hoisted(() => ({ told: [] as string[] }));

vi.mock("vscode", () => {
  const uri = (text: string) => ({ toString: () => text });
  return {
    EventEmitter: class {
      event = () => ({});
      fire() {}
      dispose() {}
    },
    l10n: {
      t: (text: string, ...values: unknown[]) => text.replace(/\{(\d)\}/g, (_, at) => String(values[Number(at)])),
    },
    Uri: { parse: uri, joinPath: (base: object, path: string) => uri(`${base}/${path}`) },
    window: {
      createOutputChannel: () => ({ warn: () => {}, error: () => {}, dispose: () => {}, show: () => {} }),
      showWarningMessage: async (message: string) => void vscode.told.push(message),
    },
    workspace: {
      asRelativePath: (it: object) => String(it).replace("file:///work/", ""),
      fs: { isWritableFileSystem: () => true },
    },
  };
});
vi.mock("vscode-languageclient", () => ({
  CloseAction: { DoNotRestart: 1, Restart: 2 },
  ErrorAction: { Continue: 1 },
}));

interface Document {
  readonly uri: object;
  readonly languageId: string;
}

/** A client whose server can be killed; `given` tells which documents it has been handed. */
async function startedClient() {
  vscode.told.length = 0;
  let options: LanguageClientOptions | undefined;
  const client = {
    onNotification: () => {},
    onRequest: () => {},
    sendRequest: async () => null,
    start: async () => {},
  };
  const server = createServer({ extensionUri: "file:///extension" } as never, (it) => {
    options = it;
    return client as never;
  });
  await server.ask("any", {}, { parse: (value) => value });
  const { middleware, errorHandler } = options as LanguageClientOptions;
  const given: string[] = [];
  const next = async ({ uri }: Document): Promise<void> => void given.push(String(uri));
  return {
    given,
    open: (document: Document) => middleware?.didOpen?.(document as never, next as never),
    close: (document: Document) => middleware?.didClose?.(document as never, (async () => {}) as never),
    die: async () => (await errorHandler?.closed())?.action,
  };
}

const [restart, stayDown] = [2, 1];
const poison: Document = { uri: { toString: () => "file:///work/poison.md", scheme: "file" }, languageId: "markdown" };
const calm: Document = { uri: { toString: () => "file:///work/calm.md", scheme: "file" }, languageId: "markdown" };

test("the server is started again, and that is said once", async () => {
  const { die } = await startedClient();
  expect([await die(), await die(), await die()]).toEqual([restart, restart, restart]);
  expect(vscode.told).toEqual(["The language server of ADR Atlas stopped, and was started again."]);
});

test("a document that was being read at three deaths is set aside with a message, and the others are given as before", async () => {
  const { given, open, close, die } = await startedClient();
  for (let death = 1; death <= 3; death++) {
    await open(poison);
    expect(await die()).toBe(restart);
  }
  expect(vscode.told).toHaveLength(2);
  expect(vscode.told[1]).toMatch(/^poison\.md has stopped the language server three times/);
  given.length = 0;
  await open(poison);
  await open(calm);
  expect(given).toEqual(["file:///work/calm.md"]);
  await close(poison);
  await open(poison);
  expect(given).toContain("file:///work/poison.md");
});

test("a server that dies again and again for no reason stays down, and says so", async () => {
  const { die } = await startedClient();
  for (let death = 1; death < 5; death++) expect(await die()).toBe(restart);
  expect(await die()).toBe(stayDown);
  expect(vscode.told.at(-1)).toContain("it stays down");
});
