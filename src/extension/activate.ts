import { commands, type ExtensionContext, l10n, window, workspace } from "vscode";
import { speakBy } from "../l10n/index.ts";
import { mayBeRecord } from "./candidate.ts";
import { type CreateClient, createServer } from "./client.ts";
import { placeCommands, runAtPlace } from "./commands/at-place.ts";
import { changeStatus } from "./commands/change-status.ts";
import { insertDiagram, updateDiagrams } from "./commands/embed-diagram.ts";
import { newFromWorkspace, newRecord } from "./commands/new-record.ts";
import { compareOptions, openDiagram } from "./commands/open-diagram.ts";
import { openExample } from "./commands/open-example.ts";
import { linkDecision } from "./commands/relate.ts";
import { showMentions } from "./commands/show-mentions.ts";
import { supersede } from "./commands/supersede.ts";
import { updateIndex } from "./commands/update-index.ts";
import { dropLinks } from "./log-drag.ts";
import { showLog } from "./log-view.ts";
import { type MarkdownPreview, markdownPreview } from "./markdown-preview.ts";
import { followMending } from "./mended.ts";
import type { Rendered } from "./panel.ts";
import { createPreview } from "./preview.ts";
import { followRecords } from "./records.ts";
import { showActiveRecord } from "./status-bar.ts";

/** What `activate` returns: for VS Code's Markdown extension, and for tests. */
export interface Api extends Pick<MarkdownPreview, "extendMarkdownIt"> {
  /** The last picture that the preview has drawn; `nodes` counts its nodes. */
  lastRendered(): Rendered | undefined;
}

/** Everything that both extension hosts have in common. */
export function activateWith(context: ExtensionContext, createClient: CreateClient): Api {
  // What the client shares with the other parts says its words through `t`, by the same texts.
  speakBy(l10n.bundle ?? {});
  const server = createServer(context, createClient);
  const preview = createPreview(context.extensionUri, server);
  const rendered = markdownPreview(server);
  context.subscriptions.push(
    server,
    preview,
    rendered,
    followRecords(server),
    followMending(),
    showLog(server, context.workspaceState),
    dropLinks(server),
    showActiveRecord(server),
    commands.registerCommand("adrAtlas.openDiagram", (given) => openDiagram(server, preview, given)),
    commands.registerCommand("adrAtlas.insertDiagram", (given) => insertDiagram(server, preview, given)),
    commands.registerCommand("adrAtlas.updateDiagrams", (given) => updateDiagrams(server, given)),
    commands.registerCommand("adrAtlas.toggleDiagramLock", preview.toggleLock),
    commands.registerCommand("adrAtlas.compareOptions", (given) => compareOptions(server, preview, given)),
    commands.registerCommand("adrAtlas.openExample", (name) =>
      openExample(context.extensionUri, context.globalStorageUri, name),
    ),
    commands.registerCommand("adrAtlas.newRecord", (given) => newRecord(server, given)),
    commands.registerCommand("adrAtlas.newFromWorkspace", () => newFromWorkspace(server)),
    commands.registerCommand("adrAtlas.supersede", (given) => supersede(server, given)),
    commands.registerCommand("adrAtlas.changeStatus", (given, status) => changeStatus(server, given, status)),
    commands.registerCommand("adrAtlas.linkDecision", (given) => linkDecision(server, given)),
    commands.registerCommand("adrAtlas.updateIndex", (given) => updateIndex(server, given)),
    ...placeCommands.map((id) => commands.registerCommand(id, (context) => runAtPlace(id, context))),
    // For code lenses; VS Code's own command of that kind has another name in each version.
    commands.registerCommand("adrAtlas.showProblems", () => commands.executeCommand("workbench.actions.view.problems")),
    commands.registerCommand("adrAtlas.showMentions", showMentions),
    window.registerWebviewPanelSerializer("adrAtlas.diagram", preview),
    // The server costs a process: it starts with the first document that might need it.
    workspace.onDidOpenTextDocument((document) => mayBeRecord(document) && server.start()),
    workspace.onDidChangeTextDocument(({ document }) => mayBeRecord(document) && server.start()),
  );
  if (workspace.textDocuments.some(mayBeRecord)) server.start();
  return { lastRendered: preview.lastRendered, extendMarkdownIt: rendered.extendMarkdownIt };
}
