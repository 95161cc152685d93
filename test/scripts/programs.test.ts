// The server as it is built: what it loads at its start, what later, and what of it a web worker is given.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { later, laterEntries } from "../../scripts/later.mjs";
import { asCommonJs, nodeEntries, program } from "../../scripts/programs.mjs";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "adr-atlas-programs-"));
const server = join(folder, "server");

beforeAll(
  () =>
    build({
      ...program,
      absWorkingDir: root,
      bundle: true,
      metafile: true,
      entryPoints: { node: "src/server/node.ts", worker: "src/server/worker.ts", ...laterEntries },
      outdir: server,
      plugins: [nodeEntries(), later(root), asCommonJs({ minify: true, workers: ["worker"] })],
    }),
  60_000,
);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what reads a record is loaded with the first one, and what reads its code with the first code", async () => {
  const told = join(folder, "loaded");
  const hook = join(root, "bench/loaded.cjs");
  const child = spawn(process.execPath, ["--require", hook, join(server, "node.cjs"), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ADR_ATLAS_LOADED: told },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const loaded = () =>
    readFileSync(told, "utf8")
      .trim()
      .split("\n")
      .map((file) => basename(file));
  const findingsIn = async (name: string, text: string) => {
    const uri = `file:///elsewhere/${name}`;
    const textDocument = { uri, languageId: "markdown", version: 1, text };
    await connection.sendNotification("textDocument/didOpen", { textDocument });
    return connection.sendRequest<{ items: unknown[] }>("textDocument/diagnostic", { textDocument: { uri } });
  };
  try {
    const capabilities = { textDocument: { diagnostic: {} } };
    await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities });
    expect(loaded()).toContain("node.cjs");
    expect(loaded()).not.toContain("later-reading.cjs");

    const ports =
      "# ADR-0005: Ports\n\n## Decision\n\n- `a-db`: PostgreSQL, port 5432\n- `b-db`: PostgreSQL, port 5432\n";
    expect((await findingsIn("0005-ports.md", ports)).items.length).toBeGreaterThan(0);
    expect(loaded()).toContain("later-reading.cjs");
    expect(loaded()).not.toContain("later-yaml.cjs");

    const compose = `${ports}\n\`\`\`yaml\nservices:\n  orders-db:\n    image: postgres:16\n\`\`\`\n`;
    await findingsIn("0006-compose.md", compose);
    expect(loaded()).toContain("later-yaml.cjs");
  } finally {
    connection.dispose();
    child.kill();
  }
});

test("a worker is given all that it may need, and nothing of Node's", () => {
  const { build: stamp, files } = JSON.parse(readFileSync(join(server, "worker.json"), "utf8"));
  expect(stamp).toMatch(/^[0-9a-f]{16}$/);
  expect(files).toContain("worker.cjs");
  expect(files).not.toContain("node.cjs");
  const asked = files.flatMap((file: string) =>
    [...readFileSync(join(server, file), "utf8").matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name),
  );
  expect(new Set(asked.map((name: string) => name.replace("./", "")))).toEqual(
    new Set(files.filter((file: string) => file !== "worker.cjs")),
  );
});
