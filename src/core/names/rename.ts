import { eventKey } from "../resolve/event-groups.ts";
import { databaseKey } from "../resolve/names.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import type { Stated } from "../text/span.ts";
import { respelled } from "./respelled.ts";
import { placesOf, type Thing } from "./things.ts";

/**
 * Writes `to` wherever `from` names the thing, and its words in each other spelling. Other names of the same thing stay:
 * a database's container is not called what the database is called.
 */
export function renameEdits(reading: Reading, thing: Thing, from: string, to: string): Edit[] {
  const places = apart(placesOf(reading, thing)).filter(({ value }) => isSpelling(thing, value, from));
  return places.map(({ value, span }) => {
    const name = value === from ? to : respelled(thing.kind, value, to);
    return { span, text: withMarkup(reading.slice(span), value, name) };
  });
}

function isSpelling({ kind }: Thing, value: string, from: string): boolean {
  if (kind === "database") return databaseKey(value) === databaseKey(from);
  if (kind === "event") return eventKey(value) === eventKey(from);
  return true;
}

/** Of places that overlap the longest. */
function apart(places: readonly Stated<string>[]): Stated<string>[] {
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
