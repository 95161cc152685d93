import * as vscode from "vscode";
import { decoded } from "../../../src/extension/encoded.ts";
import { assertEqual, assertIncludes } from "./assert.ts";
import { closeEverything, files, inWorkspace, open, record } from "./workspace.ts";

suite("A record among others", () => {
  teardown(closeEverything);

  test("changes its status in its own words, and one undo takes it back", async () => {
    const document = await open(record);
    const before = document.getText();
    await vscode.commands.executeCommand("adrAtlas.changeStatus", document.uri, "deprecated");
    assertIncludes(document.getText(), "Deprecated");
    await vscode.commands.executeCommand("undo");
    assertEqual(document.getText(), before);
    await document.save();
  });

  test("is refused a change that was made for another text: what is typed meanwhile stays whole", async () => {
    const document = await open(record);
    const before = document.getText();
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const deprecate = () => vscode.commands.executeCommand("adrAtlas.changeStatus", document.uri, "deprecated");
    await deprecate();
    const after = document.getText();
    await vscode.commands.executeCommand("undo");
    for (let lines = 1; lines <= 10; lines++) {
      const deprecated = deprecate();
      // By the keyboard: two edits of extensions at once are put over each other by VS Code itself, up to 1.100.
      await vscode.commands.executeCommand("type", { text: "\n" });
      await deprecated;
      const text = document.getText().slice(lines);
      if (text !== before) assertEqual(text, after);
    }
  });

  test("is not listed in an index that leads out of the workspace", async function () {
    if (!files) return this.skip();
    const readme = inWorkspace("docs/adr/README.md");
    const elsewhere = `${files.mkdtempSync("/tmp/adr-atlas-elsewhere-")}/README.md`;
    files.writeFileSync(elsewhere, "# Elsewhere\n");
    files.symlinkSync(elsewhere, readme.fsPath);
    try {
      await vscode.commands.executeCommand("adrAtlas.updateIndex", inWorkspace("docs/adr"));
      assertEqual(decoded(await vscode.workspace.fs.readFile(readme)), "# Elsewhere\n");
      assertEqual(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).length, 0);
    } finally {
      await vscode.workspace.fs.delete(readme);
    }
  });

  test("is listed in the index of its folder", async () => {
    const readme = inWorkspace("docs/adr/README.md");
    try {
      await vscode.commands.executeCommand("adrAtlas.updateIndex", inWorkspace("docs/adr"));
      const first = vscode.window.activeTextEditor?.document.getText() ?? "";
      assertIncludes(first, "# Decision Records\n");
      assertIncludes(first, "](0002-search.md) |");
      await vscode.commands.executeCommand("adrAtlas.updateIndex", inWorkspace("docs/adr"));
      assertEqual(decoded(await vscode.workspace.fs.readFile(readme)), first);
    } finally {
      await closeEverything();
      await vscode.workspace.fs.delete(readme);
    }
  });
});
