import type { CompletionItemKind, CompletionList, Position } from "vscode-languageserver-types";
import {
  type Elsewhere,
  type Entry,
  inForceBeside,
  isRecordName,
  keptWhileSame,
  type Suggestion,
  type Surroundings,
  suggest,
  wantedHeadings,
} from "../core/index.ts";
import { holdsInOrder } from "./in-order.ts";
import { labelOf, neighboursOf } from "./record-references.ts";
import { offsetOf, rangeOf, type Snapshot } from "./snapshot.ts";

/** After these the client asks by itself; an answer comes only where it can hardly be meant differently. */
export const completionTriggers: readonly string[] = [" ", "-", "[", "(", "#"];

/** Chosen for the icons that editors show. */
const kinds: Readonly<Record<Suggestion["kind"], CompletionItemKind>> = {
  status: 20,
  date: 12,
  person: 2,
  record: 18,
  service: 7,
  database: 22,
  engine: 9,
  broker: 9,
  event: 23,
  port: 12,
  heading: 14,
  marker: 15,
};

/** What could be written at the position. `asked`: by the author, not by a character that was typed. */
export function completionOf(
  snapshot: Snapshot,
  position: Position,
  asked: Pick<Surroundings, "asked" | "today">,
): CompletionList {
  const { reading } = snapshot;
  const found = suggest(reading, offsetOf(reading, position), { ...asked, ...surroundingsOf(snapshot) });
  if (!found) return { isIncomplete: false, items: [] };
  const range = rangeOf(reading, found.span);
  const typed = reading.slice(found.span);
  const fitting =
    found.list.length > most
      ? found.list.filter(({ text, about }) => holdsInOrder(`${text} ${about}`, Array.from(typed.toLowerCase())))
      : found.list;
  const items = fitting.slice(0, most).map(({ kind, text, about }, index) => ({
    label: seen(text),
    kind: kinds[kind],
    ...(about && { labelDetails: { description: about } }),
    // A record is found by its title, too.
    filterText: kind === "record" && about ? `${typed}${text} ${about}` : text,
    sortText: String(index).padStart(4, "0"),
    textEdit: { range, newText: text },
  }));
  return { isIncomplete: found.list.length > most, items };
}

/** A file of a log's folder that is called like a record, and is none yet: what it still lacks is what is asked for. */
export const isBegun = ({ inLog }: Snapshot): boolean =>
  inLog !== undefined && isRecordName(inLog.entry.path.slice(inLog.entry.path.lastIndexOf("/") + 1));

/** More than anybody reads; with the next letter the editor asks anew. */
const most = 200;

function surroundingsOf({ inLog }: Snapshot): Omit<Surroundings, "asked" | "today"> {
  if (!inLog) return { neighbours: [] };
  const { entry, log } = inLog;
  const beside = log.beside(entry).filter((other) => other !== entry);
  return {
    neighbours: neighboursOf(beside),
    elsewhere: decidedIn(inForceBeside(entry, log)),
    wanted: wantedHeadings(entry, log),
    people: decidersOf(beside),
  };
}

const decidersOf = keptWhileSame((records: readonly Entry[]) => records.flatMap(({ deciders }) => deciders));

/** The same list for the same records: what is worked out of it is kept with it. */
const decidedIn = keptWhileSame((records: readonly Entry[]): readonly Elsewhere[] =>
  records.map((entry) => ({ from: labelOf(entry), decided: entry.decided })),
);

/** What a reader of the page would see of it. */
const seen = (text: string): string => text.trim().replace(/\[([^\]]*)\]\([^)]*\)$|\]\([^)]*\)$/, "$1");
