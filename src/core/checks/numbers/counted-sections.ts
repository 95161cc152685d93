// Numbers that the list of another section counts: "four of the five drivers", where "## Decision Drivers" lists four.
import { countedHead, isDefinite, partOfPattern, saysAll } from "../../lexicon/counted.ts";
import { countStarts } from "../../lexicon/numbers.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import type { Block, Page, Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { isThing } from "../../readers/counts/count-words.ts";
import { prosesIn } from "../../readers/walk.ts";
import { keptFor } from "../../text/kept.ts";
import { isSameWord } from "../../text/plural.ts";
import { moved, type Stated, type Words } from "../../text/span.ts";

export interface CountedSection {
  readonly stated: Stated<number>;
  /** As it is written: "drivers". */
  readonly noun: string;
  readonly listed: readonly Words[];
}

/** Every such number that is told of all of them, right or wrong. */
export function* countedSections(page: Page): Generator<CountedSection> {
  const told = numbersOf(page);
  if (!told.length) return;
  const titled = titledLists(page);
  for (const { noun, stated } of told) {
    const [only, second] = titled.filter(({ title }) => isTitleOf(title, noun));
    if (only && !second) yield { stated, noun, listed: only.items };
  }
}

/** "all five criteria", "four of the five drivers": of services and the like others tell. */
const numbersOf = toldBySections((blocks) => prosesIn(blocks).flatMap(toldOf));

/** Characters that "four of the aforementioned" takes at most. */
const farthest = 60;

const toldOf = (prose: Prose): Pick<CountedSection, "stated" | "noun">[] =>
  countStarts(prose.text).flatMap((at) => {
    const before = prose.text.slice(Math.max(0, at - farthest), at);
    const isAll = saysAll.test(before) || (isDefinite(before) && partOfPattern.test(before));
    const head = isAll ? countedHead(prose.text.slice(at)) : null;
    if (!head || head.quality || head.value < 2 || isThing(head.noun)) return [];
    return [{ noun: head.noun, stated: { value: head.value, span: spanOf(prose, at, at + head.number.length) } }];
  });

/** "Criteria", "Decision Drivers": the words of one role, or the noun itself. */
const isTitleOf = (title: string, noun: string): boolean =>
  isSameWord(title, noun) || (sectionRole(title) === "drivers" && sectionRole(noun) === "drivers");

interface TitledList {
  readonly title: string;
  readonly items: readonly Words[];
}

/** The sections that hold one list of two entries and more, and no list in it. */
const titledLists = ({ sections }: Page): TitledList[] =>
  sections.flatMap(({ heading, blocks, base }) => {
    const items = heading ? itemsOf(blocks) : null;
    return heading && items ? [{ title: heading.text.trim(), items: moved(items, base) }] : [];
  });

const itemsOf = keptFor((blocks: readonly Block[]): readonly Words[] | null => {
  const [list, another] = blocks.filter(({ kind }) => kind === "list" || kind === "table");
  if (list?.kind !== "list" || another || list.items.length < 2) return null;
  const isFlat = list.items.every(({ blocks: inner }) => !inner.some(({ kind }) => kind === "list"));
  return isFlat ? list.items.map(({ prose }) => wordsOf(prose)) : null;
});
