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

/** The panels with pictures. One follows the active decision record, others are locked to theirs; all come back after a reload. */
export interface Preview extends Disposable, WebviewPanelSerializer {
  /** Shows the diagram of this one's record beside the text without taking the focus. */
  open(diagram: Diagram): void;
  /** What a panel shows of this record, if one does. */
  shownOf(uri: string): Omit<DiagramParams, "uri"> | undefined;
  /** Locks the panel that has the focus to its record, or lets it follow again. */
  toggleLock(): void;
  lastRendered(): Rendered | undefined;
}

/** What a new panel shows first. */
export function firstShown(): Omit<DiagramParams, "uri"> {
  const view = workspace.getConfiguration("adrAtlas").get<string>("diagram.firstView", "architecture");
  return { view, scope: { scope: "decided" } };
}

export function createPreview(extensionUri: Uri, server: Server): Preview {
  const panels = new Map<WebviewPanel, Panel>();
  let rendered: Rendered | undefined;

  const following = (): Panel | undefined => [...panels.values()].find((panel) => !panel.locked());

  function adopt(webviewPanel: WebviewPanel, shown: DiagramParams & Pick<PageState, "locked">): Panel {
    const { uri, view, scope, locked } = shown;
    const own = createPanel(webviewPanel, extensionUri, server, { uri, view, scope, locked }, (picture) => {
      rendered = picture;
    });
    panels.set(webviewPanel, own);
    webviewPanel.onDidDispose(() => {
      own.dispose();
      panels.delete(webviewPanel);
    });
    return own;
  }

  /** The panels that this record belongs on now. */
  const showing = (uri: string): Panel[] =>
    [...panels.values()].filter((panel) => uri === panel.uri() || (uri === activeUri() && !panel.locked()));

  const subscriptions = [
    server.onDidRead(({ uri, isAdr }) => {
      if (isAdr) for (const panel of showing(uri)) panel.show(uri);
    }),
    window.onDidChangeActiveTextEditor(() => {
      const uri = activeUri();
      if (uri) for (const panel of showing(uri)) if (uri !== panel.uri()) panel.show(uri);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const uri = textEditor.document.uri.toString();
      for (const panel of panels.values())
        if (uri === panel.uri()) panel.select(selections.map(({ active }) => active));
    }),
  ];

  return {
    open: (diagram) => {
      const panel = following();
      if (panel) {
        panel.reveal();
        panel.show(diagram.uri);
        return;
      }
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      adopt(window.createWebviewPanel("adrAtlas.diagram", titleOf(diagram), column), diagram);
    },
    shownOf: (uri) => {
      const shown = [...panels.values()].find((panel) => panel.uri() === uri)?.shown();
      return shown && { view: shown.view, scope: shown.scope };
    },
    toggleLock: () => {
      for (const [{ active }, panel] of panels) if (active) panel.lock(!panel.locked());
    },
    lastRendered: () => rendered,
    deserializeWebviewPanel: async (webviewPanel, state: unknown) => {
      const active = activeUri();
      const kept = parsed(PageState, state) ?? (active && { uri: active, ...firstShown() });
      if (!kept || (!kept.locked && following())) return webviewPanel.dispose();
      const own = adopt(webviewPanel, kept);
      // The record in the active editor may have been read before there was a panel to follow it.
      if (active && active !== kept.uri && !kept.locked) own.show(active);
      try {
        // Behind another tab its document is not open yet; opened, it is read, and its diagram follows.
        await workspace.openTextDocument(Uri.parse(kept.uri));
      } catch {
        if (!active || kept.locked) webviewPanel.dispose();
      }
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
      for (const panel of panels.values()) panel.dispose();
    },
  };
}

function activeUri(): string | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === "markdown" ? document.uri.toString() : undefined;
}
