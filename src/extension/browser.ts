// VS Code in the browser: the language server runs as a web worker.
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { type Api, activateWith } from "./activate.ts";

// Its type belongs to the DOM's library, which an extension host does without.
declare const Worker: new (address: string) => object;

export function activate(context: ExtensionContext): Api {
  const address = Uri.joinPath(context.extensionUri, "dist/server/worker.js").toString(true);
  const server = async () => new Worker(address) as never;
  return activateWith(context, (options) => new LanguageClient("adrAtlas", "ADR Atlas", server, options));
}
