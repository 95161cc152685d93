// Places that tell off databases by their names: items, cells, lines of code, names one behind the other in a sentence.
import { storeNounPattern } from "../../lexicon/architecture.ts";
import { storeName } from "../../lexicon/store-names.ts";
import type { Block, Page, Prose } from "../../parse/page.ts";
import { isMarked, sliceOf, wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { blocksIn, introducedBlocksIn } from "../../readers/walk.ts";
import { groupedBy } from "../../text/grouped.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import { textsOf } from "../code-words.ts";

export interface NameRoster {
  /** Each once. */
  readonly names: readonly Words[];
}

/** As many as make a way of calling databases a rule. */
export const fewestNames = 3;

/** Names that end as databases do, and in a place that is said to tell of databases names that begin alike. */
export const nameRostersIn = toldBySections((blocks): NameRoster[] =>
  introducedBlocksIn(blocks).flatMap(({ block, lead }) => {
    const ofStores = storeNounPattern.test([lead?.text ?? "", ...headerOf(block)].join(" "));
    return placesIn(block).flatMap((names) => [
      ...rostersBy(names, ({ text }) => storeName.end.exec(text)?.[0]),
      ...(ofStores ? rostersBy(names, ({ text }) => storeName.start.exec(text)?.[0]) : []),
    ]);
  }),
);

function rostersBy(names: readonly Words[], affixOf: (name: Words) => string | undefined): NameRoster[] {
  const families = groupedBy(
    names.filter((name) => affixOf(name)),
    affixOf,
  );
  return [...families.values()].flatMap((its) => {
    const once = [...new Map(its.toReversed().map((name) => [name.text, name])).values()].toReversed();
    return once.length >= fewestNames ? [{ names: once }] : [];
  });
}

const headerOf = (block: Block): string[] => (block.kind === "table" ? block.header.map(({ text }) => text) : []);

/** A fence and a table are one place, and so is a list for what its items begin with; else each sentence is one. */
function placesIn(block: Block): Words[][] {
  const proses = textsOf(block);
  if (block.kind === "fence") return [proses.flatMap((prose) => namesIn(prose))];
  if (block.kind === "table") return [proses.flatMap(inCode)];
  const sentences = proses.flatMap((prose) =>
    sentencesOf(prose).map(({ start, text }) => inCode(sliceOf(prose, start, start + text.length))),
  );
  return [...(block.kind === "list" ? [leadsOf(proses)] : []), ...sentences];
}

const leadsOf = (items: readonly Prose[]): Words[] =>
  items.flatMap((prose) => inCode(prose).slice(0, 1).filter(isLeading(prose)));

/** Characters: as far as an item's first words go. */
const lead = 50;

const isLeading =
  ({ span }: Prose) =>
  (name: Words): boolean =>
    name.span.start - span.start < lead;

const namesIn = (prose: Prose, isName = (_start: number, _end: number): boolean => true): Words[] =>
  matchesOf(prose.text, storeName.called).flatMap(({ 0: { length }, index }) =>
    isName(index, index + length) ? [wordsOf(prose, index, index + length)] : [],
  );

const inCode = (prose: Prose): Words[] => namesIn(prose, (start, end) => isMarked(prose, "code", start, end));

/** A name told off once more in one list, which tells off others, too. */
export interface RepeatedName {
  readonly first: Words;
  readonly again: Words;
}

/** By items that begin with a database each, or by names with nothing but a comma between them. */
export const repeatedNamesIn = toldBySections((blocks): RepeatedName[] =>
  blocksIn(blocks).flatMap((block) => [
    ...(block.kind === "list" ? repeatedIn(textsOf(block).flatMap(opening)) : []),
    ...textsOf(block).flatMap((prose) => enumerationsIn(prose).flatMap(repeatedIn)),
  ]),
);

/** The name that an item begins with. */
const opening = (item: Prose): Words[] => {
  const [code] = item.marks;
  return code?.kind === "code" && code.start === 0 ? [wordsOf(item, 0, code.end)] : [];
};

/** The same by headings, with a block for the name of each: "### Cart", and below it nothing but `cart_db`. */
export const repeatedBelowHeadings = (page: Page): RepeatedName[] => repeatedIn(loneNamesIn(page));

const loneNamesIn = toldBySections((blocks): Words[] => {
  const [name, second] = blocksIn(blocks).flatMap((block) => {
    const lines = block.kind === "fence" ? textsOf(block).filter(({ text }) => text.trim()) : [];
    return lines.length === 1 ? lines.map((line) => wordsOf(line)).filter(({ text }) => isName.test(text)) : [];
  });
  return name && !second ? [name] : [];
});

const isName = /^\w+$/;

/** One name that stands twice, where all the others stand once. */
function repeatedIn(names: readonly Words[]): RepeatedName[] {
  const byName = [...groupedBy(names, ({ text }) => text).values()];
  const [[first, again, third] = [], second] = byName.filter(({ length }) => length > 1);
  const isOfSeveral = byName.length > 1 || names.length === 2;
  return first && again && !third && !second && isOfSeveral && areAlike(names) ? [{ first, again }] : [];
}

const areAlike = ([first, ...others]: readonly Words[]): boolean =>
  [storeName.end, storeName.start, hyphenedStart].some((affix) => {
    const own = affix.exec(first?.text ?? "")?.[0];
    return own !== undefined && others.every(({ text }) => affix.exec(text)?.[0] === own);
  });

/** "postgres-cart" */
const hyphenedStart = /^[a-z]{2,}-(?=[a-z])/u;

function enumerationsIn(prose: Prose): Words[][] {
  const found: Words[][] = [];
  let end = -1;
  for (const { start, ...mark } of prose.marks.filter(({ kind }) => kind === "code")) {
    const isNext = end >= 0 && storeName.joint.test(prose.text.slice(end, start));
    const name = wordsOf(prose, start, mark.end);
    if (isNext) found.at(-1)?.push(name);
    else found.push([name]);
    end = mark.end;
  }
  return found.filter(({ length }) => length > 1);
}

/** A cell that should be what another one of its row is, as it is in all the other rows. */
export interface UnequalCell {
  readonly odd: Words;
  readonly meant: Words;
}

/** "| `cart_db` | `cart_db` |" in all rows but one. */
export const unequalCellsIn = toldBySections((blocks): UnequalCell[] =>
  blocksIn(blocks).flatMap((block) =>
    block.kind === "table" && block.rows.length > fewestNames
      ? block.header.flatMap((_, column) => unequalIn(block.rows.map((row) => row.slice(column, column + 2))))
      : [],
  ),
);

/** Two columns side by side; where the odd cell's word has another row for its own, it is out of place. */
function unequalIn(rows: readonly (readonly Prose[])[]): UnequalCell[] {
  const pairs = rows.map(([one, two]) => (one && two ? [wordsOf(one), wordsOf(two)] : []));
  const names = pairs.flat();
  const unequal = pairs.filter(([one, two]) => one?.text !== two?.text);
  const [[one, two] = [], second] = unequal;
  if (!one || !two || second || names.length < pairs.length * 2 || !areAlike(names)) return [];
  const times = (name: Words): number => names.filter(({ text }) => text === name.text).length;
  if (times(one) === times(two)) return [];
  return [times(one) > times(two) ? { odd: one, meant: two } : { odd: two, meant: one }];
}
