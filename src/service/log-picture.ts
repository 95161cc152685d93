// The picture of a whole log, placed in the texts of its records.
import type { Range } from "vscode-languageserver-types";
import { drawLog, type LogRecord, type Span } from "../core/index.ts";
import type { PlacedDiagram, PlacedElement } from "./diagram.ts";
import { plainRange, type Snapshot } from "./snapshot.ts";

/** The name of the view: beside those of one record, but drawn from many. */
export const logView = "log";

/** The records of the same folder; only the record itself as long as its log is not known. */
export function logPicture({
  uri,
  reading,
  inLog,
}: Snapshot): Pick<PlacedDiagram, "drawing" | "elements" | "findings" | "notes"> {
  const records: readonly LogRecord[] = inLog ? inLog.log.beside(inLog.entry) : [reading.model];
  const placesIn = new Map(records.map((record) => [record.path, placesOf(record)]));
  const { drawing, elements, notes } = drawLog(records);
  return {
    drawing,
    notes,
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
function placesOf({ status, references }: LogRecord): Map<string, Range> {
  const ranges = [...(status ? [status.range] : []), ...references.map(({ range }) => range)];
  return new Map(ranges.map((range) => [`${range.start.offset}-${range.end.offset}`, plainRange(range)]));
}
