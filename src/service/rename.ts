import type { Position, Range, WorkspaceEdit } from "vscode-languageserver-types";
import { renameEdits, thingAt } from "../core/index.ts";
import { offsetOf, rangeOf, type Snapshot, workspaceEdit } from "./snapshot.ts";

/** The words that can be renamed at a position; null where there are none, or the record gives what they mean no name. */
export function renameRangeOf({ reading }: Snapshot, position: Position): { range: Range; placeholder: string } | null {
  const found = thingAt(reading, offsetOf(reading, position));
  if (!found?.things[0].named) return null;
  return { range: rangeOf(reading, found.span), placeholder: found.name };
}

/** Renames it in each of its spellings; null where there is nothing to rename, or the new name has no letter in it. */
export function renameOf(snapshot: Snapshot, position: Position, newName: string): WorkspaceEdit | null {
  const { reading } = snapshot;
  const found = thingAt(reading, offsetOf(reading, position));
  const to = newName.trim();
  if (!found?.things[0].named || !/\p{L}/u.test(to) || /[\r\n]/.test(to)) return null;
  return workspaceEdit(snapshot, renameEdits(reading, found.things[0], found.name, to));
}
