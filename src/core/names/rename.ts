import { databaseKey, eventKey } from "../resolve/names.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import type { Stated } from "../text/span.ts";
import { respelled } from "./respelled.ts";
import { placesOf, type Thing, type ThingKind } from "./things.ts";

/** The edits that write `to` wherever `from` names the thing, and its words in each other spelling. */
export const renameEdits = (reading: Reading, thing: Thing, from: string, to: string): Edit[] =>
  apart(placesOf(reading, thing)).flatMap(({ value, span }) => {
    const text = renamed(thing.kind, { value, source: reading.slice(span) }, from, to);
    return text === null ? [] : [{ span, text }];
  });

/** How a name is written: without its markup, and as it stands in the source. */
interface Written {
  readonly value: string;
  readonly source: string;
}

/**
 * What stands there when `from` is called `to`. Null for other names of the same thing, which stay: a database's container is not called
 * what the database is called.
 */
export function renamed(kind: ThingKind, { value, source }: Written, from: string, to: string): string | null {
  if (!isSpelling(kind, value, from)) return null;
  return withMarkup(source, value, value === from ? to : respelled(kind, value, to));
}

function isSpelling(kind: ThingKind, value: string, from: string): boolean {
  if (kind === "database") return databaseKey(value) === databaseKey(from);
  if (kind === "event") return eventKey(value) === eventKey(from);
  return true;
}

/** Of places that overlap the longest. */
export function apart(places: readonly Stated<string>[]): Stated<string>[] {
  const kept: Stated<string>[] = [];
  for (const place of places) {
    const last = kept.at(-1);
    if (!last || last.span.end <= place.span.start) kept.push(place);
    else if (place.span.end - place.span.start > last.span.end - last.span.start) kept[kept.length - 1] = place;
  }
  return kept;
}

/** Marks inside a name ("**User** Service") go on to surround the new one. */
function withMarkup(source: string, value: string, name: string): string {
  if (source.replace(/\s+/g, " ") === value.replace(/\s+/g, " ")) return name;
  const marks = source.match(/[*_`~]{1,3}(?=\s|$|\p{L})/gu) ?? [];
  return name + marks.join("");
}
