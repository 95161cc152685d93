import { expect, test } from "vitest";
import { type ReadFilesParams, readFilesRequest } from "../../src/protocol/files.ts";
import {
  Folders,
  foldersRequest,
  NewRecord,
  newRecordRequest,
  Templates,
  templatesRequest,
} from "../../src/protocol/scaffold.ts";
import { startClient } from "./client.ts";

const files = [
  { name: "0004-use-redis.md", text: "# 4. Use Redis\n\n## Status\n\nAccepted\n\n## Decision\n\nRedis.\n" },
];

test("a new record, from the folder to its tab stops", async () => {
  const { connection } = await startClient();
  const uris = ["file:///shop/README.md", "file:///shop/docs/adr/0004-use-redis.md"];
  const folders = Folders.parse(await connection.sendRequest(foldersRequest, { files: uris }));
  expect(folders).toEqual(["file:///shop/docs/adr"]);
  const folder = { files, elsewhere: ["0006-on-a-branch.md"] };
  const [first] = Templates.parse(await connection.sendRequest(templatesRequest, folder));
  expect(first).toMatchObject({ id: "house", name: "Like 0004-use-redis.md" });
  const wish = { ...folder, title: "Use Kafka", template: "choose-a-database", author: "Ana" };
  const record = NewRecord.parse(await connection.sendRequest(newRecordRequest, wish));
  expect(record.name).toBe("0007-use-kafka.md");
  expect(record.text).toContain("# 7. Use Kafka\n\n## Status\n\nProposed\n\n## Context\n\nThe service catalog needs");
  expect(record.snippet).toContain("The service $" + "{1:catalog} needs");
});

test("a team's file names the folders and the form of new records", async () => {
  const config = { folders: ["log", "../stock/decision records"], template: "madr" };
  const { connection } = await startClient({
    initializationOptions: { readsFiles: true },
    folders: ["memfs:/shop"],
    prepare: (connection) =>
      connection.onRequest(readFilesRequest, ({ uris }: ReadFilesParams) =>
        uris.map((uri) => (uri === "memfs:/shop/cart/.adr-atlas.json" ? JSON.stringify(config) : null)),
      ),
  });
  const uris = ["memfs:/shop/docs/adr/0001-use-redis.md", "memfs:/shop/cart/.adr-atlas.json"];
  const folders = Folders.parse(await connection.sendRequest(foldersRequest, { files: uris }));
  expect(folders).toEqual(["memfs:/shop/cart/log", "memfs:/shop/stock/decision%20records"]);
  const ask = { files, elsewhere: [], folder: folders[0] };
  const templates = Templates.parse(await connection.sendRequest(templatesRequest, ask));
  expect(templates.map(({ id }) => id).slice(0, 2)).toEqual(["madr", "house"]);
});

test("what the project tells of itself is a template", async () => {
  const { connection } = await startClient();
  const text = "services:\n  rate-db:\n    image: mysql:8.4\n    ports: ['3307:3306']\n";
  const folder = { files, elsewhere: [], configuration: [{ path: "compose.yaml", text }] };
  const templates = Templates.parse(await connection.sendRequest(templatesRequest, folder));
  expect(templates.map(({ id }) => id)).toContain("workspace");
  const wish = { ...folder, title: "Split", template: "workspace" };
  const record = NewRecord.parse(await connection.sendRequest(newRecordRequest, wish));
  expect(record.text).toContain("| nobody yet | rate-db | MySQL 8.4 | 3307 |");
});

test("no template of that name, no record; parameters that are none are an error", async () => {
  const { connection } = await startClient();
  const wish = { files, elsewhere: [], title: "T", template: "no-such" };
  expect(await connection.sendRequest(newRecordRequest, wish)).toBeNull();
  await expect(connection.sendRequest(newRecordRequest, { title: "T" })).rejects.toThrow();
});
