// VS Code in the browser: the language server runs as a web worker.
import { type ExtensionContext, Uri, workspace } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { type Api, activateWith } from "./activate.ts";
import { decoded } from "./encoded.ts";
import { type ServerFiles, scriptOf, serverFilesName } from "./server-script.ts";

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
// Their types belong to the DOM's library, which an extension host does without.
declare const Worker: new (address: string) => Port;
declare const Blob: new (parts: Uint8Array[], options: { type: string }) => object;
declare const URL: { createObjectURL(blob: object): string };

export function activate(context: ExtensionContext): Api {
  const server = () => startWorker(Uri.joinPath(context.extensionUri, "dist/server"));
  return activateWith(context, (options) => new LanguageClient("adrAtlas", "ADR Atlas", server, options));
}

/** Through a blob, for VS Code starts no worker by its address where the extension lies on a remote machine. */
async function startWorker(folder: Uri): Promise<MessageTransports> {
  const read = (name: string) => workspace.fs.readFile(Uri.joinPath(folder, name));
  const { files }: ServerFiles = JSON.parse(decoded(await read(serverFilesName)));
  const script = scriptOf(await Promise.all(files.map(async (name) => [name, await read(name)] as const)));
  const worker = new Worker(URL.createObjectURL(new Blob(script, { type: "text/javascript" })));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
