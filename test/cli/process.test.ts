// The bundle as a process of its own: what a shell sees.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import {
  createProtocolConnection,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  type FileEvent,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  type ProtocolConnection,
  RenameRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { CheckOutput, ModelOutput } from "../../src/core/model/schema.ts";
import { type Rows, rowsRequest } from "../../src/protocol/records.ts";
import { folderOf } from "./recorded.ts";

const root = join(import.meta.dirname, "../..");
const bundle = join(mkdtempSync(join(tmpdir(), "adr-atlas-")), "cli.mjs");
const command = (args: readonly string[]) => spawnSync(process.execPath, [bundle, ...args], { encoding: "utf8" });

beforeAll(async () => {
  const entry = join(root, "src/cli/main.ts");
  // As in scripts/build.mjs: CommonJS packages call require() for Node's own modules.
  const js = 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);';
  const mainFields = ["module", "main"];
  const banner = { js };
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    mainFields,
    format: "esm",
    outfile: bundle,
    banner,
  });
});

test("results go to standard output, the rest to standard error", async () => {
  const folder = await folderOf({ "a.md": "# 1. A\n\n## Status\n\nAccepted\n\n## Decision\n\nWe do.\n" });
  const { stdout, stderr, status } = command(["model", folder, join(folder, "b.md")]);
  expect(ModelOutput.parse(JSON.parse(stdout)).documents).toHaveLength(1);
  expect(stderr).toBe(`adr-atlas: no such file or folder: ${join(folder, "b.md")}; name a file, a folder or a glob\n`);
  expect(status).toBe(2);
});

const manyPorts = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `${String(at).padStart(4, "0")}-a.md`,
      `# ${at}. A\n\n## Status\n\nAccepted\n\n## Decision\n\nCart Service keeps \`cart_db\` (PostgreSQL, port 5433). See ADR-${at + 9999}.\n\n- Cart Service: \`cart_db\` (PostgreSQL, port ${5434 + at})\n`,
    ]),
  );

test("several threads find in many files what one finds, and say it in the same language", async () => {
  const folder = await folderOf(manyPorts(220));
  const profiles = mkdtempSync(join(tmpdir(), "adr-atlas-"));
  const args = [bundle, "check", folder, "--format", "json", "--locale", "de"];
  const { stdout } = spawnSync(process.execPath, ["--cpu-prof", "--cpu-prof-dir", profiles, ...args], {
    encoding: "utf8",
  });
  // Each thread has written one.
  expect(readdirSync(profiles)).toHaveLength(Math.min(2, availableParallelism()));
  const { findings } = CheckOutput.parse(JSON.parse(stdout));
  expect(new Set(findings.map(({ path }) => path)).size).toBe(220);
  expect(new Set(findings.map(({ rule }) => rule))).toContain("reference-broken");
  // A profile is one of one thread.
  expect(command([...args.slice(1), "--profile", join(profiles, "one.json")]).stdout).toBe(stdout);
});

test("a reader that leaves early is no error", async () => {
  const files = Object.fromEntries(Array.from({ length: 200 }, (_, number) => [`${number}.md`, "# A\n"]));
  const shell = `"${process.execPath}" "${bundle}" model "${await folderOf(files)}" | head -c 10`;
  const { stdout, stderr } = spawnSync("sh", ["-c", shell], { encoding: "utf8" });
  expect({ stdout, stderr }).toEqual({ stdout: '{\n  "schem', stderr: "" });
});

const record = (title: string, text = "We do.") => `# ${title}\n\n## Status\n\nAccepted\n\n## Decision\n\n${text}\n`;

const reaching = join(import.meta.dirname, "reach.cjs");

