import type { Reading } from "../resolve/reading.ts";
import { contains, shifted } from "../text/span.ts";
import { cellSuggester } from "./cells.ts";
import { headingSuggester } from "./headings.ts";
import { markerSuggester } from "./markers.ts";
import { metadataSuggester } from "./metadata.ts";
import { referenceSuggester } from "./references.ts";
import { type Elsewhere, type Neighbour, type Place, placeAt, type Suggester, type Suggestions } from "./suggestion.ts";
import { wordSuggester } from "./words.ts";

export interface Surroundings {
  /** Today, as ISO 8601. */
  readonly today: string;
  readonly neighbours: readonly Neighbour[];
  /** What the other records in force have decided, the newest first. */
  readonly elsewhere?: readonly Elsewhere[];
  /** Who has decided in other records. */
  readonly people?: readonly string[];
  /** The headings that records of this folder have. */
  readonly wanted?: readonly string[];
  /** The author has asked; otherwise only what can hardly be meant differently is suggested. */
  readonly asked: boolean;
}

/** From the place that says most about what is to come to the one that says least. */
const suggesters: readonly Suggester[] = [
  referenceSuggester,
  headingSuggester,
  metadataSuggester,
  cellSuggester,
  markerSuggester,
];

/** What could be written at an offset; null where there is nothing to say. */
export function suggest(
  reading: Reading,
  offset: number,
  { asked, elsewhere = [], people = [], wanted = [], ...surroundings }: Surroundings,
): Suggestions | null {
  const place = placeAt(reading, offset, { ...surroundings, asked, elsewhere, people, wanted });
  const fitting = isCode(place) ? [] : suggesters;
  for (const suggester of asked ? [...fitting, wordSuggester] : fitting) {
    const found = suggester(place);
    if (!found) continue;
    // What is being typed was read as a name, too.
    const list = found.list.filter(({ text }) => text !== reading.slice(found.span));
    if (list.length) return { ...found, list };
  }
  return null;
}

const isCode = ({ section, offset }: Place): boolean =>
  (section?.blocks ?? []).some(
    ({ kind, span }) => kind === "fence" && contains(shifted(span, section?.base ?? 0), { start: offset, end: offset }),
  );
