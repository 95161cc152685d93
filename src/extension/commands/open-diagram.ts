import { l10n, window } from "vscode";
import type { Server } from "../client.ts";
import { decided, type Preview } from "../preview.ts";

/** "ADR: Open Architecture Diagram to the Side". */
export async function openDiagram(server: Server, preview: Preview): Promise<void> {
  const document = window.activeTextEditor?.document;
  const uri = document?.languageId === "markdown" ? document.uri.toString() : undefined;
  const diagram = uri ? await server.diagram({ uri, ...decided }) : null;
  if (diagram) preview.open(diagram);
  else void window.showInformationMessage(l10n.t("Open an architecture decision record in Markdown first."));
}
