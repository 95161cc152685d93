import * as vscode from "vscode";
import { assertEqual } from "./assert.ts";
import { eventually } from "./eventually.ts";
import { extension } from "./extension.ts";
import { closeEverything, finding } from "./workspace.ts";

suite("The walkthrough", () => {
  teardown(closeEverything);

  async function openExample(name?: string): Promise<vscode.TextDocument> {
    await vscode.commands.executeCommand("adrAtlas.openExample", name);
    const document = vscode.window.activeTextEditor?.document;
    if (!document) throw new Error("No editor is open");
    return document;
  }

  test("opens a record to break and mend that is not the extension's own", async () => {
    const document = await openExample("0005-connection-pools.md");
    assertEqual(document.uri.toString().startsWith(extension().extensionUri.toString()), false);
    const { range } = await finding(document, "connection-total");
    assertEqual(document.getText(range), "80");
  });

  test("brings back what was broken, but for what is open", async () => {
    const document = await openExample("0005-connection-pools.md");
    const whole = document.getText();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), "x");
    await vscode.workspace.applyEdit(edit);
    assertEqual((await openExample("0005-connection-pools.md")).getText(), `x${whole}`);
    await document.save();
    await closeEverything();
    const again = await eventually("the record as it was", async () => {
      const shown = await openExample("0005-connection-pools.md");
      return shown.getText() === whole && shown;
    });
    assertEqual(again.isDirty, false);
  });

  test("compares the options of a record", async () => {
    const document = await openExample("0003-rabbitmq-as-event-broker.md");
    await eventually("the options to be drawn", async () => {
      await vscode.commands.executeCommand("adrAtlas.compareOptions");
      return extension().exports.lastRendered()?.uri === document.uri.toString();
    });
  });
});
