import { comparedCount, comparedInPart, comparingPattern, isNarrowed } from "../../lexicon/counted.ts";
import { numberNamed } from "../../lexicon/numbers.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { CountClaim } from "../claim.ts";
import { mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { prosesIn } from "../walk.ts";

/** How many options the authors say that they looked at: "Four alternatives were compared.", "Wir haben drei Wege geprüft". */
export const optionCount: Reader = {
  id: "option-count",
  needs: mentions(comparingPattern),
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      if (comparingPattern.test(prose.text)) for (const sentence of sentencesOf(prose)) yield* countIn(prose, sentence);
  },
};

function* countIn(prose: Prose, { start, text }: Sentence): Generator<CountClaim> {
  const [match, second] = matchesOf(text, comparedCount);
  const value = numberNamed(match?.[1] ?? "");
  if (!match?.[1] || second || value === null || value < 2 || value > 20) return;
  const end = match.index + match[0].length;
  if (!comparingPattern.test(text) || comparedInPart.test(text) || isNarrowed(text.slice(end))) return;
  const at = start + match.index;
  yield {
    kind: "count",
    of: "options",
    stated: { value, span: spanOf(prose, at, at + match[1].length) },
    comparator: "=",
    approximate: false,
    span: spanOf(prose, at, start + end),
  };
}
