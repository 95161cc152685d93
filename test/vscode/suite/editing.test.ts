import * as vscode from "vscode";
import { assertEqual, assertIncludes } from "./assert.ts";
import { eventually } from "./eventually.ts";
import { closeEverything, open, record } from "./workspace.ts";

suite("Editing", () => {
  teardown(closeEverything);

  test("a cell is completed by the heading of its column", async () => {
    const document = await open(record);
    const row = "| Refund Service | refund_db | ";
    const line = lineOf(document, "| Payment Service | payment_db") + 1;
    await insert(document, new vscode.Position(line, 0), `${row}\n`);
    const labels = await eventually("engines", async () => {
      const { items } = await completions(document, new vscode.Position(line, row.length));
      const found = items.map(({ label }) => (typeof label === "string" ? label : label.label));
      return found.includes("PostgreSQL") && found;
    });
    assertEqual(labels[0], "PostgreSQL");
  });

  test("a service is renamed in each of its spellings, and one undo takes all of it back", async () => {
    const document = await open(record);
    const before = document.getText();
    const at = document.positionAt(before.indexOf("Payment Service") + 2);
    const edit = await eventually("the rename", () => rename(document, at, "Billing Service"));
    await vscode.workspace.applyEdit(edit);
    assertIncludes(document.getText(), "| Billing Service | payment_db");
    assertEqual(document.getText().includes("Payment Service"), false);
    await vscode.commands.executeCommand("undo");
    assertEqual(document.getText(), before);
  });
});

const lineOf = (document: vscode.TextDocument, words: string): number =>
  document.positionAt(document.getText().indexOf(words)).line;

async function insert(document: vscode.TextDocument, at: vscode.Position, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, at, text);
  await vscode.workspace.applyEdit(edit);
}

const completions = (document: vscode.TextDocument, at: vscode.Position): Thenable<vscode.CompletionList> =>
  vscode.commands.executeCommand("vscode.executeCompletionItemProvider", document.uri, at);

/** Undefined for as long as the server does not know the document yet. */
const rename = (
  document: vscode.TextDocument,
  at: vscode.Position,
  name: string,
): Promise<vscode.WorkspaceEdit | undefined> =>
  Promise.resolve(
    vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      at,
      name,
    ),
  ).catch(() => undefined);
