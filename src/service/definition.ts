import type { Location, Position } from "vscode-languageserver-types";
import { type Thing, thingAt } from "../core/index.ts";
import { offsetOf, type Snapshot } from "./snapshot.ts";

/** Where the record first says that there is what the words at the position name. */
export function definitionOf(snapshot: Snapshot, position: Position): Location[] {
  const { uri, reading } = snapshot;
  const found = thingAt(reading, offsetOf(reading, position));
  return (found?.things ?? []).flatMap((thing) => {
    const { start, end } = declarationOf(snapshot, thing) ?? {};
    return start && end ? [{ uri, range: { start, end } }] : [];
  });
}

function declarationOf({ reading: { model } }: Snapshot, { kind, index }: Thing): Location["range"] | undefined {
  const lists = { service: model.services, database: model.databases, event: model.events, broker: model.brokers };
  const range = lists[kind][index]?.range;
  return range && { start: plain(range.start), end: plain(range.end) };
}

const plain = ({ line, character }: Position): Position => ({ line, character });
