import * as vscode from "vscode";
import { assertEqual, assertIncludes } from "./assert.ts";
import { eventually } from "./eventually.ts";
import { closeEverything, finding, findings, findingsOf, open, record } from "./workspace.ts";

suite("Findings", () => {
  teardown(closeEverything);

  test("a wrong total is marked where it stands", async () => {
    const document = await open(record);
    const { range, message, relatedInformation = [] } = await finding(document, "connection-total");
    assertIncludes(document.getText(range), "75");
    assertIncludes(message, "60");
    assertEqual(relatedInformation.length > 0, true);
  });

  test("a quick fix writes the right total, the finding goes away, and one undo takes all of it back", async () => {
    const document = await open(record);
    const before = document.getText();
    const { range } = await finding(document, "connection-total");
    // VS Code still shows the findings of a closed document for a moment, before the server has read it again.
    const edit = await eventually("a quick fix", async () => (await quickFixes(document, range))[0]?.edit);
    await vscode.workspace.applyEdit(edit);
    assertIncludes(document.getText(), "**Total:** 60 connections");
    await eventually("the finding to go away", () => findingsOf(document, "connection-total").length === 0);
    await vscode.commands.executeCommand("undo");
    assertEqual(document.getText(), before);
  });

  test("follow typing", async () => {
    const document = await open(record);
    await finding(document, "connection-total");
    await replace(document, "(1 instance): 10 connections", "(1 instance): 25 connections");
    await eventually("the finding to go away", () => findingsOf(document, "connection-total").length === 0);
  });

  test("leave Markdown alone that is no decision record", async () => {
    const readme = await open("README.md");
    // The server reads in the order of opening: with the record read, so is the README.
    await finding(await open(record), "connection-total");
    assertEqual(findings(readme), []);
  });
});

async function quickFixes(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, range, "quickfix");
}

async function replace(document: vscode.TextDocument, old: string, text: string): Promise<void> {
  const start = document.getText().indexOf(old);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + old.length));
  edit.replace(document.uri, range, text);
  await vscode.workspace.applyEdit(edit);
}
