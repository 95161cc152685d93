import * as vscode from "vscode";
import { assertEqual } from "./assert.ts";
import { eventually } from "./eventually.ts";
import { extension, type Rendered } from "./extension.ts";
import { closeEverything, open, record } from "./workspace.ts";

suite("The diagram", () => {
  teardown(closeEverything);

  test("opens in a tab beside the text and takes no focus", async () => {
    const document = await openWithDiagram(record);
    const { label, group } = await eventually("the diagram's tab", diagramTab);
    assertEqual(label, "Architecture: A database for each service of the ticket shop");
    assertEqual(group.viewColumn, vscode.ViewColumn.Two);
    assertEqual(vscode.window.activeTextEditor?.document.uri.path, document.uri.path);
    // Of a page that is closed before its service worker runs, VS Code's next one waits half a minute for another.
    await rendered(document);
  });

  test("shows services, databases and the broker", async () => {
    const { nodes } = await rendered(await openWithDiagram(record));
    assertEqual(nodes, 7);
  });

  test("follows typing", async () => {
    const document = await openWithDiagram(record);
    const before = await rendered(document);
    const row = "| Payment Service | payment_db | PostgreSQL 16 | 5434 |\n";
    await insertAfter(document, row, "| Refund Service | refund_db | PostgreSQL 16 | 5435 |\n");
    const after = await rendered(document);
    assertEqual(after.nodes, before.nodes + 2);
  });

  test("follows the active editor", async () => {
    await rendered(await openWithDiagram(record));
    const { nodes } = await rendered(await open("docs/adr/0002-search.md"));
    assertEqual(nodes, 2);
  });
});

async function openWithDiagram(path: string): Promise<vscode.TextDocument> {
  const document = await open(path);
  await eventually("the extension to be active", () => extension().isActive);
  await vscode.commands.executeCommand("adrAtlas.openDiagram");
  return document;
}

function diagramTab(): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  // VS Code puts a prefix of its own before the view type.
  return tabs.find(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("adrAtlas.diagram"),
  );
}

/** What the page last drew, once that is the document as it now stands. */
function rendered(document: vscode.TextDocument): Promise<Rendered> {
  return eventually("the diagram to be drawn", () => {
    const last = extension().exports.lastRendered();
    return last?.uri === document.uri.toString() && last.version === document.version && last;
  });
}

async function insertAfter(document: vscode.TextDocument, line: string, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().indexOf(line) + line.length), text);
  await vscode.workspace.applyEdit(edit);
}
