import { hypotheticalPattern } from "../lexicon/architecture.ts";
import { countPattern } from "../lexicon/numbers.ts";
import { enginesIn } from "../lexicon/products.ts";
import type { Prose } from "../parse/page.ts";
import { spanOf } from "../parse/prose.ts";
import type { EngineClaim } from "./claim.ts";
import type { Reader } from "./reader.ts";
import { sentencesOf } from "./sentences.ts";
import { prosesIn } from "./walk.ts";

/** Engines that a sentence takes for granted: "live scores come from Redis", "a restart of Redis forgets running jobs". */
export const engineMention: Reader = {
  id: "engine-mention",
  *read(section) {
    for (const prose of prosesIn(section.blocks)) yield* readProse(prose);
  },
};

function* readProse(prose: Prose): Generator<EngineClaim> {
  for (const { start, text } of sentencesOf(prose))
    for (const engine of enginesIn(text)) {
      const before = text.slice(text.lastIndexOf("\n", engine.start - 1) + 1, engine.start);
      if (!taken.test(before) || hypotheticalPattern.test(before) || elsewhere.test(before)) continue;
      if (/^[-/]|^\s?(?:[(（]|or\b|oder\b|was\b|were\b)/u.test(text.slice(engine.end))) continue;
      const span = spanOf(prose, start + engine.start, start + engine.end);
      yield { kind: "engine", name: { value: engine.name, span }, span };
    }
}

/** What stands in front of an engine that is simply there: a preposition, or a number and what it counts. */
const taken = new RegExp(
  `(?<!\\p{L})(?:${countPattern})\\s+(?:\\p{L}+\\s+){0,2}$|(?<!\\p{L})(?:in|from|on|of|into|auf|aus|im|vom|von|en|desde|de|del|do|da|no|na|em|dans|sur|depuis|du|trong|từ|в|из|su|da|dal|nel|w|z|van|uit)\\s+$`,
  "iu",
);

/** Of something else than the record decides: the past, another system, a comparison, what people know or buy. */
const elsewhere =
  /(?<!\p{L})(?:than|like|unlike|as|not|instead|old|former|formerly|previous|previously|legacy|until|still|today|currently|migrat\p{L}*|mov(?:e|es|ed|ing)|replac\p{L}*|switch\p{L}*|away|off|stays?|remains?|keeps?|bleib\p{L}*|sigue|reste|fica|came|come from|left|leave|retire\p{L}*|decommission\p{L}*|other|another|external|vendor|team|people|knows?|knowledge|experience|expert\p{L}*|skills?|learn\p{L}*|train\p{L}*|licen[cs]\p{L}*|cost|price|driver|clients?|compatib\p{L}*|dialect|syntax|feature|features|extension|version|versions|upgrade\p{L}*|support\p{L}*|cop(?:y|ies|ied)|exports?|imports?|dumps?|backups?|archives?|warehouse|lake|analytics|reports?|reporting|logs?|metrics|monitoring|staging|test|tests|tested|local|laptop|developers?|later|future|one day|alt\p{L}*|bisher|früher|noch|antes|antiguo|antigo|ancien\p{L}*|encore|ainda|todavía)(?!\p{L})/iu;
