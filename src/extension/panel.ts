import { commands, type Disposable, env, l10n, type Position, Uri, type WebviewPanel } from "vscode";
import type { Diagram } from "../protocol/diagram.ts";
import { FromPage, parsed, type ToPage } from "../protocol/page.ts";
import type { DiagramParams } from "../protocol/requests.ts";
import type { Server } from "./client.ts";
import { savePicture } from "./export.ts";
import { pageHtml } from "./page.ts";
import { createPicture } from "./picture.ts";
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
  const picture = createPicture(server, first, send);

  function send(message: ToPage): void {
    if (message.type === "diagram") panel.title = titleOf(message);
    void panel.webview.postMessage(message);
  }

  function receive(message: FromPage): void {
    const shown = picture.shown();
    if (message.type === "ready") void picture.drawAgain();
    else if (message.type === "show") void picture.draw({ uri: shown.uri, view: message.view, scope: message.scope });
    else if (message.type === "reveal") void reveal(message);
    else if (message.type === "copy") void env.clipboard.writeText(message.text);
    else if (message.type === "save") void savePicture(message, Uri.parse(shown.uri), picture.diagram()?.title ?? "");
    else if (message.type === "problem") server.log.warn(`Preview: ${message.message}`);
    else if (message.ok) onRendered({ uri: message.uri, version: message.version, nodes: message.nodes });
    else server.log.warn(`Preview: version ${message.version} of ${message.uri} was not drawn: ${message.error}`);
  }

  const listening = panel.webview.onDidReceiveMessage((message: unknown) => {
    const known = parsed(FromPage, message);
    if (known) receive(known);
    else server.log.warn("Preview: a message that is none was dropped");
  });
  furnish(panel, extensionUri);

  return {
    uri: () => picture.shown().uri,
    show: (uri) => {
      const shown = picture.shown();
      // An option of one record means nothing in another.
      void picture.draw(uri === shown.uri ? shown : { ...shown, uri, scope: { scope: "decided" } });
    },
    reveal: () => panel.reveal(undefined, true),
    select: picture.select,
    dispose: () => {
      listening.dispose();
      panel.dispose();
    },
  };
}

async function reveal({ uri, range, fix }: Extract<FromPage, { type: "reveal" }>): Promise<void> {
  await revealInEditor(Uri.parse(uri), range);
  if (fix) await commands.executeCommand("editor.action.quickFix");
}

export const titleOf = ({ title }: Diagram): string => l10n.t("Architecture: {0}", title);

function furnish(panel: WebviewPanel, extensionUri: Uri): void {
  const file = (path: string) => Uri.joinPath(extensionUri, path);
  panel.iconPath = { light: file("media/diagram-light.svg"), dark: file("media/diagram-dark.svg") };
  panel.webview.options = { enableScripts: true, localResourceRoots: [file("dist/webview"), file("media")] };
  panel.webview.html = pageHtml(panel.webview, extensionUri);
}
