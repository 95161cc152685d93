import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  Position,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import {
  type Entry,
  identityOf,
  isPast,
  isToldIn,
  othersNaming,
  renamed,
  renameEdits,
  type Speaker,
  sharedAs,
  speakersOf,
} from "../core/index.ts";
import { t } from "../l10n/index.ts";
import { term } from "../l10n/terms.ts";
import { type NamedAt, namedAt } from "./named.ts";
import type { InLog } from "./record-references.ts";
import { rangeOf, type Snapshot } from "./snapshot.ts";

/** Why nothing can be renamed, for whoever wanted to. */
export interface Refusal {
  readonly refused: string;
}

interface Surroundings {
  /** The version of a file that is open, else null. */
  versionOf(uri: string): number | null;
  /** Can the client ask before it makes edits? */
  readonly confirms: boolean;
  /** Were all files of the log read? */
  readonly isSettled: boolean;
}

/** The words that can be renamed at a position; null where there are none, or the record gives what they mean no name. */
export function renameRangeOf(
  snapshot: Snapshot,
  position: Position,
): { range: Range; placeholder: string } | Refusal | null {
  const named = namedAt(snapshot, position);
  if (!named?.thing.named) return null;
  return ambiguity(named) ?? { range: rangeOf(snapshot.reading, named.span), placeholder: named.name };
}

/** The files whose texts the edits have to fit, as far as they are not this record. */
export function renamedWith(snapshot: Snapshot, position: Position): string[] {
  const named = namedAt(snapshot, position);
  if (!named?.thing.named || !snapshot.inLog) return [];
  const { entry, log } = snapshot.inLog;
  return othersNaming(entry, log, named.thing).map((speaker) => speaker.entry.path);
}

/**
 * Renames it in each of its spellings, in this record and in the others of its folder; null where there is nothing to rename, or the new
 * name has no letter in it.
 */
export function renameOf(
  snapshot: Snapshot,
  position: Position,
  newName: string,
  { versionOf, confirms, isSettled }: Surroundings,
): WorkspaceEdit | Refusal | null {
  const named = namedAt(snapshot, position);
  const to = newName.trim();
  if (!named?.thing.named || !/\p{L}/u.test(to) || /[\r\n]/.test(to)) return null;
  const refusal = ambiguity(named);
  if (refusal) return refusal;
  const { uri, version, inLog } = snapshot;
  if (inLog && !isSettled) return { refused: t("Not all records have been read yet: try again when they are") };
  const asked = confirms && inLog && isTakenIn(inLog.entry, named, to) ? ("taken" as const) : null;
  const own = { textDocument: { uri, version }, edits: annotated(editsHere(snapshot, named, to), asked) };
  const others = inLog ? editsElsewhere(inLog, named, to).filter(({ group }) => confirms || group === "others") : [];
  const documentChanges = others.map(
    ({ group, uri: other, edits }): TextDocumentEdit => ({
      textDocument: { uri: other, version: versionOf(other) },
      edits: annotated(edits, confirms ? group : null),
    }),
  );
  const groups = confirms ? new Set([...(asked ? [asked] : []), ...others.map(({ group }) => group)]) : [];
  const annotations = Array.from(groups, (group) => [group, annotationFor(group, to)] as const);
  return {
    documentChanges: [own, ...documentChanges],
    ...(annotations.length && { changeAnnotations: Object.fromEntries(annotations) }),
  };
}

const annotated = (edits: readonly TextEdit[], group: Group | null): (TextEdit | AnnotatedTextEdit)[] =>
  edits.map((edit) => (group ? { ...edit, annotationId: group } : edit));

/** Two things of one name could not be told apart again. */
function isTakenIn(entry: Entry, { thing }: NamedAt, to: string): boolean {
  const next = sharedAs(thing.kind, to);
  return next.key !== thing.key && isToldIn(entry, next);
}

/** The words stand for things of two kinds: then nobody can tell which of them is to be renamed. */
function ambiguity({ name, things: [first, ...more] }: NamedAt): Refusal | null {
  const other = more.find((it) => it.named && first && identityOf(it) !== identityOf(first));
  if (!first || !other) return null;
  const meanings = [first, other].map((it) => `${term(it.kind)} ${it.name}`);
  return { refused: t("“{0}” stands for two things here: {1} and {2}", name, meanings[0] ?? "", meanings[1] ?? "") };
}

function editsHere(snapshot: Snapshot, named: NamedAt, to: string): TextEdit[] {
  const { reading, inLog } = snapshot;
  const [thing] = named.things;
  if (thing)
    return renameEdits(reading, thing, named.name, to).map(({ span, text }) => ({
      range: rangeOf(reading, span),
      newText: text,
    }));
  const own = inLog && speakersOf(inLog.entry, inLog.log, named.thing).find(({ entry }) => entry === inLog.entry);
  return own ? editsOf(own, named, to) : [];
}

/** Records by what speaks against changing them: nothing; that they tell what was; that they know something of the new name. */
type Group = "others" | "past" | "taken";

interface Elsewhere {
  readonly group: Group;
  readonly uri: string;
  readonly edits: TextEdit[];
}

function editsElsewhere({ entry, log }: InLog, named: NamedAt, to: string): Elsewhere[] {
  return othersNaming(entry, log, named.thing).flatMap((speaker) => {
    const group = isPast(speaker.entry, log) ? "past" : isTakenIn(speaker.entry, named, to) ? "taken" : "others";
    const edits = editsOf(speaker, named, to);
    return edits.length ? [{ group, uri: speaker.entry.path, edits }] : [];
  });
}

const editsOf = ({ spellings }: Speaker, { name, thing }: NamedAt, to: string): TextEdit[] =>
  spellings.flatMap(({ source, value, ranges }) => {
    const newText = renamed(thing.kind, { source, value }, name, to);
    return newText === null || newText === source ? [] : ranges.map((range) => ({ range, newText }));
  });

const annotations: Readonly<Record<Group, (to: string) => ChangeAnnotation>> = {
  others: () => ({ label: t("Other records"), description: t("that are in force, or may come to be") }),
  past: () => ({ label: t("Superseded and rejected records"), description: t("that tell what was") }),
  taken: (to) => ({ label: t("Records that know {0} already", to), description: t("as something else, maybe") }),
};

const annotationFor = (group: Group, to: string): ChangeAnnotation => ({
  ...annotations[group](to),
  needsConfirmation: true,
});
