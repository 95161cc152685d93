// VS Code on the desktop and on a server: the language server runs as a process of its own.
import { realpath } from "node:fs/promises";
import { relative } from "node:path";
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Api, activateWith } from "./activate.ts";
import { knowLinksBy } from "./workspace-files.ts";

export function activate(context: ExtensionContext): Api {
  const module = Uri.joinPath(context.extensionUri, "dist/server/node.cjs").fsPath;
  const server = { module, transport: TransportKind.ipc };
  knowLinksBy(isLinked);
  return activateWith(context, (options) => new LanguageClient("adrAtlas", "ADR Atlas", server, options));
}

async function isLinked(root: string, path: string): Promise<boolean> {
  const [top, real] = await Promise.all([realpath(root), realpath(path)]);
  // A disk that does not tell upper from lower case gives back the case that it keeps.
  const told = relative(root, path);
  return told.startsWith("..") || relative(top, real).toLowerCase() !== told.toLowerCase();
}
