import { l10n, window } from "vscode";
import type { Diagram } from "../../protocol/diagram.ts";
import type { Server } from "../client.ts";
import { firstShown, type Preview } from "../preview.ts";

/** "ADR: Open Architecture Diagram to the Side". */
export const openDiagram = (server: Server, preview: Preview): Promise<void> =>
  open(preview, (uri) => firstOf(server, uri));

/** "ADR: Compare Options to the Side". */
export const compareOptions = (server: Server, preview: Preview): Promise<void> =>
  open(preview, (uri) => server.diagram({ uri, view: "options", scope: { scope: "decided" } }));

async function open(preview: Preview, diagramOf: (uri: string) => Promise<Diagram | null>): Promise<void> {
  const document = window.activeTextEditor?.document;
  const uri = document?.languageId === "markdown" ? document.uri.toString() : undefined;
  const diagram = uri ? await diagramOf(uri) : null;
  if (diagram) preview.open(diagram);
  else void window.showInformationMessage(l10n.t("Open an architecture decision record in Markdown first."));
}

/** The setting may name a view that there is not. */
const firstOf = async (server: Server, uri: string): Promise<Diagram | null> =>
  (await server.diagram({ uri, ...firstShown() })) ??
  server.diagram({ uri, view: "architecture", scope: { scope: "decided" } });
