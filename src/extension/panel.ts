import { commands, type Disposable, env, l10n, type Position, Uri, type WebviewPanel } from "vscode";
import type { Diagram } from "../protocol/diagram.ts";
import { FromPage, parsed, type ToPage } from "../protocol/page.ts";
import type { DiagramParams } from "../protocol/requests.ts";
import type { Server } from "./client.ts";
import { openMermaid, savePicture } from "./export.ts";
import { pageHtml } from "./page.ts";
import { createPicture } from "./picture.ts";
import { revealInEditor } from "./reveal.ts";
import { watchdog } from "./watchdog.ts";

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
  shown(): DiagramParams;
  /** It stays with its record, whatever other is looked at. */
  locked(): boolean;
  lock(locked: boolean): void;
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
  first: DiagramParams & { readonly locked?: boolean | undefined },
  onRendered: (rendered: Rendered) => void,
): Panel {
  let { locked = false } = first;
  const picture = createPicture(server, first, send);

  const page = watchdog(() => {
    server.log.warn("Preview: the page no longer answers and is loaded again");
    furnish(panel, extensionUri);
  });

  function send(message: ToPage): void {
    if (message.type === "diagram") {
      panel.title = titleOf(message, locked);
      if (panel.visible) page.asked(keyOf(message));
    }
    void panel.webview.postMessage(message);
  }

  function lock(next: boolean): void {
    locked = next;
    const diagram = picture.diagram();
    if (diagram) panel.title = titleOf(diagram, locked);
    send({ type: "locked", locked });
  }

  function receive(message: FromPage): void {
    const shown = picture.shown();
    page.heard(message.type === "rendered" ? keyOf(message) : message.type);
    if (message.type === "ready") begin();
    else if (message.type === "lock") lock(message.locked);
    else if (message.type === "show") void picture.draw({ uri: shown.uri, view: message.view, scope: message.scope });
    else if (message.type === "reveal") void reveal(message);
    else if (message.type === "copy") void env.clipboard.writeText(message.text);
    else if (message.type === "open") void openMermaid(message.text);
    else if (message.type === "save") void savePicture(message, Uri.parse(shown.uri), picture.diagram()?.title ?? "");
    else if (message.type === "problem") server.log.warn(`Preview: ${message.message}`);
    else if (message.ok) onRendered({ uri: message.uri, version: message.version, nodes: message.nodes });
    else server.log.warn(`Preview: version ${message.version} of ${message.uri} was not drawn: ${message.error}`);
  }

  function begin(): void {
    send({ type: "locked", locked });
    void picture.drawAgain();
  }

  const listening = panel.webview.onDidReceiveMessage((message: unknown) => {
    const known = parsed(FromPage, message);
    if (known) receive(known);
    else server.log.warn("Preview: a message that is none was dropped");
  });
  const following = server.onDidChangeLog(() => {
    if (picture.shown().view === "log") void picture.drawAgain();
  });
  panel.onDidChangeViewState(() => panel.visible || page.rest());
  furnish(panel, extensionUri);
  page.asked("ready" satisfies FromPage["type"]);

  return {
    uri: () => picture.shown().uri,
    shown: picture.shown,
    locked: () => locked,
    lock,
    show: (uri) => {
      const shown = picture.shown();
      // An option of one record means nothing in another.
      void picture.draw(uri === shown.uri ? shown : { ...shown, uri, scope: { scope: "decided" } });
    },
    reveal: () => panel.reveal(undefined, true),
    select: picture.select,
    dispose: () => {
      listening.dispose();
      following.dispose();
      page.rest();
      panel.dispose();
    },
  };
}

async function reveal({ uri, range, fix }: Extract<FromPage, { type: "reveal" }>): Promise<void> {
  await revealInEditor(Uri.parse(uri), range);
  if (fix) await commands.executeCommand("editor.action.quickFix");
}

export const titleOf = ({ title }: Diagram, locked = false): string =>
  locked ? l10n.t("Architecture (locked): {0}", title) : l10n.t("Architecture: {0}", title);

const keyOf = ({ uri, version }: { readonly uri: string; readonly version: number }): string => `${version} ${uri}`;

function furnish(panel: WebviewPanel, extensionUri: Uri): void {
  const file = (path: string) => Uri.joinPath(extensionUri, path);
  panel.iconPath = { light: file("media/diagram-light.svg"), dark: file("media/diagram-dark.svg") };
  panel.webview.options = { enableScripts: true, localResourceRoots: [file("dist/webview"), file("media")] };
  panel.webview.html = pageHtml(panel.webview, extensionUri);
}
