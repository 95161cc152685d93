import { connectionPattern } from "../../lexicon/architecture.ts";
import { eachTimes } from "../../lexicon/pools.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated } from "../../text/span.ts";
import type { ProductClaim } from "../claim.ts";
import { all, digits, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { prosesIn } from "../walk.ts";

/** One product with its result in a sentence about connections: "so at most 2 × 90 = 180 connections reach the server". */
export const connectionProduct: Reader = {
  id: "connection-product",
  needs: all(digits, mentions(connectionPattern)),
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const { start, text } of sentencesOf(prose)) {
        if (!connectionPattern.test(text)) continue;
        for (const pattern of [product, ...eachTimes])
          for (const match of matchesOf(text, pattern)) yield claimOf(prose, start, match);
      }
  },
};

/** Whole numbers with nothing else beside them: no further term, no unit, nothing rounded. */
const product =
  /(?<![\d.,+×x*/(~≈-]\s?)(?<![\p{L}\d])(\d{1,4})(?: \p{L}{3,12})?\s?[×x*]\s?(\d{1,4})(?: \p{L}{3,12}| ?\([^()\d]{2,24}\))?\s?=\s?(\d{1,6})(?![\d.,]*\d|\s?(?:[+×x*/%]|[kKMG]?B(?!\p{L})))/gu;

function claimOf(prose: Prose, start: number, match: RegExpExecArray | RegExpMatchArray): ProductClaim {
  const from = start + (match.index ?? 0);
  let at = from;
  const [first, second, stated] = match.slice(1).map((digits) => {
    const begin = prose.text.indexOf(digits, at);
    at = begin + digits.length;
    return { value: Number(digits), span: spanOf(prose, begin, at) };
  }) as [Stated<number>, Stated<number>, Stated<number>];
  const span = wordsOf(prose, from, at).span;
  return { kind: "product", quantity: "connections", factors: [first, second], stated, span };
}
