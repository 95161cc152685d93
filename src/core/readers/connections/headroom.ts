import { connectionPattern } from "../../lexicon/architecture.ts";
import { leftPattern, perPartPattern } from "../../lexicon/limits.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { all, digits, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { prosesIn } from "../walk.ts";

/** What is left of a limit: "room for growth (20 connections unused)". */
export const headroom: Reader = {
  id: "headroom",
  needs: all(digits, mentions(connectionPattern)),
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const { start, text } of sentencesOf(prose)) {
        const match = leftPattern.exec(text);
        const digits = match?.[1] ?? match?.[2];
        if (!match || !digits || perPartPattern.test(text)) continue;
        const at = start + match.index + match[0].indexOf(digits);
        const stated = { value: Number(digits), span: spanOf(prose, at, at + digits.length) };
        const span = wordsOf(prose, start + match.index, start + match.index + match[0].length).span;
        yield { kind: "headroom", quantity: "connections", stated, span };
      }
  },
};
