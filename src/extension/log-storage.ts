// What the language server found out about the log's files, in a folder of the extension's own for this workspace.
import { type ExtensionContext, Uri, workspace } from "vscode";
import { decoded, encoded } from "./encoded.ts";
import { type ServerFiles, serverFilesName } from "./server-script.ts";

export interface LogStorage {
  /** What is stored is of use to this build alone. */
  readonly build: string;
  read(name: string): Promise<string | null>;
  write(name: string, text: string): Promise<void>;
}

/** Undefined in a window without a workspace. */
export async function openLogStorage({
  storageUri,
  extension,
  extensionUri,
}: ExtensionContext): Promise<LogStorage | undefined> {
  if (!storageUri) return undefined;
  const folder = Uri.joinPath(storageUri, "log");
  const list = Uri.joinPath(extensionUri, "dist/server", serverFilesName);
  const { build }: ServerFiles = JSON.parse(decoded(await workspace.fs.readFile(list)));
  return {
    build: `${extension.packageJSON.version} ${build}`,
    read: async (name) => Promise.resolve(workspace.fs.readFile(Uri.joinPath(folder, name))).then(decoded, () => null),
    write: async (name, text) => workspace.fs.writeFile(Uri.joinPath(folder, name), encoded(text)),
  };
}
