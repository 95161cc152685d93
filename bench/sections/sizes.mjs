// Bytes of what users load, of the production build.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, vsixPath } from "../../scripts/project.mjs";

const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)(
  "vscode-languageserver-protocol/node",
);
const server = join(root, "dist/server");
const record = join(root, "examples/docs/adr/0008-read-model-for-reports.md");

const outputsOf = (bundle) => {
  const path = join(root, ".cache/meta", `${bundle}.json`);
  if (!existsSync(path)) throw new Error(`there is no ${path}: npm run build -- --production`);
  return JSON.parse(readFileSync(path, "utf8")).outputs;
};
const sum = (outputs) =>
  Object.entries(outputs).reduce((bytes, [path, output]) => (path.endsWith(".map") ? bytes : bytes + output.bytes), 0);

/** The page's entry, and what it imports before it does anything. */
function startOf(outputs) {
  const seen = new Set();
  const visit = (path) => {
    if (seen.has(path) || !outputs[path]) return;
    seen.add(path);
    for (const { path: imported, kind } of outputs[path].imports) if (kind === "import-statement") visit(imported);
  };
  for (const [path, { entryPoint }] of Object.entries(outputs)) if (entryPoint === "src/webview/main.ts") visit(path);
  return [...seen].reduce((bytes, path) => bytes + outputs[path].bytes, 0);
}

/** Of the server's own files, which the running program tells: the sum when it has answered each of these. */
async function loadedByServer() {
  const folder = mkdtempSync(join(tmpdir(), "adr-atlas-sizes-"));
  const told = join(folder, "loaded");
  const child = spawn(
    process.execPath,
    ["--require", join(import.meta.dirname, "../loaded.cjs"), join(server, "node.cjs"), "--stdio"],
    { stdio: ["pipe", "pipe", "ignore"], env: { ...process.env, ADR_ATLAS_LOADED: told } },
  );
  const loaded = () => sumOfFiles([...new Set(readFileSync(told, "utf8").trim().split("\n"))]);
  try {
    const [reader, writer] = [new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)];
    const connection = createProtocolConnection(reader, writer);
    connection.listen();
    const capabilities = { textDocument: { diagnostic: {} } };
    await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities });
    await connection.sendNotification("initialized", {});
    // Whatever is no request of ours is answered when all before it is done.
    await connection.sendRequest("adrAtlas/nothing").catch(() => {});
    const start = loaded();
    const textDocument = { uri: "file:///elsewhere/0008-x.md", languageId: "markdown", version: 1 };
    await connection.sendNotification("textDocument/didOpen", {
      textDocument: { ...textDocument, text: readFileSync(record, "utf8") },
    });
    await connection.sendRequest("textDocument/diagnostic", { textDocument });
    return { start, record: loaded() };
  } finally {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

const sumOfFiles = (files) => files.reduce((bytes, file) => bytes + statSync(file).size, 0);
const filesIn = (folder) => readdirSync(folder).map((name) => join(folder, name));

export async function sizesOfBuild() {
  const page = outputsOf("webview");
  const loaded = await loadedByServer();
  const rows = [
    ["client", sum(outputsOf("extension-node.cjs"))],
    ["server, at its start", loaded.start],
    ["server, when a record has its findings", loaded.record],
    ["server, everything, of both hosts", sumOfFiles(filesIn(server))],
    ["page, at its start", startOf(page)],
    ["page, everything", sum(page)],
    ...(existsSync(vsixPath) ? [["VSIX", statSync(vsixPath).size]] : []),
  ];
  return rows.map(([subject, bytes]) => ({ title: "Size", subject, size: "", kilobytes: bytes / 1000 }));
}
