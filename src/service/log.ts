// What changes a record together with another one, or the list of them all.
import type { TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver-types";
import {
  type Edit,
  type Entry,
  entriesInOrder,
  type IndexEntry,
  indexEdits,
  indexEntry,
  inverse,
  isTemplateFile,
  type Lines,
  linesOf,
  linkTo,
  type Reading,
  type ReferenceRelation,
  read,
  relationEdits,
  statusEdits,
  statusWords,
  type Target,
  type WrittenStatus,
} from "../core/index.ts";
import { meaningOf } from "./facts.ts";
import type { Snapshot } from "./snapshot.ts";

/** A record that is open, or not: then `version` is null. */
export interface OneRecord {
  readonly uri: string;
  readonly version: number | null;
  readonly reading: Reading;
}

export interface StatusChoice {
  value: WrittenStatus;
  /** In the words of the record. */
  text: string;
  about: string;
  current: boolean;
}

/** A record, for somebody to pick. */
export interface Listed {
  /** Of its file. */
  name: string;
  /** "ADR-0007"; the file's name where the log has no numbers. */
  label: string;
  title: string;
  /** As the record writes it. */
  status: string | null;
}

const settable = ["draft", "proposed", "accepted", "rejected", "deprecated"] as const;

/** What the record's status can be changed to; "superseded" comes with the other record. */
export const statusesOf = ({ reading }: Snapshot): StatusChoice[] =>
  settable.map((value) => ({
    value,
    text: statusWords(reading, value),
    about: meaningOf(value),
    current: reading.model.status?.value === value,
  }));

export const withStatus = ({ uri, version, reading }: Snapshot, value: WrittenStatus): WorkspaceEdit =>
  inDocuments([changeOf({ uri, version, reading }, statusEdits(reading, value))]);

/** Says in both records how they relate; one that is superseded says so in its status. */
export const related = (one: OneRecord, relation: ReferenceRelation, other: OneRecord): WorkspaceEdit =>
  inDocuments([
    changeOf(one, tellingEdits(one, relation, other)),
    changeOf(other, tellingEdits(other, inverse(relation), one)),
  ]);

/** As this record would name the other one. */
export const linkedFrom = ({ uri, reading }: Snapshot, { number, title, path }: Entry): string =>
  linkTo(reading, { number, title, path: pathBetween(uri, path) });

function tellingEdits(
  { uri, reading }: OneRecord,
  relation: ReferenceRelation,
  { uri: to, reading: { model } }: OneRecord,
) {
  const target: Target = { number: model.number, title: model.title, path: pathBetween(uri, to) };
  return relation === "superseded-by"
    ? statusEdits(reading, "superseded", target)
    : relationEdits(reading, relation, target);
}

function changeOf({ uri, version, reading: { lines, slice } }: OneRecord, edits: readonly Edit[]): TextDocumentEdit {
  const needed = edits.filter(({ span, text }) => slice(span) !== text);
  return { textDocument: { uri, version }, edits: needed.map((edit) => textEdit(lines, edit)) };
}

const textEdit = (lines: Lines, { span, text }: Edit): TextDocumentEdit["edits"][number] => {
  const { start, end } = lines.range(span);
  return {
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
    newText: text,
  };
};

const inDocuments = (changes: readonly TextDocumentEdit[]): WorkspaceEdit => ({
  documentChanges: changes.filter(({ edits }) => edits.length),
});

/** As a link leads from one document to another. */
function pathBetween(from: string, to: string): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let common = 0;
  while (common < here.length && here[common] === there[common]) common++;
  const up = here.slice(common).map(() => "..");
  return [...up, ...there.slice(common).map(decoded)].join("/");
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** A file of a log's folder; without its text where the log knows it. */
export interface FolderFile {
  readonly name: string;
  readonly text?: string | undefined;
}

/** The decision records of a folder: as the log knows them, or else each file read once for as long as its text stays the same. */
export function createLogReader(
  inLog: (uri: string) => Entry | undefined,
): (folder: string, files: readonly FolderFile[]) => IndexEntry[] {
  const known = new Map<string, { readonly text: string; readonly entry: IndexEntry | null }>();
  return (folder, files) => {
    const entries = files.flatMap(({ name, text }) => {
      const path = `${folder}/${name}`;
      const filed = inLog(path);
      if (filed) return filed.isAdr && !isTemplateFile(name) ? [indexed(name, filed)] : [];
      if (text === undefined) return [];
      const kept = known.get(path);
      const entry = kept?.text === text ? kept.entry : indexEntry(name, read(path, text));
      known.set(path, { text, entry });
      return entry && !isTemplateFile(name) ? [entry] : [];
    });
    return entriesInOrder(entries);
  };
}

const indexed = (name: string, { number, title, status, date, language }: Entry): IndexEntry => ({
  name,
  number,
  title: title || name.replace(/\.\w+$/, ""),
  status: status?.text ?? null,
  date,
  language,
});

export function listed({ name, number, title, status }: IndexEntry): Listed {
  const width = /\d+/.exec(name)?.[0].length ?? 1;
  const label = number === null ? name.replace(/\.\w+$/, "") : `ADR-${String(number).padStart(width, "0")}`;
  return { name, label, title, status };
}

/** Brings the list of all records in a README up to date. `index.text`: "" for a file that is not there. */
export function withIndex(entries: readonly IndexEntry[], index: { uri: string; text: string }): WorkspaceEdit {
  const lines = linesOf(index.text);
  const edits = indexEdits(index.text, entries).map((edit) => textEdit(lines, edit));
  return inDocuments([{ textDocument: { uri: index.uri, version: null }, edits }]);
}
