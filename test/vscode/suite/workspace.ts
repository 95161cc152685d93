import * as vscode from "vscode";
import { eventually } from "./eventually.ts";

const { process } = globalThis as {
  process?: {
    getBuiltinModule?(name: "node:fs"): {
      mkdtempSync(start: string): string;
      writeFileSync(path: string, text: string): void;
      symlinkSync(target: string, path: string): void;
    };
  };
};

/** The disk, for what VS Code has no words for: links. In the web worker host there is none. */
export const files = process?.getBuiltinModule?.("node:fs");

export const record = "docs/adr/0001-database-per-service.md";

/** A file or folder of the workspace, by its path there. */
export function inWorkspace(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("No folder is open");
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the workspace in the first column. */
export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(path));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
  return document;
}

/** Leaves no editor open and no change behind. */
export async function closeEverything(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

export const findings = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "ADR Atlas");

export function findingsOf(document: vscode.TextDocument, rule: string): vscode.Diagnostic[] {
  return findings(document).filter(({ code }) => (typeof code === "object" ? code.value : code) === rule);
}

export const finding = (document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> =>
  eventually(`a finding of ${rule}`, () => findingsOf(document, rule)[0]);
