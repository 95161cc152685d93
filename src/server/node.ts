// The language server as a Node process: `--node-ipc` in VS Code on the desktop, `--stdio` for every other editor.
import { constants, lstatSync, readFileSync, realpathSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { createConnection } from "vscode-languageserver/node";
import { configName, conventionFiles } from "../core/index.ts";
import { servesAsDigestThread, startDigestThread } from "./digest-thread.ts";
import { serve } from "./serve.ts";

// Reading a long log makes far more than it keeps: without this the process takes twice the memory before it lets go of any.
setFlagsFromString("--heap-growing-percent=50");
// As in cli/main.ts.
setFlagsFromString("--no-regexp-tier-up");

if (!servesAsDigestThread()) start();

function start(): void {
  const connection = createConnection();
  serve(connection, {
    filesIn: (roots) => ({
      reaches: (uri) => uri.startsWith("file:"),
      read: async (uri) => readerBelow(roots())(uri),
      readMany: (uris) => inTurns(uris, readerBelow(roots())),
      states: (uris) => inTurns(uris, stateOf),
      list: async (folders) => (await Promise.all(folders.map(below))).flat().map((path) => pathToFileURL(path).href),
    }),
    startThread: () => startDigestThread(new URL(import.meta.url)),
  });
  connection.listen();
}

/** So many are looked at in one go: to wait for one by one takes ten times as long as to read them. */
const inOneGo = 64;

async function inTurns(uris: readonly string[], look: (uri: string) => string | null): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for (const uri of uris) {
    found.push(look(uri));
    if (found.length % inOneGo === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}

/** Milliseconds: some disks keep times no finer than that, so what was written within them may change and show nothing of it. */
const unsettled = 2000;

function stateOf(uri: string): string | null {
  if (!uri.startsWith("file:")) return null;
  try {
    const { mtimeMs, ctimeMs, size, ino } = lstatSync(fileURLToPath(uri));
    return Date.now() - Math.max(mtimeMs, ctimeMs) < unsettled ? null : `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  } catch {
    return null;
  }
}

/** Null also for what a link in a workspace folder leads to: it may be anybody's. Each folder is looked at once. */
function readerBelow(roots: readonly string[]): (uri: string) => string | null {
  const linked = new Map<string, boolean>();

  function isFolderLinked(root: string, folder: string): boolean {
    const known = linked.get(folder) ?? isLinked(fileURLToPath(root), folder);
    linked.set(folder, known);
    return known;
  }

  return (uri) => {
    try {
      const path = fileURLToPath(uri);
      const root = roots.find((it) => uri.startsWith(`${it}/`));
      if (root !== undefined && isFolderLinked(root, dirname(path))) return null;
      // Editors show no byte order mark, and count without it.
      return (root === undefined ? readFileSync(path, "utf8") : readUnlinked(path))?.replace(/^\uFEFF/, "") ?? null;
    } catch {
      return null;
    }
  };
}

/** As Node takes it, though its types know flags by their names alone; Windows has none of the kind. */
const noLink = constants.O_NOFOLLOW === undefined ? null : ((constants.O_RDONLY | constants.O_NOFOLLOW) as never);

/** Null, or an error, at a link. */
function readUnlinked(path: string): string | null {
  if (noLink !== null) return readFileSync(path, { encoding: "utf8", flag: noLink });
  return lstatSync(path).isSymbolicLink() ? null : readFileSync(path, "utf8");
}

/** Does the path below `root` lead over a link, or up and out of it? */
function isLinked(root: string, path: string): boolean {
  const told = relative(root, path);
  const real = relative(realpathSync.native(root), realpathSync.native(path));
  // A disk that does not tell upper from lower case gives back the case that it keeps.
  return told.startsWith("..") || real.toLowerCase() !== told.toLowerCase();
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
