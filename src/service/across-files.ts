// Fixes that change more than the file they were asked for in.

import type { RenameFile, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { type Finding, groupedBy, renumbering } from "../core/index.ts";
import { t } from "../l10n/index.ts";
import { type OneRecord, related } from "./log.ts";
import { plainRange, type Snapshot } from "./snapshot.ts";

export interface AcrossFiles {
  readonly title: string;
  readonly edit: WorkspaceEdit;
}

interface Surroundings {
  /** Another record, open or not; null for one that is not known. */
  recordAt(uri: string): OneRecord | null;
  /** The version of a file that is open, else null. */
  versionOf(uri: string): number | null;
  /** Can the client give files other names? */
  readonly renames: boolean;
}

export function fixesAcrossFiles(snapshot: Snapshot, finding: Finding, around: Surroundings): AcrossFiles[] {
  if (finding.mutual) return bothSides(snapshot, finding.mutual, around);
  return finding.rule === "duplicate-number" && around.renames ? renumbered(snapshot, around) : [];
}

function bothSides(
  { uri, version, reading }: Snapshot,
  { title, relation, other }: NonNullable<Finding["mutual"]>,
  { recordAt }: Surroundings,
): AcrossFiles[] {
  const record = recordAt(other);
  if (!record) return [];
  const edit = related({ uri, version, reading }, relation, record);
  return edit.documentChanges?.length ? [{ title, edit }] : [];
}

function renumbered({ uri, inLog }: Snapshot, { versionOf }: Surroundings): AcrossFiles[] {
  const change = inLog && renumbering(inLog.entry, inLog.log);
  if (!change) return [];
  const edits = [...groupedBy(change.edits, ({ path }) => path)].map(
    ([path, list]): TextDocumentEdit => ({
      textDocument: { uri: path, version: versionOf(path) },
      edits: list.map(({ range, text }) => ({ range: plainRange(range), newText: text })),
    }),
  );
  const rename: RenameFile = { kind: "rename", oldUri: uri, newUri: change.path, options: { overwrite: false } };
  return [
    { title: t("Give it the next free number, {0}", change.number), edit: { documentChanges: [...edits, rename] } },
  ];
}
