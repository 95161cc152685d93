// Numbers that the headings right below them count: "There are three aggregates." above "### Order aggregate".
import { comparedCount, thereAreThings } from "../lexicon/counted.ts";
import { latePattern } from "../lexicon/match.ts";
import { numberNamed } from "../lexicon/numbers.ts";
import type { Prose, Section } from "../parse/page.ts";
import { spanOf, wordsOf } from "../parse/prose.ts";
import type { Reading } from "../resolve/reading.ts";
import { matchesOf } from "../text/matches.ts";
import { isSameWord } from "../text/plural.ts";
import type { Span, Stated, Words } from "../text/span.ts";
import { shifted } from "../text/span.ts";

export interface CountedHeadings {
  readonly stated: Stated<number>;
  /** As it is written: "aggregates". */
  readonly noun: string;
  readonly headings: readonly Words[];
}

/** Every such number, right or wrong, with the headings that are called as what it counts; two and more. */
export function* countedHeadings({ page }: Reading): Generator<CountedHeadings> {
  for (const [index, section] of page.sections.entries()) {
    const below = page.sections.flatMap(({ heading, base, parent }) =>
      heading && parent === index ? [{ text: heading.text, span: shifted(wordsOf(heading).span, base) }] : [],
    );
    if (below.length < 2 || below.some(({ text }) => perhaps.test(text))) continue;
    for (const block of section.blocks) if (block.kind === "paragraph") yield* countsIn(block.prose, section, below);
  }
}

function* countsIn(prose: Prose, { base }: Section, below: readonly Words[]): Generator<CountedHeadings> {
  for (const match of matchesOf(prose.text, thereAreThings)) {
    const [whole, number = "", noun = ""] = match;
    const value = numberNamed(number);
    const headings = below.filter(({ text }) => isCalled(text, noun));
    if (value === null || value < 2 || headings.length < 2 || matchesOf(whole, comparedCount).length) continue;
    const at = match.index + whole.lastIndexOf(number, whole.length - noun.length);
    const span: Span = shifted(spanOf(prose, at, at + number.length), base);
    yield { stated: { value, span }, noun, headings };
  }
}

/** "Order Aggregate", "2.1 Bestell-Aggregat", "Phase 1: Copy", "Aggregate: Order". */
function isCalled(heading: string, noun: string): boolean {
  const last = noun.split(/\s/).at(-1) as string;
  const words = heading.match(/\p{L}+|\d+/gu) ?? [];
  const [first = "", second = ""] = words.slice(words.findIndex((it) => /\p{L}/u.test(it)));
  return isSameWord(words.at(-1) ?? "", last) || (isSameWord(first, last) && /^(?:\d+|[A-Z])$/.test(second));
}

/** What may come, or not, is not always counted. */
const perhaps = latePattern(
  "(?<!\\p{L})(?:optional\\p{L}*|later|future|outlook|maybe|possible|später|künftig\\p{L}*|opcional|futur[oae]?|facultati\\p{L}+|ausblick|opzionale|opcjonaln\\p{L}+|optioneel)(?!\\p{L})",
  "iu",
);
