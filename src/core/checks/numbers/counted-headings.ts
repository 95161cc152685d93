// Numbers that the headings right below them count: "There are three aggregates." above "### Order aggregate".
import { comparedCount, thereAreThings } from "../../lexicon/counted.ts";
import { latePattern } from "../../lexicon/match.ts";
import { numberNamed } from "../../lexicon/numbers.ts";
import type { Block, Page, Prose, Section } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";
import { isSameWord } from "../../text/plural.ts";
import { type Stated, shifted, type Words } from "../../text/span.ts";

export interface CountedHeadings {
  readonly stated: Stated<number>;
  /** As it is written: "aggregates". */
  readonly noun: string;
  readonly headings: readonly Words[];
}

/** Every such number, right or wrong, with the headings that are called as what it counts; two and more. */
export function* countedHeadings({ page }: Reading): Generator<CountedHeadings> {
  for (const [index, { blocks, base }] of page.sections.entries()) {
    const numbers = numbersIn(blocks);
    const below = numbers.length ? headingsRightBelow(page, index) : [];
    if (below.some(({ text }) => perhaps.test(text))) continue;
    for (const { stated, noun } of numbers) {
      const headings = below.filter(({ text }) => isCalled(text, noun));
      if (headings.length >= 2) yield { stated: { ...stated, span: shifted(stated.span, base) }, noun, headings };
    }
  }
}

/** What a section's paragraphs say that there is; they count from the section. */
const numbersIn = keptFor((blocks: readonly Block[]): readonly Omit<CountedHeadings, "headings">[] =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? numbersOf(block.prose) : [])),
);

const numbersOf = (prose: Prose): Omit<CountedHeadings, "headings">[] =>
  matchesOf(prose.text, thereAreThings).flatMap((match) => {
    const [whole, number = "", noun = ""] = match;
    const value = numberNamed(number);
    if (value === null || value < 2 || matchesOf(whole, comparedCount).length) return [];
    const at = match.index + whole.lastIndexOf(number, whole.length - noun.length);
    return [{ stated: { value, span: spanOf(prose, at, at + number.length) }, noun }];
  });

/** Each stands behind its parent, with nothing in between that is not below that, too. */
function headingsRightBelow({ sections }: Page, parent: number): Words[] {
  const found: Words[] = [];
  for (let at = parent + 1; at < sections.length; at++) {
    const { heading, base, parent: above } = sections[at] as Section;
    if (above < parent) break;
    if (heading && above === parent) found.push({ text: heading.text, span: shifted(wordsOf(heading).span, base) });
  }
  return found;
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
