import type { Prose } from "../parse/page.ts";
import { keptFor } from "../text/kept.ts";
import { matchesOf } from "../text/matches.ts";

export interface Sentence {
  /** Offsets in the prose. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The sentences of a prose; a full stop inside a name, a number or brackets ends none. */
export const sentencesOf: (prose: Prose) => readonly Sentence[] = keptFor(({ text }) => {
  const sentences: Sentence[] = [];
  let start = 0;
  let depth = 0;
  for (const { 0: mark, index: at } of matchesOf(text, /[()（）。！？]|[.!?](?=\s|$)/g)) {
    if (mark === "(" || mark === "（") depth++;
    else if (mark === ")" || mark === "）") depth = Math.max(0, depth - 1);
    else if ((depth === 0 || /[。！？]/.test(mark)) && !abbreviation.test(text.slice(Math.max(0, at - 8), at))) {
      sentences.push({ start, end: at + 1, text: text.slice(start, at + 1) });
      start = at + 1;
    }
  }
  if (text.slice(start).trim()) sentences.push({ start, end: text.length, text: text.slice(start) });
  return sentences;
});

const abbreviation = /\b(?:e\.g|i\.e|etc|vs|ca|bzw|z\.B|approx|v|no)$/i;
