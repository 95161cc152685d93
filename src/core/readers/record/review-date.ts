import { dateIn, reviewPattern } from "../../lexicon/dates.ts";
import { fieldOf } from "../../lexicon/metadata.ts";
import { wordsOf } from "../../parse/prose.ts";
import { mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { prosesIn } from "../walk.ts";

/** When a record is looked at again, told in a sentence: "Review planned for 2025-02-03." */
export const reviewDate: Reader = {
  id: "review-date",
  needs: mentions(reviewPattern),
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const { start, end, text } of sentencesOf(prose)) {
        const review = reviewPattern.exec(text);
        const from = review ? start + review.index + review[0].length : end;
        const date = review && dateIn(prose.text.slice(from, end));
        if (
          !date ||
          isField(text.slice(0, text.search(/[:：]/u))) ||
          /[;；]/.test(prose.text.slice(from, from + date.start))
        )
          continue;
        const words = wordsOf(prose, from + date.start, from + date.end);
        yield { kind: "date", value: date.value, words, role: "review", span: words.span };
      }
  },
};

/** "Next review: 2027-01-12" is a line of the head or the foot, which another reader reads. */
const isField = (label: string): boolean => fieldOf(label) !== null;
