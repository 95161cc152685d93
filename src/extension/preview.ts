import {
  type Disposable,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
} from "vscode";
import type { Diagram } from "../protocol/diagram.ts";
import { PageState, parsed } from "../protocol/page.ts";
import type { DiagramParams } from "../protocol/requests.ts";
import type { Server } from "./client.ts";
import { createPanel, type Panel, type Rendered, titleOf } from "./panel.ts";

/** The one preview: follows the active decision record, and comes back after a reload of the window. */
export interface Preview extends Disposable, WebviewPanelSerializer {
  /** Shows the diagram of this one's record beside the text without taking the focus. */
  open(diagram: Diagram): void;
  lastRendered(): Rendered | undefined;
}

/** What a new panel shows first. */
export function firstShown(): Omit<DiagramParams, "uri"> {
  const view = workspace.getConfiguration("adrAtlas").get<string>("diagram.firstView", "architecture");
  return { view, scope: { scope: "decided" } };
}

export function createPreview(extensionUri: Uri, server: Server): Preview {
  let panel: Panel | undefined;
  let rendered: Rendered | undefined;

  function adopt(webviewPanel: WebviewPanel, shown: DiagramParams): Panel {
    const { uri, view, scope } = shown;
    const own = createPanel(webviewPanel, extensionUri, server, { uri, view, scope }, (picture) => {
      rendered = picture;
    });
    panel = own;
    webviewPanel.onDidDispose(() => {
      own.dispose();
      if (panel === own) panel = undefined;
    });
    return own;
  }

  const subscriptions = [
    server.onDidRead(({ uri, isAdr }) => {
      if (isAdr && (uri === panel?.uri() || uri === activeUri())) panel?.show(uri);
    }),
    window.onDidChangeActiveTextEditor(() => {
      const uri = activeUri();
      if (uri && uri !== panel?.uri()) panel?.show(uri);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor.document.uri.toString() === panel?.uri()) panel.select(selections.map(({ active }) => active));
    }),
  ];

  return {
    open: (diagram) => {
      if (panel) {
        panel.reveal();
        panel.show(diagram.uri);
        return;
      }
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      adopt(window.createWebviewPanel("adrAtlas.diagram", titleOf(diagram), column), diagram);
    },
    lastRendered: () => rendered,
    deserializeWebviewPanel: async (webviewPanel, state: unknown) => {
      const active = activeUri();
      const kept = parsed(PageState, state) ?? (active && { uri: active, ...firstShown() });
      if (!kept || panel) return webviewPanel.dispose();
      const own = adopt(webviewPanel, kept);
      // The record in the active editor may have been read before there was a panel to follow it.
      if (active && active !== kept.uri) own.show(active);
      try {
        // Behind another tab its document is not open yet; opened, it is read, and its diagram follows.
        await workspace.openTextDocument(Uri.parse(kept.uri));
      } catch {
        if (!active) webviewPanel.dispose();
      }
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
      panel?.dispose();
    },
  };
}

function activeUri(): string | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === "markdown" ? document.uri.toString() : undefined;
}
