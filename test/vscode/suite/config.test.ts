import * as vscode from "vscode";
import { decoded, encoded } from "../../../src/extension/encoded.ts";
import { assertEqual, assertIncludes } from "./assert.ts";
import { eventually } from "./eventually.ts";
import { closeEverything, finding, findingsOf, inWorkspace, open, record } from "./workspace.ts";

suite("What a team agrees on", () => {
  const uri = inWorkspace("docs/.adr-atlas.json");
  const write = (text: string) => vscode.workspace.fs.writeFile(uri, encoded(text));

  teardown(async () => {
    await closeEverything();
    await Promise.resolve(vscode.workspace.fs.delete(uri)).catch(() => {});
  });

  test(".adr-atlas.json sets severities, as soon as it is saved and until it goes away", async () => {
    const document = await open(record);
    const severity = async () => (await finding(document, "connection-total")).severity;
    assertEqual(await severity(), vscode.DiagnosticSeverity.Warning);
    await write('{ "checks": { "connection-total": "error" } } // for us');
    await eventually("an error", async () => (await severity()) === vscode.DiagnosticSeverity.Error);
    await vscode.workspace.fs.delete(uri);
    await eventually("a warning", async () => (await severity()) === vscode.DiagnosticSeverity.Warning);
  });

  test("what is wrong in it is told there", async () => {
    await finding(await open(record), "connection-total");
    await write('{ "checks": { "connection-totl": "error" } }');
    const told = () => vscode.languages.getDiagnostics(uri).find(({ source }) => source === "ADR Atlas");
    assertIncludes((await eventually("a finding in the file", told)).message, "did you mean connection-total?");
  });
});

suite("Saving", () => {
  test("makes the fixes that leave no choice, where source.fixAll.adrAtlas is asked for", async () => {
    const setting = vscode.workspace.getConfiguration("editor", inWorkspace(record));
    const before = await vscode.workspace.fs.readFile(inWorkspace(record));
    await setting.update(
      "codeActionsOnSave",
      { "source.fixAll.adrAtlas": "explicit" },
      vscode.ConfigurationTarget.Global,
    );
    try {
      const document = await open(record);
      await finding(document, "connection-total");
      // On a busy machine the first save after the setting was changed may still pass without it.
      await eventually("the saved total", async () => {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, "\n");
        await vscode.workspace.applyEdit(edit);
        await document.save();
        return decoded(await vscode.workspace.fs.readFile(document.uri)).includes("**Total:** 60 connections");
      });
      await eventually("the finding to go away", () => findingsOf(document, "connection-total").length === 0);
    } finally {
      await setting.update("codeActionsOnSave", undefined, vscode.ConfigurationTarget.Global);
      await closeEverything();
      await vscode.workspace.fs.writeFile(inWorkspace(record), before);
    }
  });
});
