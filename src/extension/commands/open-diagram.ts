import { window, workspace } from "vscode";
import type { Diagram } from "../../protocol/diagram.ts";
import type { Server } from "../client.ts";
import { firstShown, type Preview } from "../preview.ts";
import { sayNoRecord, uriOf } from "./record.ts";

/** "ADR: Open Architecture Diagram to the Side". */
export const openDiagram = (server: Server, preview: Preview, given?: unknown): Promise<void> =>
  open(preview, given, (uri) => firstOf(server, uri));

/** "ADR: Compare Options to the Side". */
export const compareOptions = (server: Server, preview: Preview, given?: unknown): Promise<void> =>
  open(preview, given, (uri) => server.diagram({ uri, view: "options", scope: { scope: "decided" } }));

async function open(
  preview: Preview,
  given: unknown,
  diagramOf: (uri: string) => Promise<Diagram | null>,
): Promise<void> {
  const place = uriOf(given);
  // The side is that of the record's own editor.
  if (place && place.toString() !== window.activeTextEditor?.document.uri.toString())
    await window.showTextDocument(await workspace.openTextDocument(place));
  const document = window.activeTextEditor?.document;
  const uri = document?.languageId === "markdown" ? document.uri.toString() : undefined;
  const diagram = uri ? await diagramOf(uri) : null;
  if (diagram) preview.open(diagram);
  else sayNoRecord();
}

/** The setting may name a view that there is not. */
const firstOf = async (server: Server, uri: string): Promise<Diagram | null> =>
  (await server.diagram({ uri, ...firstShown() })) ??
  server.diagram({ uri, view: "architecture", scope: { scope: "decided" } });
