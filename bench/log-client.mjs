// An editor with a log in its workspace. It asks something all the time, and notes how long each answer took.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";

/** Milliseconds from an answer to the next question. */
const rhythm = 20;
/** Rows asked for at once, as the extension does. */
const inPart = 1000;
const open = "file:///elsewhere/0001-x.md";
const text =
  "# ADR-0001: X\n\n**Status:** Accepted\n\n## Decision\n\nThe Order Service owns `order_db` (PostgreSQL).\n";

/** `stored`: what the server has stored with its client, by name. */
export async function startServer({ server, folder, files, stored }) {
  const [memory, turns] = [join(folder, "memory"), join(folder, "turns")];
  const hooks = ["memory.mjs", "turns.mjs"].map((name) => pathToFileURL(join(import.meta.dirname, name)).href);
  const child = spawn(process.execPath, [...hooks.flatMap((hook) => ["--import", hook]), server, "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ADR_ATLAS_MEMORY: memory, ADR_ATLAS_TURNS: turns },
  });
  const [reader, writer] = [new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)];
  const connection = createProtocolConnection(reader, writer);
  const changes = answerFor(connection, files, stored);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { readsFiles: true, stores: "bench" },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "log" }],
  });
  const rows = () => allRows(connection);
  return {
    connection,
    rows,
    /** Resolves when the log has changed. */
    next: changes.next,
    initialized: () => connection.sendNotification("initialized", {}),
    /** Resolves when `done` says so, asked now and whenever the log has changed. */
    async until(done) {
      for (;;) {
        const changed = changes.next();
        if (await done(rows)) return;
        await changed;
      }
    },
    /** A file is another one on the disk. */
    changed: (uri) => connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] }),
    /** Ends with the most memory that the server had, in megabytes, and with the turns of its event loop. */
    async end() {
      const left = new Promise((resolve) => child.once("exit", resolve));
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await left;
      connection.dispose();
      return { megabytes: Number(readFileSync(memory, "utf8")) / 1024, turns: JSON.parse(readFileSync(turns, "utf8")) };
    },
  };
}

function answerFor(connection, files, stored) {
  const waiting = new Set();
  connection.onRequest("adrAtlas/listFiles", () => files);
  connection.onRequest("adrAtlas/readFiles", ({ uris }) =>
    Promise.all(uris.map((uri) => readFile(new URL(uri), "utf8").catch(() => null))),
  );
  connection.onRequest("adrAtlas/stored", ({ name }) => stored.get(name) ?? null);
  connection.onNotification("adrAtlas/store", ({ name, text }) => void stored.set(name, text));
  connection.onNotification("adrAtlas/read", () => {});
  connection.onNotification("adrAtlas/logChanged", () => {
    for (const resolve of waiting) resolve();
    waiting.clear();
  });
  return { next: () => new Promise((resolve) => waiting.add(resolve)) };
}

async function allRows(connection) {
  const rows = [];
  for (;;) {
    const part = await connection.sendRequest("adrAtlas/rows", { from: rows.length, count: inPart });
    rows.push(...part.rows);
    if (rows.length >= part.total || !part.rows.length) return { settled: part.settled, rows };
  }
}

/** Hovers over a record that is open, until it is told to end: then come the milliseconds of each answer. */
export async function askAllTheTime({ connection }) {
  const textDocument = { uri: open, languageId: "markdown", version: 1, text };
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  const ask = () => connection.sendRequest("textDocument/hover", { textDocument, position: { line: 6, character: 6 } });
  // The first reading finds code that nobody has compiled yet; what is measured is the log.
  await ask();
  const times = [];
  let asking = true;
  const asked = (async () => {
    while (asking) {
      const begun = performance.now();
      await ask();
      times.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, rhythm));
    }
  })();
  return async () => {
    asking = false;
    await asked;
    return times;
  };
}

/** An open record gets another title and is saved; milliseconds from then until its row says so, with all rows told anew. */
export async function save(client, uri, title) {
  const { connection } = client;
  const before = await readFile(new URL(uri), "utf8");
  const after = before.replace(/^# .*$/m, `# ${title}`);
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text: before },
  });
  await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
  await writeFile(new URL(uri), after);
  const begun = performance.now();
  await connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: after }],
  });
  await client.changed(uri);
  for (let told = false; !told; ) {
    await client.next();
    told = (await client.rows()).rows.some((row) => row.title === title);
  }
  const ms = performance.now() - begun;
  await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  return ms;
}
