// A record is changed together with another one, over the protocol.
import { expect, test } from "vitest";
import type { TextDocumentEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  changeStatusRequest,
  Edits,
  indexRequest,
  Records,
  recordsRequest,
  relateRequest,
  Statuses,
  statusesRequest,
} from "../../src/protocol/log.ts";
import { NewRecord, newRecordRequest } from "../../src/protocol/scaffold.ts";
import { startClient } from "./client.ts";

const folder = "file:///shop/docs/adr";
const record = (number: number, title: string, status: string) =>
  `# ADR-000${number}: ${title}\n\n**Status:** ${status}\n**Date:** 2026-02-03\n\n## Context\n\nA.\n\n## Decision\n\nB.\n`;
const files = [
  { name: "0002-use-kafka.md", text: record(2, "Use Kafka", "Proposed") },
  { name: "0001-use-redis.md", text: record(1, "Use Redis", "Accepted") },
  { name: "0000-template.md", text: record(0, "Title", "Proposed") },
  { name: "README.md", text: "# Log\n" },
];
const [kafka, redis] = files.map(({ name, text }) => ({ uri: `${folder}/${name}`, text })) as [Open, Open];

interface Open {
  readonly uri: string;
  readonly text: string;
}

/** Each document's text after the edits, by its name, and the version that they are for. */
function after(answer: unknown, texts: readonly Open[]): Record<string, [text: string, version: number | null]> {
  const { documentChanges } = Edits.parse(answer);
  return Object.fromEntries(
    documentChanges.map(({ textDocument: { uri, version }, edits }) => {
      const text = texts.find((it) => it.uri === uri)?.text ?? "";
      const document = TextDocument.create(uri, "markdown", 1, text);
      const changed = TextDocument.applyEdits(document, edits as TextDocumentEdit["edits"] as never);
      return [uri.slice(folder.length + 1), [changed, version]];
    }),
  );
}

test("the records of a folder, in their order; templates and other files are none", async () => {
  const { connection } = await startClient();
  const records = Records.parse(await connection.sendRequest(recordsRequest, { folder, files }));
  expect(records).toEqual([
    { name: "0001-use-redis.md", label: "ADR-0001", title: "Use Redis", status: "Accepted" },
    { name: "0002-use-kafka.md", label: "ADR-0002", title: "Use Kafka", status: "Proposed" },
  ]);
});

test("one record takes another's place, and both say so", async () => {
  const { connection, open } = await startClient();
  await open(kafka.uri, kafka.text);
  const params = { uri: kafka.uri, relation: "supersedes", other: redis };
  const changed = after(await connection.sendRequest(relateRequest, params), [kafka, redis]);
  expect(changed).toEqual({
    "0002-use-kafka.md": [
      kafka.text.replace("2026-02-03\n", "2026-02-03\n**Supersedes:** [ADR-0001](0001-use-redis.md)\n"),
      1,
    ],
    "0001-use-redis.md": [redis.text.replace("Accepted", "Superseded by [ADR-0002](0002-use-kafka.md)"), null],
  });
});

test("an open editor's text counts, and what is told already is not told again", async () => {
  const { connection, open } = await startClient();
  await open(kafka.uri, kafka.text);
  await open(redis.uri, redis.text.replace("Accepted", "Superseded by [ADR-0002](0002-use-kafka.md)"));
  const params = { uri: redis.uri, relation: "superseded-by", other: { uri: kafka.uri, text: "gone" } };
  const changed = after(await connection.sendRequest(relateRequest, params), [kafka]);
  expect(Object.keys(changed)).toEqual(["0002-use-kafka.md"]);
});

test("records of two folders are linked by the way between them", async () => {
  const { connection, open } = await startClient();
  await open(kafka.uri, kafka.text);
  const other = { uri: "file:///shop/teams/a%20b/adr/0007-x.md", text: record(7, "X", "Accepted") };
  const answer = await connection.sendRequest(relateRequest, { uri: kafka.uri, relation: "relates", other });
  const [text] = after(answer, [kafka])["0002-use-kafka.md"] ?? [];
  expect(text).toContain("**Relates to:** [ADR-0007](<../../teams/a b/adr/0007-x.md>)");
});

test("a status is offered and changed in the record's words", async () => {
  const { connection, open } = await startClient();
  const uri = `${folder}/0003-x.md`;
  const text = "# 3. X\n\n- Status: akzeptiert\n\n## Kontext\n\nA.\n\n## Entscheidung\n\nB.\n";
  await open(uri, text);
  const statuses = Statuses.parse(await connection.sendRequest(statusesRequest, { uri }));
  expect(statuses.map(({ text }) => text)).toEqual(["entwurf", "vorgeschlagen", "akzeptiert", "abgelehnt", "veraltet"]);
  expect(statuses.filter(({ current }) => current).map(({ value }) => value)).toEqual(["accepted"]);
  const answer = await connection.sendRequest(changeStatusRequest, { uri, status: "rejected" });
  expect(after(answer, [{ uri, text }])["0003-x.md"]).toEqual([text.replace("akzeptiert", "abgelehnt"), 1]);
  expect(Edits.parse(await connection.sendRequest(changeStatusRequest, { uri, status: "accepted" }))).toEqual({
    documentChanges: [],
  });
});

test("a new record says whose place it takes", async () => {
  const { connection } = await startClient();
  const [, supersedes] = files;
  const wish = { files, elsewhere: [], title: "Use Valkey", template: "house", author: "Ana", supersedes };
  const { text, snippet } = NewRecord.parse(await connection.sendRequest(newRecordRequest, wish));
  expect(text).toContain("\n**Supersedes:** [ADR-0001](0001-use-redis.md)\n");
  expect(snippet).toContain("\n**Supersedes:** [ADR-0001](0001-use-redis.md)\n");
});

test("the index of the log is written, and then is up to date", async () => {
  const { connection } = await startClient();
  const index = { uri: `${folder}/README.md`, text: "# Log\n" };
  const written = after(await connection.sendRequest(indexRequest, { folder, files, index }), [index])["README.md"];
  expect(written?.[0]).toContain("| 0001 | [Use Redis](0001-use-redis.md) | Accepted | 2026-02-03 |\n| 0002 |");
  const again = { ...index, text: written?.[0] };
  expect(Edits.parse(await connection.sendRequest(indexRequest, { folder, files, index: again }))).toEqual({
    documentChanges: [],
  });
});

test("plain Markdown is related to nothing", async () => {
  const { connection, open } = await startClient();
  const readme = { uri: `${folder}/README.md`, text: "# Log\n" };
  await open(readme.uri, readme.text);
  await open(kafka.uri, kafka.text);
  const ask = (uri: string, other: object) =>
    connection.sendRequest(relateRequest, { uri, relation: "relates", other });
  expect(await ask(readme.uri, redis)).toBeNull();
  expect(await ask(kafka.uri, readme)).toBeNull();
  expect(await connection.sendRequest(statusesRequest, { uri: readme.uri })).toBeNull();
});
