import type { DocumentHighlight, Location, Position } from "vscode-languageserver-types";
import { namedAt, placesElsewhere, placesHere } from "./named.ts";
import { recordPlacesAt } from "./record-references.ts";
import type { Snapshot } from "./snapshot.ts";

/** Every place that names what the words at the position name, in whatever spelling: in the record itself, then in the others of its log. */
export function referencesOf(snapshot: Snapshot, position: Position): Location[] {
  const named = namedAt(snapshot, position);
  if (!named) return [];
  const here = placesHere(snapshot, named).map((range) => ({ uri: snapshot.uri, range }));
  return [...here, ...placesElsewhere(snapshot, named)];
}

/** The same within the record; of a reference to another record all places that name that one. */
export function highlightsOf(snapshot: Snapshot, position: Position): DocumentHighlight[] {
  const named = namedAt(snapshot, position);
  const places = recordPlacesAt(snapshot, position) ?? (named ? placesHere(snapshot, named) : []);
  return places.map((range) => ({ range }));
}
