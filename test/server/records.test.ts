// The log over a real connection: files of a client come, change and go.
import { expect, test, vi } from "vitest";
import {
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  DocumentLinkRequest,
  FileChangeType,
  RegistrationRequest,
} from "vscode-languageserver/node";
import { readFileRequest } from "../../src/protocol/files.ts";
import { listFilesRequest, logChangedNotification, type Rows, rowsRequest } from "../../src/protocol/records.ts";
import { eventually, pulling, startClient } from "./client.ts";

const folder = "memfs:/shop/docs/adr";
const record = (title: string, text = "Events go over a broker."): string =>
  `# ${title}\n\n**Status:** Accepted\n\n## Decision\n\n${text}\n`;

async function startWith(files: Record<string, string>, settings: object = {}) {
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
    initializationOptions: { readsFiles: true },
    folders: ["memfs:/shop"],
    prepare: (connection) => {
      connection.onRequest("workspace/configuration", () => [settings]);
      connection.onRequest("workspace/diagnostic/refresh", () => void refreshed());
      connection.onRequest(RegistrationRequest.type, () => {});
      connection.onRequest(listFilesRequest, () => Object.keys(files));
      connection.onRequest(readFileRequest, ({ uri }: { uri: string }) => files[uri] ?? null);
      connection.onNotification(logChangedNotification, changed);
    },
  });
  const rows = (): Promise<Rows> => client.connection.sendRequest(rowsRequest, {});
  const settled = () => eventually(async () => expect((await rows()).settled).toBe(true));
  const touch = (uri: string, type: FileChangeType) =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
  const rules = async (uri: string) => (await client.diagnostics(uri)).items.map(({ code }) => code);
  return { client, rows, settled, touch, rules, changed, refreshed };
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
