// The log over a real connection: files of a client come, change and go.
import { describe, expect, test, vi } from "vitest";
import {
  type CompletionList,
  CompletionRequest,
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  DocumentLinkRequest,
  FileChangeType,
  RegistrationRequest,
  RenameRequest,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver/node";
import { type ReadFilesParams, readFilesRequest } from "../../src/protocol/files.ts";
import { Records, recordsRequest } from "../../src/protocol/log.ts";
import {
  listFilesRequest,
  logChangedNotification,
  type Rows,
  readLogNotification,
  rowsRequest,
} from "../../src/protocol/records.ts";
import { type StoredParams, type StoreParams, storedRequest, storeNotification } from "../../src/protocol/storage.ts";
import type { DigestThread } from "../../src/server/digesting.ts";
import { noFiles } from "../../src/server/files.ts";
import type { Host } from "../../src/server/serve.ts";
import { digestOf } from "../../src/service/index.ts";
import { eventually, pulling, startClient } from "./client.ts";

const folder = "memfs:/shop/docs/adr";
const record = (title: string, text = "Events go over a broker."): string =>
  `# ${title}\n\n**Status:** Accepted\n\n## Decision\n\n${text}\n`;

/** `stored`: what the server has stored with its client; `build` is that of the server. */
interface Storing {
  readonly stored: Map<string, string>;
  readonly build?: string;
}

async function startWith(
  files: Record<string, string>,
  settings: object = {},
  { stored, build = "1" }: Partial<Storing> = {},
  host?: Host,
) {
  const asked: string[] = [];
  const changed = vi.fn();
  const refreshed = vi.fn();
  const client = await startClient({
    capabilities: {
      ...pulling,
      workspace: {
        configuration: true,
        diagnostics: { refreshSupport: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    },
    initializationOptions: { readsFiles: true, ...(stored && { stores: build }) },
    folders: ["memfs:/shop"],
    ...(host && { host }),
    prepare: (connection) => {
      connection.onRequest("workspace/configuration", () => [settings]);
      connection.onRequest("workspace/diagnostic/refresh", () => void refreshed());
      connection.onRequest(RegistrationRequest.type, () => {});
      connection.onRequest(listFilesRequest, () => Object.keys(files));
      connection.onRequest(readFilesRequest, ({ uris }: ReadFilesParams) => {
        asked.push(...uris.filter((uri) => uri.endsWith(".md")));
        return uris.map((uri) => files[uri] ?? null);
      });
      connection.onRequest(storedRequest, ({ name }: StoredParams) => stored?.get(name) ?? null);
      connection.onNotification(storeNotification, ({ name, text }: StoreParams) => void stored?.set(name, text));
      connection.onNotification(logChangedNotification, changed);
    },
  });
  const rows = (): Promise<Rows> => client.connection.sendRequest(rowsRequest, {});
  const settled = () => eventually(async () => expect((await rows()).settled).toBe(true));
  const touch = (uri: string, type: FileChangeType) =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
  const rules = async (uri: string) => (await client.diagnostics(uri)).items.map(({ code }) => code);
  return { client, rows, settled, touch, rules, changed, refreshed, asked };
}

test("the records of the workspace's log folders are listed, other files are not", async () => {
  const { rows, settled, changed } = await startWith({
    [`${folder}/0001-queue.md`]: record("ADR-0001: A queue"),
    [`${folder}/0002-broker.md`]: record("ADR-0002: A broker"),
    [`${folder}/README.md`]: "# Decisions\n",
    "memfs:/shop/README.md": "# The shop\n",
    "memfs:/shop/.adr-atlas.json": '{ "folders": ["notes"] }',
    "memfs:/shop/notes/0007-x.md": record("ADR-0007: Notes"),
  });
  await settled();
  expect((await rows()).rows.map(({ uri, number }) => [uri, number])).toEqual([
    [`${folder}/0001-queue.md`, 1],
    [`${folder}/0002-broker.md`, 2],
    ["memfs:/shop/notes/0007-x.md", 7],
  ]);
  expect(changed).toHaveBeenCalled();
});

test("a renaming fits the files as they are now, though nobody has told of their change", async () => {
  const table = "| Service | Database |\n| --- | --- |\n| Cart Service | cart_db |\n";
  const [carts, events, gone] = ["0001-carts", "0002-events", "0003-gone"].map((name) => `${folder}/${name}.md`);
  const telling = "The `cart-svc` publishes `CartClosed`.";
  const files: Record<string, string> = {
    [`${carts}`]: record("ADR-0001: Carts", table),
    [`${events}`]: record("ADR-0002: Events", telling),
    [`${gone}`]: record("ADR-0003: Gone", telling),
  };
  const { client, settled } = await startWith(files);
  await settled();
  files[`${events}`] = record("ADR-0002: Events", `Since last year, ${telling}`);
  delete files[`${gone}`];
  await client.open(`${carts}`, record("ADR-0001: Carts", table));
  const at = { textDocument: { uri: `${carts}` }, position: { line: 8, character: 4 } };
  const edit = await client.connection.sendRequest(RenameRequest.type, { ...at, newName: "Basket Service" });
  const start = "Since last year, The `".length;
  expect(edit?.documentChanges).toMatchObject([
    { textDocument: { uri: carts, version: 1 } },
    {
      textDocument: { uri: events, version: null },
      edits: [{ newText: "basket-svc", range: { start: { line: 6, character: start } } }],
    },
  ]);
  expect(edit).not.toHaveProperty("changeAnnotations");
});

test("a renaming that comes before all was read waits for it", async () => {
  const files = Object.fromEntries(
    [1, 2, 3].map((number) => [
      `${folder}/000${number}-x.md`,
      record(`ADR-000${number}: X`, "The `cart-svc` is slow."),
    ]),
  );
  const { client } = await startWith(files);
  const [uri = "", text = ""] = Object.entries(files)[0] ?? [];
  await eventually(async () => {
    await client.open(uri, text);
    const at = { textDocument: { uri }, position: { line: 6, character: 8 } };
    const edit = await client.connection.sendRequest(RenameRequest.type, { ...at, newName: "basket-svc" });
    expect(edit?.documentChanges).toHaveLength(3);
  });
});

test("records, services, databases and events are found by name over the whole log", async () => {
  const table = "| Service | Database | Engine |\n| --- | --- | --- |\n| Cart Service | cart_db | PostgreSQL |\n";
  const { client, settled } = await startWith({
    [`${folder}/0001-queue.md`]: record("ADR-0001: A queue"),
    [`${folder}/0002-carts.md`]: record("ADR-0002: Carts", table),
  });
  await settled();
  const found = async (query: string) => {
    const symbols = (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? [];
    return symbols.map(({ name, location, containerName }) => [name, location.uri.split("/").at(-1), containerName]);
  };
  expect(await found("crt")).toEqual([
    ["2. Carts", "0002-carts.md", undefined],
    ["Cart Service", "0002-carts.md", "2. Carts"],
    ["cart_db", "0002-carts.md", "2. Carts"],
  ]);
  expect(await found("queue")).toEqual([["1. A queue", "0001-queue.md", undefined]]);
  expect(await found("zz")).toEqual([]);
});

test("folders are found that settings and the files of other tools name", async () => {
  const { rows, settled } = await startWith(
    {
      "memfs:/shop/notes/why/queue.md": record("ADR-0001: A queue"),
      "memfs:/shop/.adr-dir": "notes/why\n",
      "memfs:/shop/cart/.log4brains.yml": "project:\n  adrFolder: ./log\n",
      "memfs:/shop/cart/log/20260117-use-a-cache.md": record("Use a cache"),
      "memfs:/shop/rfcs/broker.md": record("ADR-0002: A broker"),
      "memfs:/shop/guides/install.md": record("ADR-0003: How to install"),
    },
    { folders: ["rfcs"] },
  );
  await settled();
  expect((await rows()).rows.map(({ title }) => title)).toEqual(["Use a cache", "A queue", "A broker"]);
});

test("a reference is broken until its record is written, and again when that is removed", async () => {
  const files: Record<string, string> = {
    [`${folder}/0001-queue.md`]: record("ADR-0001: A queue", "See ADR-0003."),
    [`${folder}/0002-broker.md`]: record("ADR-0002: A broker"),
  };
  const { client, rules, settled, touch, refreshed } = await startWith(files);
  const [queue = ""] = Object.keys(files);
  const outbox = `${folder}/0003-outbox.md`;
  await client.open(queue, files[queue] ?? "");
  await settled();
  expect(await rules(queue)).toContain("reference-broken");
  files[outbox] = record("ADR-0003: An outbox");
  await touch(outbox, FileChangeType.Created);
  await eventually(async () => expect(await rules(queue)).not.toContain("reference-broken"));
  expect(refreshed).toHaveBeenCalled();
  const at = { textDocument: { uri: queue }, position: { line: 6, character: 6 } };
  expect(await client.connection.sendRequest(DefinitionRequest.type, at)).toMatchObject([{ uri: outbox }]);
  expect(await client.connection.sendRequest(DocumentLinkRequest.type, at)).toMatchObject([{ target: outbox }]);
  delete files[outbox];
  await touch(outbox, FileChangeType.Deleted);
  await eventually(async () => expect(await rules(queue)).toContain("reference-broken"));
});

test("a file that changed on disk is read again", async () => {
  const files: Record<string, string> = {
    [`${folder}/0001-queue.md`]: record("ADR-0001: A queue"),
    [`${folder}/0002-broker.md`]: record("ADR-0002: A broker"),
  };
  const { rows, settled, touch } = await startWith(files);
  await settled();
  const broker = `${folder}/0002-broker.md`;
  files[broker] = record("ADR-0002: A broker in every region").replace("Accepted", "Proposed");
  await touch(broker, FileChangeType.Changed);
  await eventually(async () =>
    expect((await rows()).rows[1]).toMatchObject({ title: "A broker in every region", status: "proposed" }),
  );
});

test("where nobody watches files, what an editor opens, saves and closes is news", async () => {
  const files: Record<string, string> = { [`${folder}/0001-queue.md`]: record("ADR-0001: A queue") };
  const { connection, open } = await startClient({
    initializationOptions: { readsFiles: true },
    folders: ["memfs:/shop"],
    prepare: (it) => {
      it.onRequest(listFilesRequest, () => Object.keys(files));
      it.onRequest(readFilesRequest, ({ uris }: ReadFilesParams) => uris.map((uri) => files[uri] ?? null));
    },
  });
  const titles = () =>
    eventually(async () => {
      const { settled, rows } = (await connection.sendRequest(rowsRequest, {})) as Rows;
      expect(settled).toBe(true);
      return rows.map(({ title }) => title);
    });
  const uri = `${folder}/0002-broker.md`;
  const tell = (method: string) => connection.sendNotification(method, { textDocument: { uri } });
  expect(await titles()).toEqual(["A queue"]);

  await open(uri, "# ADR-0002: \n\n**Status:** \n\nSee ADR-");
  await eventually(async () => expect(await completed(4, 8)).toEqual(["ADR-0001"]));
  expect(await completed(2, 12)).toContain("Proposed");
  tell("textDocument/didClose");
  await eventually(async () => expect(await titles()).toEqual(["A queue"]));

  await open(uri, record("ADR-0002: A broker"));
  files[uri] = record("ADR-0002: A broker");
  tell("textDocument/didSave");
  files[uri] = record("ADR-0002: A topic");
  tell("textDocument/didClose");
  await eventually(async () => expect(await titles()).toEqual(["A queue", "A topic"]));

  await open("memfs:/other/docs/adr/0009-x.md", record("ADR-0009: Of another workspace"));
  expect(await titles()).toEqual(["A queue", "A topic"]);

  async function completed(line: number, character: number): Promise<string[]> {
    const position = { line, character };
    const answer = await connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    return (answer as CompletionList).items.map(({ label }) => label);
  }
});

test("a folder's records are listed without their texts: those of the log are known, others are read, open ones count", async () => {
  const notes = "memfs:/shop/my notes";
  const files = {
    [`${folder}/0001-queue.md`]: record("ADR-0001: A queue"),
    [`${folder}/0002-broker.md`]: record("ADR-0002: A broker"),
    "memfs:/shop/my%20notes/0007-x%23y.md": record("ADR-0007: Notes"),
  };
  const { client, settled, asked } = await startWith(files);
  await settled();
  await client.open(`${folder}/0002-broker.md`, record("ADR-0002: A message broker"));
  asked.length = 0;
  const titles = async (of: string, ...names: string[]) => {
    const params = { folder: of, files: names.map((name) => ({ name })) };
    return Records.parse(await client.connection.sendRequest(recordsRequest, params)).map(({ title }) => title);
  };
  expect(await titles(folder, "0001-queue.md", "0002-broker.md", "gone.md")).toEqual(["A queue", "A message broker"]);
  expect(asked).toEqual([`${folder}/gone.md`]);
  expect(await titles(notes.replace(" ", "%20"), "0007-x#y.md")).toEqual(["Notes"]);
});

test("the list comes in parts as well", async () => {
  const { client, settled } = await startWith({
    [`${folder}/0001-queue.md`]: record("ADR-0001: A queue"),
    [`${folder}/0002-broker.md`]: record("ADR-0002: A broker"),
    [`${folder}/0003-outbox.md`]: record("ADR-0003: An outbox"),
  });
  await settled();
  const part: Rows = await client.connection.sendRequest(rowsRequest, { from: 1, count: 1 });
  expect([part.total, part.rows.map(({ number }) => number)]).toEqual([3, [2]]);
});

describe("at its next start", () => {
  const [queue, broker] = [`${folder}/0001-queue.md`, `${folder}/0002-broker.md`];
  const files: Record<string, string> = {
    [queue]: record("ADR-0001: A queue", "See ADR-0002. <!-- adr-atlas-disable-line -->"),
    [broker]: record(
      "ADR-0002: A broker\n\n**Supersedes:** [ADR-0001](0001-queue.md)",
      "The Cart Service owns `cart_db`.",
    ),
  };

  async function storedBy(build: string): Promise<{ stored: Map<string, string>; rows: Rows }> {
    const stored = new Map<string, string>();
    const { rows, settled, asked } = await startWith(files, {}, { stored, build });
    await settled();
    expect(asked.sort()).toEqual([queue, queue, broker, broker]);
    await eventually(() => expect(stored.size).toBe(1));
    return { stored, rows: await rows() };
  }

  test("the server knows what it knew, and reads only what has changed", async () => {
    const before = await storedBy("1");
    const same = await startWith(files, {}, before);
    await same.settled();
    expect(await same.rows()).toEqual(before.rows);
    expect(same.asked.sort()).toEqual([queue, broker]);
    const edited = { ...files, [broker]: record("ADR-0002: A message broker") };
    const other = await startWith(edited, {}, before);
    await other.settled();
    expect((await other.rows()).rows[1]?.title).toBe("A message broker");
    expect(other.asked.sort()).toEqual([queue, broker, broker]);
  });

  test("what is in doubt counts for nothing", async () => {
    const { stored } = await storedBy("1");
    const [text = ""] = stored.values();
    const doubtful: [string, Storing, object][] = [
      ["another build", { stored, build: "2" }, {}],
      ["other severities", { stored }, { checks: { "reference-broken": "off" } }],
      ["a text cut off", { stored: new Map([["0", text.slice(0, -40)]]) }, {}],
      ["a character changed", { stored: new Map([["0", text.replace("A queue", "B queue")]]) }, {}],
      ["no text of ours", { stored: new Map([["0", "[1,2]\n{}"]]) }, {}],
    ];
    for (const [, storing, settings] of doubtful) {
      const { rows, settled, asked } = await startWith(files, settings, storing);
      await settled();
      expect((await rows()).rows[0]?.title).toBe("A queue");
      expect(asked.sort()).toEqual([queue, queue, broker, broker]);
    }
  });
});

test("what was read when the reading was stopped is stored as well", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`${folder}/${index + 1}-x.md`, record(`ADR-${index + 1}: X`)]),
  );
  const stored = new Map<string, string>();
  const { connection } = await startClient({
    capabilities: { ...pulling, window: { workDoneProgress: true } },
    initializationOptions: { readsFiles: true, stores: "1" },
    folders: ["memfs:/shop"],
    prepare: (it) => {
      it.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
        it.onProgress(WorkDoneProgress.type, token, (value) => {
          if (value.kind === "report" && value.percentage && value.percentage > 2)
            void it.sendNotification(WorkDoneProgressCancelNotification.type, { token });
        });
      });
      it.onRequest(listFilesRequest, () => Object.keys(files));
      it.onRequest(readFilesRequest, ({ uris }: ReadFilesParams) => uris.map((uri) => files[uri] ?? null));
      it.onRequest(storedRequest, () => null);
      it.onNotification(storeNotification, ({ name, text }: StoreParams) => void stored.set(name, text));
    },
  });
  await eventually(() => expect([...stored.values()].join("\n")).toContain("-x.md"));
  expect(await connection.sendRequest(rowsRequest, {})).toMatchObject({ settled: false, total: 400 });
});

