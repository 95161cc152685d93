// Sentences that name engines. What they say is found out once a section, and held against the whole record each time.
import { supposedPattern } from "../../lexicon/architecture.ts";
import { elsewherePattern } from "../../lexicon/counted.ts";
import { besidePattern } from "../../lexicon/engine-words.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import { brokersIn, enginesIn, type ProductMention } from "../../lexicon/products.ts";
import type { Block, Prose } from "../../parse/page.ts";
import { type Sentence, sentencesOf } from "../../readers/sentences.ts";
import { prosesIn } from "../../readers/walk.ts";
import { keptFor } from "../../text/kept.ts";

export interface EngineSentence {
  readonly prose: Prose;
  readonly sentence: Sentence;
  /** All that it names; offsets in the sentence. */
  readonly engines: readonly ProductMention[];
  /** Those that it neither denies, supposes nor compares. */
  readonly meant: readonly ProductMention[];
}

export const engineSentencesIn = keptFor((blocks: readonly Block[]) => sentencesNaming(blocks, enginesIn));

/** The same of brokers. */
export const brokerSentencesIn = keptFor((blocks: readonly Block[]) => sentencesNaming(blocks, brokersIn));

const sentencesNaming = (blocks: readonly Block[], productsIn: typeof enginesIn): readonly EngineSentence[] =>
  prosesIn(blocks).flatMap((prose) =>
    sentencesOf(prose).flatMap((sentence) => {
      const engines = productsIn(sentence.text);
      const meant = engines.filter((engine) => !isSaidOtherwise(sentence.text, engine));
      return engines.length ? [{ prose, sentence, engines, meant }] : [];
    }),
  );

/** Denied, supposed or compared in the clause that names it. */
function isSaidOtherwise(text: string, { end }: ProductMention): boolean {
  const clause = text.slice(0, end) + (/^[^,;:(（]*/u.exec(text.slice(end))?.[0] ?? "");
  return [deniedPattern, supposedPattern, elsewherePattern, besidePattern].some((it) => it.test(clause));
}
