// The language server as a Node process: `--node-ipc` in VS Code on the desktop, `--stdio` for every other editor.
import { readFileSync } from "node:fs";
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
  readMany,
  list: async (roots) => (await Promise.all(roots.map(below))).flat().map((path) => pathToFileURL(path).href),
});
connection.listen();

/** So many are read in one go: to wait for one by one takes ten times as long as to read them. */
const inOneGo = 16;

async function readMany(uris: readonly string[]): Promise<(string | null)[]> {
  const texts: (string | null)[] = [];
  for (const uri of uris) {
    texts.push(readNow(uri));
    if (texts.length % inOneGo === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return texts;
}

function readNow(uri: string): string | null {
  try {
    return withoutMark(readFileSync(fileURLToPath(uri), "utf8"));
  } catch {
    return null;
  }
}

// Editors show no byte order mark, and count without it.
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, "");

async function read(uri: string): Promise<string | null> {
  try {
    return withoutMark(await readFile(fileURLToPath(uri), "utf8"));
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
