// How often a name stands in a record, whatever is said of it there.
import type { Page } from "../parse/page.ts";
import type { Span } from "../text/span.ts";

export const timesWritten = (name: string, page: Page): number => placesOf(name, page).length;

/** Where it stands first, or null. */
export function firstWritten(name: string, page: Page): Span | null {
  const [start] = placesOf(name, page);
  return start === undefined ? null : { start, end: start + name.length };
}

function placesOf(name: string, { text }: Page): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (!isOfWord(text[at - 1]) && !isOfWord(text[at + name.length])) places.push(at);
  return places;
}

const isOfWord = (letter = " "): boolean => /[\p{L}\p{N}_-]/u.test(letter);
