import type { WorkspaceEdit } from "vscode-languageserver-types";
import { embedded, embeddedIn, type ScopeChoice, updatedDiagram } from "../core/index.ts";
import { type Snapshot, workspaceEdit } from "./snapshot.ts";

/**
 * Writes a diagram of the record into the record, or brings it up to date there; without `diagram` all that it keeps. Null
 * where there is nothing that a fence could show, or nothing kept.
 */
export function withDiagram(
  snapshot: Snapshot,
  diagram?: { readonly view: string; readonly scope: ScopeChoice },
): WorkspaceEdit | null {
  const { reading } = snapshot;
  if (diagram) {
    const edits = embedded(reading, diagram.view, diagram.scope);
    return edits && workspaceEdit(snapshot, edits);
  }
  const kept = embeddedIn(reading);
  const edits = kept.flatMap((one) => updatedDiagram(reading, one) ?? []);
  return kept.length === 0 ? null : workspaceEdit(snapshot, edits);
}
