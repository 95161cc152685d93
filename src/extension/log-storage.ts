// What the language server found out about the log's files, in a folder of the extension's own for this workspace.
import { type ExtensionContext, Uri, workspace } from "vscode";
import { decoded, encoded } from "./encoded.ts";

export interface LogStorage {
  /** What is stored is of use to this build alone. */
  readonly build: string;
  read(name: string): Promise<string | null>;
  write(name: string, text: string): Promise<void>;
}

/** Undefined in a window without a workspace, and where nobody could tell one build from another. */
export async function openLogStorage({
  storageUri,
  extension,
  extensionUri,
}: ExtensionContext): Promise<LogStorage | undefined> {
  if (!storageUri) return undefined;
  const folder = Uri.joinPath(storageUri, "log");
  const server = Uri.joinPath(extensionUri, "dist/server/worker.js");
  // In a browser the extension may lie where only its version can be told.
  const built = await Promise.resolve(workspace.fs.stat(server)).catch(() => ({ mtime: 0, size: 0 }));
  return {
    build: `${extension.packageJSON.version} ${built.size} ${built.mtime}`,
    read: async (name) => Promise.resolve(workspace.fs.readFile(Uri.joinPath(folder, name))).then(decoded, () => null),
    write: async (name, text) => workspace.fs.writeFile(Uri.joinPath(folder, name), encoded(text)),
  };
}
