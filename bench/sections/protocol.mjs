// Every language feature over the protocol, in a document of 100 KB with a log of 500 records beside it. A frame of the screen
// takes 16 ms: an answer within that is not waited for. What a busy machine gives to others meanwhile is no part of the ratios.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/project.mjs";
import { grown, record } from "../texts.mjs";

const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)(
  "vscode-languageserver-protocol/node",
);

const records = 500;
const size = 100_000;
const frame = 16;
const asked = 60;
const nothing = "a request that is nobody's";
const server = join(root, "dist/server/node.cjs");

export async function overTheProtocol() {
  if (!existsSync(server)) throw new Error(`there is no ${server}: npm run build -- --production`);
  const folder = mkdtempSync(join(tmpdir(), "adr-atlas-protocol-"));
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  try {
    for (let number = 1; number <= records; number++)
      writeFileSync(join(folder, `${String(number).padStart(4, "0")}-record.md`), record(number));
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const text = grown(size, 1);
    writeFileSync(join(folder, "9999-long.md"), text);
    const document = await opened(connection, folder, text);
    const rows = [];
    for (const [subject, feature] of Object.entries(features(document)))
      rows.push(rowOf(subject, await timesOf(connection, document, { ...feature, clock: clockOf(child) })));
    return rows;
  } finally {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds that the main thread of a process has run: exact as soon as it waits. Linux only; elsewhere those of the wall. */
const clockOf =
  ({ pid }) =>
  () => {
    try {
      return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
    } catch {
      return performance.now();
    }
  };

/** A server that has read the log, and the document in it. */
async function opened(connection, folder, text) {
  const read = new Promise((resolve) =>
    connection.onNotification("$/progress", ({ value }) => value.kind === "end" && resolve()),
  );
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => null));
  connection.onRequest("client/registerCapability", () => null);
  for (const refreshed of ["codeLens", "diagnostics", "inlayHint", "semanticTokens"])
    connection.onRequest(`workspace/${refreshed}/refresh`, () => null);
  connection.listen();
  const rootUri = pathToFileURL(folder).href;
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: "log" }],
    capabilities: { window: { workDoneProgress: true }, textDocument: { diagnostic: {} }, workspace: {} },
  });
  connection.sendNotification("initialized", {});
  const document = { uri: `${rootUri}/9999-long.md`, version: 1, text };
  const { uri, version } = document;
  connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version, text },
  });
  await Promise.race([read, new Promise((resolve) => setTimeout(resolve, 60_000))]);
  return document;
}

/** For each: what is sent, whether a character is typed first, and whether what the server does after its answer is no part of it. */
function features(document) {
  const textDocument = { uri: document.uri };
  const range = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };
  const at = (method, more = {}) => ({
    ask: (typed) => [method, { textDocument, position: typed || place(document), ...more }],
  });
  const whole = (method, more = {}) => ({ ask: () => [method, { textDocument, ...more }] });
  const diagram = { uri: document.uri, view: "architecture", scope: { scope: "decided" } };
  return {
    [nothing]: { ask: () => ["adrAtlas/nothing", {}] },
    hover: at("textDocument/hover"),
    definition: at("textDocument/definition"),
    references: at("textDocument/references", { context: { includeDeclaration: true } }),
    highlights: at("textDocument/documentHighlight"),
    completion: at("textDocument/completion"),
    "completion after a character": { ...at("textDocument/completion"), types: true, awaitsNoMore: true },
    "prepare rename": at("textDocument/prepareRename"),
    rename: at("textDocument/rename", { newName: "renamed" }),
    "symbols of the log": { ask: () => ["workspace/symbol", { query: "ord" }] },
    "call hierarchy": at("textDocument/prepareCallHierarchy"),
    "code actions": whole("textDocument/codeAction", { range, context: { diagnostics: [] } }),
    "code lenses": whole("textDocument/codeLens"),
    symbols: whole("textDocument/documentSymbol"),
    folding: whole("textDocument/foldingRange"),
    links: whole("textDocument/documentLink"),
    "inlay hints": whole("textDocument/inlayHint", { range: { ...range, end: { line: 100_000, character: 0 } } }),
    "semantic tokens": whole("textDocument/semanticTokens/full"),
    diagnostics: whole("textDocument/diagnostic"),
    diagram: { ask: () => ["adrAtlas/diagram", diagram] },
    "diagnostics after a character": { ...whole("textDocument/diagnostic"), types: true },
  };
}

/** In the name of a service or a database, most of which many records of the log speak of, too. */
function place({ text }) {
  const names = [...text.matchAll(/\b[A-Z][a-z]+\d* [Ss]ervice\b|\b[a-z]+_db\b/g)];
  const { index } = names[Math.floor(Math.random() * names.length)];
  const before = text.slice(0, index + 2).split("\n");
  return { line: before.length - 1, character: before.at(-1).length };
}

async function timesOf(connection, document, { ask, types, awaitsNoMore, clock }) {
  const times = [];
  for (let time = -5; time < asked; time++) {
    // Made ready before: what an editor does with its own text is no part of the answer.
    const change = types && typedIn(document);
    const [method, params] = ask(change && behind(change));
    await settled(clock);
    const [start, used] = [performance.now(), clock()];
    if (change) connection.sendNotification("textDocument/didChange", change);
    const answer = await connection.sendRequest(method, params).catch(() => null);
    const wall = performance.now() - start;
    if (!awaitsNoMore) await settled(clock);
    // The first few answers make what is then kept, and the code warm.
    if (time >= 0) times.push({ wall, own: clock() - used, answered: saysSomething(answer) });
  }
  return times;
}

/** Milliseconds: longer than the pause after which the server reads what was typed, or its reading would be taken for the next answer's. */
const pause = 40;

/** The server has nothing more to do. */
async function settled(clock) {
  for (let before = -1, times = 0; before !== clock() && times < 100; times++) {
    before = clock();
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The message that tells of a character more, which the document then has. */
function typedIn(document) {
  const position = place(document);
  const lines = document.text.split("\n");
  const line = lines[position.line];
  lines[position.line] = `${line.slice(0, position.character)}x${line.slice(position.character)}`;
  document.text = lines.join("\n");
  document.version++;
  return {
    textDocument: { uri: document.uri, version: document.version },
    contentChanges: [{ range: { start: position, end: position }, text: "x" }],
  };
}

const behind = ({ contentChanges: [{ range, text }] }) => ({
  line: range.end.line,
  character: range.end.character + text.length,
});

/** No empty list, and no null. */
const saysSomething = (answer) =>
  answer !== null && (answer.items ?? answer.data ?? (Array.isArray(answer) ? answer : [answer])).length > 0;

/** `ms`: on the clock on the wall. */
function rowOf(subject, times) {
  // To say nothing is quickly done.
  if (subject !== nothing && !times.some(({ answered }) => answered)) throw new Error(`${subject}: never answered`);
  const own = times.map((it) => it.own).sort((a, b) => a - b);
  const wall = times.map((it) => it.wall).sort((a, b) => a - b);
  const high = Math.floor(asked * 0.95);
  return {
    title: "Over the protocol, p95 / 16 ms",
    subject,
    size: "100 KB, 500 records",
    ms: wall[high],
    ratio: { median: own[high] / frame, low: own[Math.floor(asked / 2)] / frame, high: own.at(-1) / frame },
  };
}
