import { connectionPattern } from "../lexicon/architecture.ts";
import { allowanceBehindPattern, allowancePattern, overallPattern, perPartPattern } from "../lexicon/limits.ts";
import { numbersIn } from "../lexicon/numbers.ts";
import type { Prose } from "../parse/page.ts";
import { spanOf, wordsOf } from "../parse/prose.ts";
import type { LimitClaim } from "./claim.ts";
import type { Reader } from "./reader.ts";
import { sentencesOf } from "./sentences.ts";
import { proseAndLinesIn } from "./walk.ts";

/** Bounds on connections: "`max_connections = 100`", "fewer than 100 connections in total". */
export const limits: Reader = {
  id: "limits",
  *read(section) {
    for (const prose of proseAndLinesIn(section.blocks)) {
      yield* allowances(prose);
      for (const { start, end, text } of sentencesOf(prose)) {
        const setting = /max_connections\W{0,6}(\d{2,6})(?!\d)/i.exec(text);
        if (setting?.[1]) {
          const to = start + setting.index + setting[0].length;
          const span = wordsOf(prose, start, end).span;
          yield {
            kind: "limit",
            quantity: "connections",
            value: { value: Number(setting[1]), span: spanOf(prose, to - setting[1].length, to) },
            comparator: "<=",
            ...(perPartPattern.test(text.slice(0, setting.index)) ? { each: true } : {}),
            span,
          };
        } else if (connectionPattern.test(text) && overallPattern.test(text) && !perPartPattern.test(text))
          yield* bounds(prose, start, end);
      }
    }
  },
};

function* bounds(prose: Parameters<typeof wordsOf>[0], start: number, end: number): Generator<LimitClaim> {
  for (const number of numbersIn(prose.text.slice(start, end))) {
    if (number.comparator !== "<" && number.comparator !== "<=") continue;
    const value = { value: number.value, span: spanOf(prose, start + number.start, start + number.end) };
    yield {
      kind: "limit",
      quantity: "connections",
      value,
      comparator: number.comparator,
      span: wordsOf(prose, start, end).span,
    };
  }
}

/** "… 48 connections in total. The server allows 100.": what stands in front says of what. */
function* allowances(prose: Prose): Generator<LimitClaim> {
  let about = false;
  for (const { start, end, text } of sentencesOf(prose)) {
    const match = allowancePattern.exec(text) ?? allowanceBehindPattern.exec(text);
    if (match?.[1] && (about || connectionPattern.test(text)) && !perPartPattern.test(text)) {
      const to = start + match.index + match[0].length;
      yield {
        kind: "limit",
        quantity: "connections",
        value: { value: Number(match[1]), span: spanOf(prose, to - match[1].length, to) },
        comparator: "<=",
        span: wordsOf(prose, start, end).span,
      };
    }
    about = connectionPattern.test(text);
  }
}
