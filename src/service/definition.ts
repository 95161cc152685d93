import type { Location, Position } from "vscode-languageserver-types";
import { type Thing, toldBeside } from "../core/index.ts";
import { namedAt } from "./named.ts";
import { plainRange, type Snapshot } from "./snapshot.ts";

/**
 * Where the record first says that there is what the words at the position name; where others in force say more of it, there. A service is
 * at home where it is told what it keeps.
 */
export function definitionOf(snapshot: Snapshot, position: Position): Location[] {
  const { reading, inLog } = snapshot;
  const named = namedAt(snapshot, position);
  if (!named) return [];
  const elsewhere = inLog ? toldBeside(inLog.entry, inLog.log, reading.model, named.thing) : [];
  if (elsewhere.length) return elsewhere.map(({ entry, range }) => ({ uri: entry.path, range: plainRange(range) }));
  return named.things.flatMap((thing) => firstPlaceOf(snapshot, thing));
}

function firstPlaceOf({ uri, reading: { model } }: Snapshot, { kind, index }: Thing): Location[] {
  const lists = { service: model.services, database: model.databases, event: model.events, broker: model.brokers };
  const range = lists[kind][index]?.range;
  return range ? [{ uri, range: plainRange(range) }] : [];
}