/** `said`: whatever it has logged; `reach`: where it is written down what it reads, starts and asks. */
async function startServer(
  folder: string,
  reach?: string,
): Promise<{ connection: ProtocolConnection; said: readonly string[] }> {
  const args = [...(reach ? ["--require", reaching] : []), bundle, "lsp", "--stdio"];
  const server = spawn(process.execPath, args, {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...(reach && { REACH: reach }) },
  });
  onTestFinished(() => void server.kill());
  const [reader, writer] = [new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)];
  const connection = createProtocolConnection(reader, writer);
  const said: string[] = [];
  connection.onNotification(LogMessageNotification.type, ({ message }) => void said.push(message));
  connection.listen();
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: "shop" }];
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return { connection, said };
}

test("the language server reads a long log in a thread of its own", async () => {
  const table =
    "| Service | Database | Engine | Port |\n| --- | --- | --- | --- |\n| Order Service | orders_db | PostgreSQL | 5434 |";
  const text = `${table}\n\n## Consequences\n\n- Order Service: \`orders_db\` (PostgreSQL 16, port 5435)`;
  const names = Array.from({ length: 60 }, (_, index) => `doc/adr/${String(index + 1).padStart(4, "0")}-x.md`);
  const files = names.map((name, index) => [name, record(`${index + 1}. X`, text)]);
  const { connection, said } = await startServer(await folderOf(Object.fromEntries(files)));
  const rows = (): Promise<Rows> => connection.sendRequest(rowsRequest, {});
  await vi.waitFor(async () => expect((await rows()).settled).toBe(true), 60_000);
  const [row] = (await rows()).rows;
  expect(row).toMatchObject({ number: 1, services: ["Order Service"], databases: ["orders_db"] });
  expect(row?.findings.warning).toBeGreaterThan(0);
  expect(said).toEqual([]);
  connection.dispose();
});

test("the language server finds the records on the disk for an editor that lists no files", async () => {
  const folder = await folderOf({
    "doc/adr/0001-a b.md": record("1. First"),
    "doc/adr/0002-c.md": record("2. Second"),
    "node_modules/x/doc/adr/0003-d.md": record("3. Third"),
    ".adr-dir": "notes",
    "notes/why.md": record("4. Fourth"),
  });
  const elsewhere = await folderOf({ "secret.md": record("5. Secret") });
  symlinkSync(join(elsewhere, "secret.md"), join(folder, "doc/adr/0005-secret.md"));
  const { connection } = await startServer(folder);
  const rows = (): Promise<Rows> => connection.sendRequest(rowsRequest, {});
  await vi.waitFor(async () => expect((await rows()).settled).toBe(true), 10_000);
  expect((await rows()).rows.map(({ title }) => title)).toEqual(["First", "Second", "Fourth"]);
  // An editor that watches files tells of links as well.
  const changes = ["0005-secret.md", "0006-late.md"].map(
    (name): FileEvent => ({
      uri: pathToFileURL(join(folder, "doc/adr", name)).href,
      type: FileChangeType.Created,
    }),
  );
  writeFileSync(join(folder, "doc/adr/0006-late.md"), record("6. Late"));
  await connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  const titles = async () => (await rows()).rows.map(({ title }) => title);
  await vi.waitFor(async () => expect(await titles()).toContain("Late"), 10_000);
  expect(await titles()).not.toContain("Secret");
  connection.dispose();
});

