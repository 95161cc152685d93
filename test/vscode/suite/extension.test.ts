import * as vscode from "vscode";
import { assertEqual } from "./assert.ts";
import { eventually } from "./eventually.ts";
import { extension } from "./extension.ts";
import { closeEverything, open, record } from "./workspace.ts";

suite("The extension", () => {
  suiteTeardown(closeEverything);

  test("activates when a Markdown file is opened", async () => {
    await open(record);
    await eventually("the extension to be active", () => extension().isActive);
  });

  test("registers the commands that package.json names", async () => {
    const named: { command: string }[] = extension().packageJSON.contributes.commands;
    const registered = new Set(await vscode.commands.getCommands(true));
    assertEqual(
      named.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });
});
