// Numbers beside a range from which the same number follows: "six servers on ports 5432–5437".

import { numberNamed } from "../../lexicon/numbers.ts";
import { rangesBehind } from "../../lexicon/ranges.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { countsAll, wordsBefore } from "../../readers/counts/count-words.ts";
import { prosesIn } from "../../readers/walk.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated, Words } from "../../text/span.ts";

export interface CountedRange {
  readonly stated: Stated<number>;
  /** As it is written: "servers". */
  readonly noun: string;
  readonly range: Words;
  /** How many the range holds. */
  readonly length: number;
}

/** Every such number, right or wrong. */
export const countedRanges = toldBySections((blocks): CountedRange[] =>
  prosesIn(blocks).flatMap((prose) => rangesOf(prose)),
);

/** A range that is far off counts something else: "two servers on ports 5400–5499". */
const near = 2;

const rangesOf = (prose: Prose): CountedRange[] =>
  rangesBehind
    .flatMap((pattern) => matchesOf(prose.text, pattern))
    .flatMap(({ 0: whole, index, groups = {} }) => {
      const { number = "", noun = "", range = "", from, to } = groups;
      const value = numberNamed(number);
      const length = Number(to) - Number(from) + 1;
      if (value === null || value < 2 || Math.abs(value - length) > near) return [];
      if (!countsAll(wordsBefore(prose, index), `${number} ${noun}`)) return [];
      const at = index + whole.lastIndexOf(range);
      return [
        {
          stated: { value, span: spanOf(prose, index, index + number.length) },
          noun,
          range: wordsOf(prose, at, at + range.length),
          length,
        },
      ];
    });
