import * as vscode from "vscode";

export type Rendered = { readonly uri: string; readonly version: number; readonly nodes: number };

/** What `activate` returns, for tests only. */
type Api = { lastRendered(): Rendered | undefined };

export function extension(): vscode.Extension<Api> {
  const found = vscode.extensions.getExtension<Api>("adr-atlas.adr-atlas");
  if (!found) throw new Error("The extension is not there");
  return found;
}
