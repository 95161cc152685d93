import { eventWord } from "../../lexicon/flows.ts";
import { latePattern } from "../../lexicon/match.ts";
import { wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import { eventWords } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { linesIn } from "../walk.ts";

const part = "(?:[a-z]?(?:<[\\w -]{2,24}>|\\{[\\w -]{2,24}\\})|[\\w-]+)";
const pattern = latePattern(`(?<![\\w.])(?:${part}\\.){1,5}${part}(?!\\w|\\.[\\w<{])`, "gu");

/** The naming pattern that a record sets for its topics: "all topics use `shop.<domain>.<event>`". */
export const topicPattern: Reader = {
  id: "topic-pattern",
  needs: eventWords,
  *read(section) {
    for (const { prose } of linesIn(section.blocks))
      for (const { start, text } of sentencesOf(prose)) {
        if (!eventWord.test(`${section.heading?.text ?? ""} ${text}`)) continue;
        for (const match of matchesOf(text, pattern)) {
          if (!/[<{]/.test(match[0])) continue;
          const words = wordsOf(prose, start + match.index, start + match.index + match[0].length);
          yield { kind: "norm", norm: "topic-pattern", pattern: words, span: words.span };
        }
      }
  },
};
