// What words name: as this record tells it, or else another one of its log.
import type { Location, Position } from "vscode-languageserver-types";
import {
  othersNaming,
  placesOf,
  type Shared,
  type Span,
  type Speaker,
  sharedAt,
  speakersOf,
  type Thing,
  thingAt,
} from "../core/index.ts";
import { offsetOf, rangeOf, type Snapshot } from "./snapshot.ts";

export interface NamedAt {
  /** As it stands there, without markup. */
  readonly name: string;
  readonly span: Span;
  readonly thing: Shared;
  /** In each architecture of this record; none where only another record tells of it. */
  readonly things: readonly Thing[];
}

export function namedAt({ reading, inLog }: Snapshot, position: Position): NamedAt | undefined {
  const offset = offsetOf(reading, position);
  const here = thingAt(reading, offset);
  if (here) return { ...here, thing: here.things[0] };
  const shared = inLog && sharedAt(reading, offset, inLog.entry, inLog.log);
  return shared && { ...shared, things: [] };
}

type Range = Location["range"];

/** Every place of this record that names it, in the order of the text. */
export function placesHere({ reading, inLog }: Snapshot, { thing, things }: NamedAt): Range[] {
  if (things[0]) return placesOf(reading, things[0]).map(({ span }) => rangeOf(reading, span));
  const own = inLog && speakersOf(inLog.entry, inLog.log, thing).find(({ entry }) => entry === inLog.entry);
  return own ? rangesOf(own) : [];
}

export const placesElsewhere = ({ inLog }: Snapshot, { thing }: NamedAt): Location[] =>
  (inLog ? othersNaming(inLog.entry, inLog.log, thing) : []).flatMap((speaker) =>
    rangesOf(speaker).map((range) => ({ uri: speaker.entry.path, range })),
  );

const rangesOf = ({ spellings }: Speaker): Range[] =>
  spellings
    .flatMap(({ ranges }) => ranges)
    .sort((a, b) => a.start.line - b.start.line || a.start.character - b.start.character);
