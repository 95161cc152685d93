import type { DecidedFacts } from "../log/decided.ts";
import type { Page, Section } from "../parse/page.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Span } from "../text/span.ts";

export type SuggestionKind =
  | "status"
  | "date"
  | "person"
  | "record"
  | "service"
  | "database"
  | "engine"
  | "broker"
  | "event"
  | "port"
  | "heading"
  | "marker";

/** Words that could stand at a place; the first of a list is the best. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly text: string;
  /** What it is, in a few words. */
  readonly about?: string;
}

export interface Suggestions {
  /** The characters that a suggestion takes the place of: what has been typed of it. */
  readonly span: Span;
  readonly list: readonly Suggestion[];
}

/** Another record of the log. */
export interface Neighbour {
  readonly number: number | null;
  readonly title: string;
  /** As a link in this record leads there. */
  readonly path: string;
  readonly status: string | null;
}

/** What another record in force has decided. */
export interface Elsewhere {
  /** "ADR-7" */
  readonly from: string;
  readonly decided: DecidedFacts;
}

/** What the author has around the cursor. */
export interface Place {
  readonly reading: Reading;
  readonly offset: number;
  /** The cursor's line: its span, its text, and the part in front of the cursor. */
  readonly line: Span;
  readonly text: string;
  readonly before: string;
  readonly section: Section | undefined;
  /** Today, as ISO 8601. */
  readonly today: string;
  readonly neighbours: readonly Neighbour[];
  /** The newest first. */
  readonly elsewhere: readonly Elsewhere[];
  /** Who has decided in other records. */
  readonly people: readonly string[];
  /** The headings that records of this folder have. */
  readonly wanted: readonly string[];
  /** By the author, not by a character that was typed. */
  readonly asked: boolean;
}

/** One kind of place; null where it is another kind. */
export type Suggester = (place: Place) => Suggestions | null;

export function placeAt(
  reading: Reading,
  offset: number,
  around: Pick<Place, "today" | "neighbours" | "elsewhere" | "people" | "wanted" | "asked">,
): Place {
  const { text } = reading.page;
  const start = offset - reading.lines.position(offset).character;
  const end = start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0);
  return {
    reading,
    offset,
    line: { start, end },
    text: text.slice(start, end),
    before: text.slice(start, offset),
    section: sectionAt(reading.page, offset),
    ...around,
  };
}

const sectionAt = ({ sections }: Page, offset: number): Section | undefined =>
  sections.findLast(({ base }) => base <= offset);

/** The last `length` characters in front of the cursor. */
export const typed = ({ offset }: Place, length: number): Span => ({ start: offset - length, end: offset });
