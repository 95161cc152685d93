import * as vscode from "vscode";
import { encoded } from "../../../src/extension/encoded.ts";
import { assertEqual, assertIncludes } from "./assert.ts";
import { closeEverything, inWorkspace } from "./workspace.ts";

suite("A new record", () => {
  const made: vscode.Uri[] = [];

  teardown(async () => {
    await closeEverything();
    for (const uri of made.splice(0)) await vscode.workspace.fs.delete(uri);
  });

  async function newRecord(title: string, template: string): Promise<vscode.TextDocument> {
    await vscode.commands.executeCommand("adrAtlas.newRecord", { folder: inWorkspace("docs/adr"), title, template });
    const document = vscode.window.activeTextEditor?.document;
    if (!document) throw new Error("No editor is open");
    made.push(document.uri);
    return document;
  }

  const nameOf = ({ uri }: vscode.TextDocument): string => uri.path.split("/").at(-1) ?? "";
  const selected = (): string => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.getText(editor.selection) ?? "";
  };

  test("is named as the log's others, and the cursor stands in its first field", async () => {
    const document = await newRecord("Keep data apart", "database-per-service");
    assertEqual(nameOf(document), "0003-keep-data-apart.md");
    assertIncludes(document.getText(), "| ordering | ordering_db | PostgreSQL | 5433 |");
    assertEqual(selected() !== "", true);
  });

  test("writes a name that is typed once wherever it belongs", async () => {
    const document = await newRecord("Keep data apart", "database-per-service");
    while (selected() !== "ordering") await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
    await vscode.commands.executeCommand("type", { text: "Order Desk" });
    await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
    assertIncludes(document.getText(), "| Order Desk | order_desk_db | PostgreSQL | 5433 |");
    assertIncludes(document.getText(), "| payment.received | payment | Order Desk |");
  });

  test("starts from the workspace's own configuration", async () => {
    const compose = inWorkspace("docker-compose.yml");
    const text = "services:\n  rate-db:\n    image: mysql:8.4\n    ports: ['3307:3306']\n";
    await vscode.workspace.fs.writeFile(compose, encoded(text));
    made.push(compose);
    const document = await newRecord("Keep data apart", "workspace");
    assertIncludes(document.getText(), "| rate-db | MySQL 8.4 | 3307 |");
  });

  test("takes no number twice, and overwrites nothing", async () => {
    const first = await newRecord("Use Redis", "nygard");
    const second = await newRecord("Use Redis", "nygard");
    assertEqual([nameOf(first), nameOf(second)], ["0003-use-redis.md", "0004-use-redis.md"]);
  });
});
