import { hypotheticalPattern } from "../../lexicon/architecture.ts";
import { latePattern } from "../../lexicon/match.ts";
import { countPattern } from "../../lexicon/numbers.ts";
import { enginesIn } from "../../lexicon/products.ts";
import { elsewherePattern } from "../../lexicon/stores.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import type { EngineClaim } from "../claim.ts";
import { engineNames } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { prosesIn } from "../walk.ts";

/** Engines that a sentence takes for granted: "live scores come from Redis", "a restart of Redis forgets running jobs". */
export const engineMention: Reader = {
  id: "engine-mention",
  needs: engineNames,
  *read(section) {
    for (const prose of prosesIn(section.blocks)) yield* readProse(prose);
  },
};

function* readProse(prose: Prose): Generator<EngineClaim> {
  for (const { start, text } of sentencesOf(prose))
    for (const engine of enginesIn(text)) {
      const before = text.slice(text.lastIndexOf("\n", engine.start - 1) + 1, engine.start);
      if (!taken.test(before) || hypotheticalPattern.test(before) || elsewherePattern.test(before)) continue;
      if (/^[-/]|^\s?(?:[(（]|or\b|oder\b|was\b|were\b)/u.test(text.slice(engine.end))) continue;
      const span = spanOf(prose, start + engine.start, start + engine.end);
      yield { kind: "engine", name: { value: engine.name, span }, span };
    }
}

/** "os dados no Redis", and not "we have no Redis". */
const noInPortuguese =
  "(?<!(?:^|[,;:(–—]|(?<!\\p{L})(?:have|has|had|is|are|be|with|needs?|uses?|adds?|and|or|but|there's|runs?|keeps?))\\s{0,2})(?<!\\p{L})no\\s+$";

/** What stands in front of an engine that is simply there: a preposition, or a number and what it counts. */
const taken = latePattern(
  `(?<!\\p{L})(?:${countPattern})\\s+(?:\\p{L}+\\s+){0,2}$|(?<!\\p{L})(?:in|from|on|of|into|auf|aus|im|vom|von|en|desde|de|del|do|da|na|em|dans|sur|depuis|du|trong|từ|в|из|su|da|dal|nel|w|z|van|uit)\\s+$|${noInPortuguese}`,
  "iu",
);
