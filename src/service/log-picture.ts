// The picture of a whole log, placed in the texts of its records.
import type { Range } from "vscode-languageserver-types";
import {
  architectureOfLog,
  type DiagramElement,
  drawLog,
  drawLogArchitecture,
  type Entry,
  type LogRecord,
  type ScopeChoice,
  type Span,
} from "../core/index.ts";
import { t } from "../l10n/index.ts";
import type { PlacedDiagram, PlacedElement } from "./diagram.ts";
import { plainRange, type Snapshot } from "./snapshot.ts";

/** The name of the view: beside those of one record, but drawn from many. */
export const logView = "log";

type LogPicture = Pick<PlacedDiagram, "scope" | "scopes" | "drawing" | "elements" | "findings" | "notes" | "folded">;

/** The decisions of the folder and how they relate, or what all of them together decide. */
export function logPicture(snapshot: Snapshot, asked: ScopeChoice): LogPicture {
  const { inLog } = snapshot;
  // What is asked of the record's own views is not lost here.
  const { merged = false, unfolded = false, ...scope } = asked;
  const scopes = [
    { ...scope, label: t("Decisions") },
    { ...scope, merged: true, label: t("Architecture after all of them") },
  ];
  if (!merged || !inLog) return { ...decisions(snapshot), scope: asked, scopes: inLog ? scopes : [] };
  const { log, entry } = inLog;
  const { elements, ...diagram } = drawLogArchitecture(architectureOfLog(log.beside(entry), log), unfolded);
  return { ...diagram, ...placedIn(log.beside(entry), elements, snapshot.uri), scope: asked, scopes };
}

/** Only the record itself as long as its log is not known. */
function decisions({ uri, reading, inLog }: Snapshot): Omit<LogPicture, "scope" | "scopes"> {
  const records: readonly LogRecord[] = inLog ? inLog.log.beside(inLog.entry) : [reading.model];
  const { elements, ...diagram } = drawLog(records);
  return { ...diagram, ...placedIn(records, elements, uri) };
}

function placedIn(
  records: readonly (LogRecord & Partial<Pick<Entry, "decided">>)[],
  elements: readonly DiagramElement[],
  uri: string,
): Pick<PlacedDiagram, "elements" | "findings"> {
  const placesIn = new Map(records.map((record) => [record.path, placesOf(record)]));
  return {
    findings: [],
    elements: elements.map(({ spans, path = uri, ...element }): PlacedElement => {
      const ranges = spans.map((span) => placesIn.get(path)?.get(keyOf(span)) ?? start);
      return { ...element, ranges, findings: [], ...(path !== uri && { uri: path }) };
    }),
  };
}

const start: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const keyOf = ({ start, end }: Span): string => `${start}-${end}`;

/** By their offsets: the places that the picture leads to. */
function placesOf({ status, references, decided }: LogRecord & Partial<Pick<Entry, "decided">>): Map<string, Range> {
  const facts = Object.values(decided ?? {}).flat();
  const ranges = [...(status ? [status.range] : []), ...[...references, ...facts].map(({ range }) => range)];
  return new Map(ranges.map((range) => [`${range.start.offset}-${range.end.offset}`, plainRange(range)]));
}
