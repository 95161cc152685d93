import { expect, test } from "vitest";
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

test("no template of that name, no record; parameters that are none are an error", async () => {
  const { connection } = await startClient();
  const wish = { files, elsewhere: [], title: "T", template: "no-such" };
  expect(await connection.sendRequest(newRecordRequest, wish)).toBeNull();
  await expect(connection.sendRequest(newRecordRequest, { title: "T" })).rejects.toThrow();
});