test("reading a long log shows how far it is, can be stopped, and goes on", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`${folder}/${index + 1}-x.md`, record(`ADR-${index + 1}: X`)]),
  );
  const begun = vi.fn();
  const { connection } = await startClient({
    capabilities: { ...pulling, window: { workDoneProgress: true } },
    initializationOptions: { readsFiles: true },
    folders: ["memfs:/shop"],
    prepare: (it) => {
      it.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
        it.onProgress(WorkDoneProgress.type, token, (value) => {
          if (value.kind !== "begin" || begun.mock.calls.length) return;
          begun(value.cancellable);
          void it.sendNotification(WorkDoneProgressCancelNotification.type, { token });
        });
      });
      it.onRequest(listFilesRequest, () => Object.keys(files));
      it.onRequest(readFilesRequest, ({ uris }: ReadFilesParams) => uris.map((uri) => files[uri] ?? null));
    },
  });
  const rows = (): Promise<Rows> => connection.sendRequest(rowsRequest, {});
  await eventually(() => expect(begun).toHaveBeenCalledWith(true));
  expect((await rows()).settled).toBe(false);
  await connection.sendNotification(readLogNotification);
  await eventually(async () => expect(await rows()).toMatchObject({ settled: true, total: 400 }));
});

describe("a long log is read in a thread where there are threads", () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`${folder}/${index + 1}-x.md`, record(`ADR-${index + 1}: X`)]),
  );

  /** A thread that reads here, and dies after so many files. */
  function threadOf(lifetime: number) {
    const [digested, ended] = [vi.fn(), vi.fn()];
    const startThread = (): DigestThread => ({
      digest: async ({ uri, text, levels }) => {
        digested(uri);
        if (digested.mock.calls.length > lifetime) throw new Error("It has died");
        return digestOf(uri, text, { ...(levels && { levels }) });
      },
      end: ended,
    });
    return { host: { filesIn: () => noFiles, startThread }, digested, ended };
  }

  test("which ends when all is read", async () => {
    const { host, digested, ended } = threadOf(Number.POSITIVE_INFINITY);
    const { rows, settled } = await startWith(files, {}, {}, host);
    await settled();
    expect((await rows()).rows.every(({ status }) => status === "accepted")).toBe(true);
    expect(digested).toHaveBeenCalledTimes(40);
    expect(ended).toHaveBeenCalledOnce();
  });

  test("and here, should it die", async () => {
    const { host, ended } = threadOf(3);
    const { rows, settled } = await startWith(files, {}, {}, host);
    await settled();
    expect((await rows()).total).toBe(40);
    expect(ended).toHaveBeenCalledOnce();
  });
});
