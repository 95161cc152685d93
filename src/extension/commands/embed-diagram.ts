import { l10n, window } from "vscode";
import { Edits, type EmbedParams, embedRequest } from "../../protocol/log.ts";
import type { Server } from "../client.ts";
import { make } from "../edits.ts";
import type { Preview } from "../preview.ts";
import { recordFor } from "./record.ts";

/** "ADR: Insert Diagram into Record": the one that a panel shows of it, or else its architecture. */
export async function insertDiagram(server: Server, preview: Preview, given?: unknown): Promise<void> {
  const document = await recordFor(given);
  if (!document) return;
  const uri = document.uri.toString();
  const shown = preview.shownOf(uri) ?? { view: "architecture", scope: { scope: "decided" } };
  const nothing = l10n.t("There is no picture of this view that could be written into the record.");
  await embed(server, { uri, diagram: shown }, nothing);
}

/** "ADR: Update Diagrams in Record". */
export async function updateDiagrams(server: Server, given?: unknown): Promise<void> {
  const document = await recordFor(given);
  if (document) await embed(server, { uri: document.uri.toString() }, l10n.t("The record keeps no diagram of itself."));
}

async function embed(server: Server, params: EmbedParams, nothing: string): Promise<void> {
  const edits = await server.ask(embedRequest, params, Edits);
  if (!edits) void window.showInformationMessage(nothing);
  else if (edits.documentChanges.some(({ edits }) => edits.length > 0)) await make(edits);
}
