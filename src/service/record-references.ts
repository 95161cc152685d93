// References to other records: where they lead, what stands there, and who refers back.

import type { DocumentLink, Location, Position } from "vscode-languageserver-types";
import {
  type Entry,
  keptWhileSame,
  type Log,
  type LogReference,
  type Neighbour,
  othersNaming,
  type Range,
  type Reading,
  type Shared,
} from "../core/index.ts";
import { t } from "../l10n/index.ts";
import { term } from "../l10n/terms.ts";
import type { Facts } from "./facts.ts";
import { offsetOf, plainRange, type Snapshot } from "./snapshot.ts";

/** The record as its log knows it, and that log; undefined for a file that is in none. */
export interface InLog {
  readonly entry: Entry;
  readonly log: Log;
}

interface Led {
  readonly reference: LogReference;
  readonly target: Entry;
}

/** The reference under the cursor, where it leads to another record. */
function referenceAt({ reading, inLog }: Snapshot, position: Position): Led | null {
  if (!inLog) return null;
  const offset = offsetOf(reading, position);
  for (const reference of inLog.entry.references) {
    if (!holds(reference.range, offset)) continue;
    const target = inLog.log.targetOf(inLog.entry, reference);
    if (target && target !== inLog.entry) return { reference, target };
  }
  return null;
}

const holds = ({ start, end }: Range, offset: number): boolean => start.offset <= offset && offset <= end.offset;

const isAtTitle = ({ entry }: InLog, reading: Reading, position: Position): boolean =>
  entry.title !== "" && holds(entry.heading, offsetOf(reading, position));

/** Null where the cursor is at no reference. */
export function recordNamedAt(snapshot: Snapshot, position: Position): Location[] | null {
  const led = referenceAt(snapshot, position);
  return led && [{ uri: led.target.path, range: plainRange(led.target.heading) }];
}

/** Every place that names the record under the cursor, be it this one by its title or another one by a reference. */
export function mentionsAt(snapshot: Snapshot, position: Position): Location[] | null {
  const { inLog, reading } = snapshot;
  if (!inLog) return null;
  const named = referenceAt(snapshot, position)?.target ?? (isAtTitle(inLog, reading, position) ? inLog.entry : null);
  if (!named) return null;
  return inLog.log
    .mentionsOf(named)
    .map(({ from, reference }) => ({ uri: from.path, range: plainRange(reference.range) }));
}

/** Every place of this record that names the other one under the cursor; null where the cursor is at no reference. */
export function recordPlacesAt(snapshot: Snapshot, position: Position): Location["range"][] | null {
  const { inLog } = snapshot;
  const led = referenceAt(snapshot, position);
  if (!inLog || !led) return null;
  const { entry, log } = inLog;
  const same = entry.references.filter((reference) => log.targetOf(entry, reference) === led.target);
  return same.map(({ range }) => plainRange(range));
}

/** Of another record by a reference, or of this one by its title: then who refers to it. */
export function recordFactsAt(snapshot: Snapshot, position: Position): { range: Range; facts: Facts } | null {
  const { inLog, reading } = snapshot;
  if (!inLog) return null;
  const led = referenceAt(snapshot, position);
  if (led) return { range: led.reference.range, facts: recordFacts(led.target, inLog.log) };
  const { entry, log } = inLog;
  if (!isAtTitle(inLog, reading, position) || !log.mentionsOf(entry).length) return null;
  return {
    range: entry.heading,
    facts: { name: labelOf(entry), what: t("this record"), lines: [backLinks(entry, log)] },
  };
}

const recordFacts = (entry: Entry, log: Log): Facts => ({
  name: labelOf(entry),
  what: entry.title,
  lines: [
    entry.status?.text ?? t("no status"),
    ...(entry.decision ? [entry.decision.replace(/\s+/g, " ")] : []),
    ...(log.mentionsOf(entry).length ? [backLinks(entry, log)] : []),
  ],
});

function backLinks(entry: Entry, log: Log): string {
  const told = new Map(log.mentionsOf(entry).map(({ from, reference }) => [from, reference.relation]));
  for (const { from, reference } of log.mentionsOf(entry))
    if (reference.relation !== "relates") told.set(from, reference.relation);
  const names = [...told].map(([from, relation]) =>
    relation === "relates" ? labelOf(from) : `${labelOf(from)} (${term(relation)})`,
  );
  const { shown, more } = firstOf(names);
  return more ? t("named by {0} and {1} more", shown, more) : t("named by {0}", shown);
}

/** Which other records of the log speak of a service, a database or an event; nothing where none does. */
export function alsoIn({ inLog }: Snapshot, thing: Shared): string[] {
  const others = inLog ? othersNaming(inLog.entry, inLog.log, thing) : [];
  if (!others.length) return [];
  const { shown, more } = firstOf(others.map(({ entry }) => labelOf(entry)));
  return [more ? t("also in {0} and {1} more", shown, more) : t("also in {0}", shown)];
}

/** As many are named; the tree and the references show all of them. */
const named = 8;

const firstOf = (names: readonly string[]): { readonly shown: string; readonly more: number } => ({
  shown: names.slice(0, named).join(", "),
  more: Math.max(0, names.length - named),
});

export const labelOf = ({ number, path }: Entry): string =>
  number === null ? path.slice(path.lastIndexOf("/") + 1) : `ADR-${number}`;

/** A number in plain text is a link; what Markdown makes one is one already. */
export const recordLinks = ({ inLog }: Snapshot): DocumentLink[] =>
  (inLog?.entry.references ?? []).flatMap((reference) => {
    const target = reference.path === null && inLog ? inLog.log.targetOf(inLog.entry, reference) : undefined;
    if (!target || target === inLog?.entry) return [];
    return [{ range: plainRange(reference.range), target: target.path, tooltip: target.title }];
  });

/** Other records, as a link of their folder leads there. The same list for the same records. */
export const neighboursOf = keptWhileSame((records: readonly Entry[]): readonly Neighbour[] =>
  records.map(({ number, title, path, status }) => ({
    number,
    title,
    path: path.slice(path.lastIndexOf("/") + 1),
    status: status?.text ?? null,
  })),
);
