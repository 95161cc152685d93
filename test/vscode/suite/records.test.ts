import * as vscode from "vscode";
import { assertEqual, assertIncludes } from "./assert.ts";
import { eventually } from "./eventually.ts";
import { closeEverything, files, finding, findingsOf, inWorkspace, open, record } from "./workspace.ts";

const laterText = "# ADR-0042: Later\n\n**Status:** Proposed\n\n## Decision\n\nWait.\n";

suite("The records of the workspace", () => {
  const later = inWorkspace("docs/adr/0042-later.md");
  teardown(async () => {
    await closeEverything();
    await Promise.resolve(vscode.workspace.fs.delete(later)).catch(() => {});
  });

  test("a number in plain text leads to its record", async () => {
    const document = await open(record);
    const at = await append(document, "See ADR-0002.");
    const [target] = await eventually("the definition", async () => {
      const found = await definitions(document, at.translate(0, 6));
      return found.length > 0 && found;
    });
    assertEqual(target?.uri.path.split("/").at(-1), "0002-search.md");
  });

  test("a reference is broken until its record is written", async () => {
    const document = await open(record);
    await append(document, "See ADR-0042.");
    await finding(document, "reference-broken");
    await vscode.workspace.fs.writeFile(later, new TextEncoder().encode(laterText));
    await eventually("the finding to go away", () => findingsOf(document, "reference-broken").length === 0);
  });

  test("what a link leads to is not read", async function () {
    if (!files) return this.skip();
    const link = inWorkspace("docs/adr/0077-secret.md");
    const elsewhere = files.mkdtempSync("/tmp/adr-atlas-elsewhere-");
    files.writeFileSync(`${elsewhere}/secret.md`, "# ADR-0077: Secret\n\n**Status:** Accepted\n\n## Decision\n\nX.\n");
    files.symlinkSync(`${elsewhere}/secret.md`, link.fsPath);
    try {
      const document = await open(record);
      await append(document, "See ADR-0042 and ADR-0077.");
      await vscode.workspace.fs.writeFile(later, new TextEncoder().encode(laterText));
      // With this one read, so would be the other.
      await eventually("one of two findings", () => findingsOf(document, "reference-broken").length === 1);
      assertIncludes(findingsOf(document, "reference-broken")[0]?.message ?? "", "0077");
    } finally {
      await vscode.workspace.fs.delete(link);
    }
  });
});

/** Adds a line at the end, and says where it begins. */
async function append(document: vscode.TextDocument, line: string): Promise<vscode.Position> {
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.insert(document.uri, end, `\n${line}\n`);
  await vscode.workspace.applyEdit(edit);
  return new vscode.Position(end.line + 1, 0);
}

const definitions = (document: vscode.TextDocument, at: vscode.Position): Thenable<vscode.Location[]> =>
  vscode.commands.executeCommand("vscode.executeDefinitionProvider", document.uri, at);
