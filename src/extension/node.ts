// VS Code on the desktop and on a server: the language server runs as a process of its own.
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Api, activateWith } from "./activate.ts";

export function activate(context: ExtensionContext): Api {
  const module = Uri.joinPath(context.extensionUri, "dist/server/node.cjs").fsPath;
  const server = { module, transport: TransportKind.ipc };
  return activateWith(context, (options) => new LanguageClient("adrAtlas", "ADR Atlas", server, options));
}
