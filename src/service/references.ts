import type { DocumentHighlight, Location, Position, Range } from "vscode-languageserver-types";
import { placesOf, thingAt } from "../core/index.ts";
import { offsetOf, rangeOf, type Snapshot } from "./snapshot.ts";

/** Every place that names what the words at the position name, in whatever spelling. */
export const referencesOf = (snapshot: Snapshot, position: Position): Location[] =>
  rangesOf(snapshot, position).map((range) => ({ uri: snapshot.uri, range }));

export const highlightsOf = (snapshot: Snapshot, position: Position): DocumentHighlight[] =>
  rangesOf(snapshot, position).map((range) => ({ range }));

function rangesOf({ reading }: Snapshot, position: Position): Range[] {
  const found = thingAt(reading, offsetOf(reading, position));
  return found ? placesOf(reading, found.things[0]).map(({ span }) => rangeOf(reading, span)) : [];
}
