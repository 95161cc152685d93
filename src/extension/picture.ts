import type { Position } from "vscode";
import type { Diagram } from "../protocol/diagram.ts";
import type { ToPage } from "../protocol/page.ts";
import type { DiagramParams } from "../protocol/requests.ts";
import type { Server } from "./client.ts";
import { elementsAt } from "./elements.ts";

/** What a page shows: asked of the server, sent to the page, and kept for as long as it is the last. */
export interface Picture {
  /** What is shown, or else what is to be shown first. */
  shown(): DiagramParams;
  diagram(): Diagram | undefined;
  /** Shows this; a document that is no decision record changes nothing. */
  draw(params: DiagramParams): Promise<void>;
  /** Draws what was asked for last, for a page that has just begun. */
  drawAgain(): Promise<void>;
  /** Marks what the record says where these cursors stand. */
  select(cursors: readonly Position[]): void;
}

export function createPicture(server: Server, first: DiagramParams, send: (message: ToPage) => void): Picture {
  let shown = first;
  let wanted = first;
  let diagram: Diagram | undefined;
  let selected = "";
  /** Diagrams are asked for in this order; an answer that comes after a later one's is stale. */
  let asked = 0;
  let sent = 0;

  async function draw(params: DiagramParams): Promise<void> {
    const order = ++asked;
    wanted = params;
    const answer = await server.diagram(params);
    if (!answer) return fallBack(params);
    if (order < sent) return;
    sent = order;
    shown = params;
    diagram = answer;
    selected = "";
    send({ type: "diagram", ...answer });
  }

  /** These can't be shown: what was shown stays, and a page that still waits for its first picture gets that. */
  async function fallBack(refused: DiagramParams): Promise<void> {
    if (wanted === refused) wanted = shown;
    if (!diagram && refused !== shown) await draw(shown);
  }

  return {
    shown: () => shown,
    diagram: () => diagram,
    draw,
    drawAgain: () => draw(wanted),
    select: (cursors) => {
      const ids = diagram ? elementsAt(diagram, cursors) : [];
      if (ids.join() === selected) return;
      selected = ids.join();
      send({ type: "select", uri: shown.uri, ids });
    },
  };
}
