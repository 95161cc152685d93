import type { Position, Range, WorkspaceEdit } from "vscode-languageserver-types";
import type { Edit, Finding, Reading, Span } from "../core/index.ts";
import type { InLog } from "./record-references.ts";

/** One version of an open document. Every feature is a function of it. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly reading: Reading;
  /** The record in its log; absent for a file that is in none, and as long as the log is not known. */
  readonly inLog?: InLog | undefined;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

/** Where a span of the text stands, as the protocol counts. */
export const rangeOf = ({ lines }: Reading, span: Span): Range => plainRange(lines.range(span));

/** Without the offsets. */
export const plainRange = ({ start, end }: Range): Range => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});

/** The span of a range of the protocol. */
export function spanOf({ lines }: Reading, { start, end }: Range): Span {
  return { start: lines.offset(start.line, start.character), end: lines.offset(end.line, end.character) };
}

export const offsetOf = ({ lines }: Reading, { line, character }: Position): number => lines.offset(line, character);

/** Edits of this version of the document and of no other. */
export function workspaceEdit({ uri, version, reading }: Snapshot, edits: readonly Edit[]): WorkspaceEdit {
  const textEdits = edits.map(({ span, text }) => ({ range: rangeOf(reading, span), newText: text }));
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

/** Do they share a character, or touch? A cursor touches the word it stands at the end of. */
export const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
