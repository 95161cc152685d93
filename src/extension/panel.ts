import { type Disposable, env, l10n, type Position, Uri, type WebviewPanel } from "vscode";
import type { Diagram } from "../protocol/diagram.ts";
import { FromPage, parsed, type ToPage } from "../protocol/page.ts";
import type { DiagramParams } from "../protocol/requests.ts";
import type { Server } from "./client.ts";
import { elementsAt } from "./elements.ts";
import { savePicture } from "./export.ts";
import { pageHtml } from "./page.ts";
import { revealInEditor } from "./reveal.ts";

/** A picture that the page has drawn. */
export interface Rendered {
  readonly uri: string;
  readonly version: number;
  readonly nodes: number;
}

/** A webview panel with the page in it. It draws what it is told to show, whenever the page asks or `show` is called. */
export interface Panel extends Disposable {
  /** The record that it shows. */
  uri(): string;
  /** Shows this record as it now is; a document that is none changes nothing. */
  show(uri: string): void;
  /** Brings the panel to the front without taking the focus. */
  reveal(): void;
  /** The cursors in the record's text have moved here. */
  select(cursors: readonly Position[]): void;
}

export function createPanel(
  panel: WebviewPanel,
  extensionUri: Uri,
  server: Server,
  first: DiagramParams,
  onRendered: (rendered: Rendered) => void,
): Panel {
  let shown = first;
  let diagram: Diagram | undefined;
  let selected = "";
  /** Diagrams are asked for in this order; an answer that comes after a later one's is stale. */
  let asked = 0;
  let posted = 0;

  const post = (message: ToPage) => void panel.webview.postMessage(message);

  async function draw(params: DiagramParams): Promise<void> {
    const order = ++asked;
    const answer = await server.diagram(params);
    if (!answer || order < posted) return;
    posted = order;
    shown = params;
    diagram = answer;
    selected = "";
    panel.title = titleOf(answer);
    post({ type: "diagram", ...answer });
  }

  function receive(message: FromPage): void {
    if (message.type === "ready") void draw(shown);
    else if (message.type === "show") void draw({ uri: shown.uri, view: message.view, scope: message.scope });
    else if (message.type === "reveal") void revealInEditor(Uri.parse(message.uri), message.range);
    else if (message.type === "problem") server.log.warn(`Preview: ${message.message}`);
    else if (message.type === "copy") void env.clipboard.writeText(message.text);
    else if (message.type === "save") void savePicture(message, Uri.parse(shown.uri), diagram?.title ?? "");
    else if (message.ok) onRendered({ uri: message.uri, version: message.version, nodes: message.nodes });
    else server.log.warn(`Preview: version ${message.version} of ${message.uri} was not drawn: ${message.error}`);
  }

  panel.webview.options = { enableScripts: true, localResourceRoots: roots(extensionUri) };
  const listening = panel.webview.onDidReceiveMessage((message: unknown) => {
    const known = parsed(FromPage, message);
    if (known) receive(known);
    else server.log.warn("Preview: a message that is none was dropped");
  });
  panel.iconPath = {
    light: Uri.joinPath(extensionUri, "media/diagram-light.svg"),
    dark: Uri.joinPath(extensionUri, "media/diagram-dark.svg"),
  };
  panel.webview.html = pageHtml(panel.webview, extensionUri);

  return {
    uri: () => shown.uri,
    // An option of one record means nothing in another.
    show: (uri) => void draw(uri === shown.uri ? shown : { ...shown, uri, scope: { scope: "decided" } }),
    reveal: () => panel.reveal(undefined, true),
    select: (cursors) => {
      const ids = diagram ? elementsAt(diagram, cursors) : [];
      if (ids.join() === selected) return;
      selected = ids.join();
      post({ type: "select", uri: shown.uri, ids });
    },
    dispose: () => {
      listening.dispose();
      panel.dispose();
    },
  };
}

export const titleOf = ({ title }: Diagram): string => l10n.t("Architecture: {0}", title);

const roots = (extensionUri: Uri): Uri[] => ["dist/webview", "media"].map((path) => Uri.joinPath(extensionUri, path));
