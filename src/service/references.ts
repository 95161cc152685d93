import type { DocumentHighlight, Location, Position } from "vscode-languageserver-types";
import { othersNaming, placesOf, type Thing, thingAt } from "../core/index.ts";
import { recordPlacesAt } from "./record-references.ts";
import { offsetOf, rangeOf, type Snapshot } from "./snapshot.ts";

/** Every place that names what the words at the position name, in whatever spelling: in the record itself, then in the others of its log. */
export function referencesOf(snapshot: Snapshot, position: Position): Location[] {
  const thing = namedAt(snapshot, position);
  return thing ? [...placesHere(snapshot, thing), ...placesElsewhere(snapshot, thing)] : [];
}

/** The same within the record; of a reference to another record all places that name that one. */
export function highlightsOf(snapshot: Snapshot, position: Position): DocumentHighlight[] {
  const record = recordPlacesAt(snapshot, position);
  if (record) return record.map((range) => ({ range }));
  const thing = namedAt(snapshot, position);
  return thing ? placesHere(snapshot, thing).map(({ range }) => ({ range })) : [];
}

const namedAt = ({ reading }: Snapshot, position: Position): Thing | undefined =>
  thingAt(reading, offsetOf(reading, position))?.things[0];

const placesHere = ({ uri, reading }: Snapshot, thing: Thing): Location[] =>
  placesOf(reading, thing).map(({ span }) => ({ uri, range: rangeOf(reading, span) }));

function placesElsewhere({ inLog }: Snapshot, thing: Thing): Location[] {
  const others = inLog ? othersNaming(inLog.entry, inLog.log, thing) : [];
  return others.flatMap(({ entry, spellings }) =>
    inOrder(spellings.flatMap(({ ranges }) => ranges)).map((range) => ({ uri: entry.path, range })),
  );
}

const inOrder = <R extends Location["range"]>(ranges: readonly R[]): R[] =>
  [...ranges].sort((a, b) => a.start.line - b.start.line || a.start.character - b.start.character);
