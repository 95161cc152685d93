import { dateIn, reviewPattern } from "../lexicon/dates.ts";
import { wordsOf } from "../parse/prose.ts";
import type { Reader } from "./reader.ts";
import { sentencesOf } from "./sentences.ts";
import { prosesIn } from "./walk.ts";

/** When a record is looked at again, told in a sentence: "Review planned for 2025-02-03." */
export const reviewDate: Reader = {
  id: "review-date",
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const { start, end } of sentencesOf(prose)) {
        const text = prose.text.slice(start, end);
        const review = reviewPattern.exec(text);
        const from = review ? start + review.index + review[0].length : end;
        const date = review && dateIn(prose.text.slice(from, end));
        if (
          !date ||
          /^[^\p{L}\p{N}]*[:：]/u.test(prose.text.slice(from, end)) ||
          /[;；]/.test(prose.text.slice(from, from + date.start))
        )
          continue;
        const words = wordsOf(prose, from + date.start, from + date.end);
        yield { kind: "date", value: date.value, words, role: "review", span: words.span };
      }
  },
};
