// The language server as a Node process: `--node-ipc` in VS Code on the desktop, `--stdio` for every other editor.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import { configName, conventionFiles } from "../core/index.ts";
import { serve } from "./serve.ts";

const connection = createConnection();
serve(connection, {
  reaches: (uri) => uri.startsWith("file:"),
  read,
  readMany: (uris) => Promise.all(uris.map(read)),
  list: async (roots) => (await Promise.all(roots.map(below))).flat().map((path) => pathToFileURL(path).href),
});
connection.listen();

async function read(uri: string): Promise<string | null> {
  try {
    // Editors show no byte order mark, and count without it.
    return (await readFile(fileURLToPath(uri), "utf8")).replace(/^\uFEFF/, "");
  } catch {
    return null;
  }
}

const listed = (name: string): boolean =>
  /\.(?:md|markdown)$/i.test(name) || name === configName || conventionFiles.includes(name);

async function below(root: string): Promise<string[]> {
  if (!root.startsWith("file:")) return [];
  const found: string[] = [];
  const folders = [fileURLToPath(root)];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const path = join(folder, entry.name);
      if (entry.isFile() && listed(entry.name)) found.push(path);
      else if (entry.isDirectory() && entry.name !== "node_modules" && entry.name !== ".git") folders.push(path);
    }
  return found;
}