test("a rename fits files that were written anew, even with the same size and time", async () => {
  const told = record("1. Stores", "| Service | Database |\n| --- | --- |\n| Order Service | orders_db |");
  const folder = await folderOf({ "doc/adr/0001-stores.md": told, "doc/adr/0002-more.md": told.replace("1.", "2.") });
  const [path, other] = ["0001-stores.md", "0002-more.md"].map((name) => join(folder, "doc/adr", name)) as [
    string,
    string,
  ];
  const longAgo = new Date("2026-01-01");
  utimesSync(other, longAgo, longAgo);
  const { connection } = await startServer(folder);
  const rows = (): Promise<Rows> => connection.sendRequest(rowsRequest, {});
  await vi.waitFor(async () => expect((await rows()).settled).toBe(true), 10_000);
  const [line, text] = [told.split("\n").findIndex((it) => it.includes("Order Service")), told];
  const [uri, otherUri] = [pathToFileURL(path).href, pathToFileURL(other).href];
  const textDocument = { uri, languageId: "markdown", version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  async function startsRenamed(): Promise<unknown> {
    const at = { textDocument: { uri }, position: { line, character: 4 } };
    const edit = await connection.sendRequest(RenameRequest.type, { ...at, newName: "Cart Service" });
    const changed = edit?.documentChanges?.filter((it) => "textDocument" in it) ?? [];
    return changed
      .filter((it) => it.textDocument.uri === otherUri)
      .flatMap(({ edits }) => edits.map(({ range }) => range.start));
  }
  expect(await startsRenamed()).toEqual([{ line, character: 2 }]);
  writeFileSync(other, told.replace("1.", "2.").replace("| Order Service |", "|  Order Service|"));
  utimesSync(other, longAgo, longAgo);
  expect(await startsRenamed()).toEqual([{ line, character: 3 }]);
  connection.dispose();
});

test("in a stranger's folder the language server reads nothing outside of it, starts nothing and asks nobody", async () => {
  const top = await folderOf({
    "work/.adr-atlas.json": '{ "folders": ["docs/adr", "../secret"] }',
    "work/docs/.adr-dir": "../../secret",
    "work/docs/adr/0001-a.md": record("1. First", "As in ADR-0002 and [ADR-0007](../../../secret/0007-s.md)."),
    "work/docs/adr/0002-b.md": `---\nsupersedes: ../../../secret/0007-s.md\n---\n${record("2. Second")}`,
    "secret/0007-s.md": record("7. Secret"),
  });
  const folder = join(top, "work");
  symlinkSync(join(top, "secret"), join(folder, "docs/more"));
  symlinkSync(join(top, "secret/0007-s.md"), join(folder, "docs/adr/0008-s.md"));
  const reach = join(mkdtempSync(join(tmpdir(), "adr-atlas-")), "reach");
  const { connection } = await startServer(folder, reach);
  const rows = (): Promise<Rows> => connection.sendRequest(rowsRequest, {});
  await vi.waitFor(async () => expect((await rows()).settled).toBe(true), 60_000);
  const uri = pathToFileURL(join(folder, "docs/adr/0001-a.md")).href;
  const text = readFileSync(join(folder, "docs/adr/0001-a.md"), "utf8");
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text },
  });
  for (const request of ["documentLink", "documentSymbol", "codeLens"])
    await connection.sendRequest(`textDocument/${request}`, { textDocument: { uri } });
  for (const request of ["definition", "hover", "prepareRename"])
    await connection.sendRequest(`textDocument/${request}`, {
      textDocument: { uri },
      position: { line: 8, character: 8 },
    });
  const lines = readFileSync(reach, "utf8").trimEnd().split("\n");
  expect(lines).toContain(`reads ${join(folder, "docs/adr/0002-b.md")}`);
  expect(lines.filter((line) => !line.startsWith(`reads ${folder}`) && line !== `reads ${bundle}`)).toEqual([]);
  expect(lines.filter((line) => /0008-s|more\//.test(line))).toEqual([]);
  connection.dispose();
});

test("a program that reaches out is noticed", () => {
  const reach = join(mkdtempSync(join(tmpdir(), "adr-atlas-")), "reach");
  const program = `require("node:child_process").spawnSync("true");
    require("node:fs").readFileSync("/etc/hostname");
    require("node:http").get("http://127.0.0.1:9/").on("error", () => {});`;
  spawnSync(process.execPath, ["--require", reaching, "-e", program], { env: { ...process.env, REACH: reach } });
  const lines = readFileSync(reach, "utf8");
  for (const line of ["starts true", "reads /etc/hostname", "asks http://127.0.0.1:9/"]) expect(lines).toContain(line);
});
