// Fixes that change more than the file they were asked for in.

import type { Range, RenameFile, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { type Finding, groupedBy, type Misspelling, renumbering } from "../core/index.ts";
import { t } from "../l10n/index.ts";
import { type OneRecord, related } from "./log.ts";
import { plainRange, type Snapshot, spanOf, touches } from "./snapshot.ts";

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

/** Offered at the word in one record, it is mended in all records of the folder. */
export function respelled(
  snapshot: Snapshot,
  range: Range,
  { versionOf }: Pick<Surroundings, "versionOf">,
): AcrossFiles[] {
  const { inLog, reading } = snapshot;
  const asked = spanOf(reading, range);
  const isHere = ({ word: { start, end } }: Misspelling) => touches({ start: start.offset, end: end.offset }, asked);
  if (!inLog?.entry.misspellings.some(isHere)) return [];
  const records = inLog.log.beside(inLog.entry).filter(({ misspellings }) => misspellings.length);
  const documentChanges = records.map(({ path, misspellings }) => ({
    textDocument: { uri: path, version: versionOf(path) },
    edits: misspellings.map(({ letter, text }) => ({ range: plainRange(letter), newText: text })),
  }));
  const places = records.reduce((sum, { misspellings }) => sum + misspellings.length, 0);
  return [{ title: t("Write “supersede” with s throughout the log ({0})", places), edit: { documentChanges } }];
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
