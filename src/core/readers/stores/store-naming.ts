import { enginesIn } from "../../lexicon/products.ts";
import { christenedPattern, replacedByPattern } from "../../lexicon/stores.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Claim, DatabaseClaim } from "../claim.ts";
import { codeWords } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { prosesIn } from "../walk.ts";
import { statedEngine } from "./stated-engine.ts";

/** "We replace MongoDB by TimescaleDB. The new database is called `casks_ts`.": the name, and the engine of the sentence before. */
export const storeNaming: Reader = {
  id: "store-naming",
  needs: codeWords,
  *read(section) {
    for (const prose of prosesIn(section.blocks)) {
      const sentences = sentencesOf(prose);
      for (const [index, sentence] of sentences.entries()) yield* readSentence(prose, sentence, sentences[index - 1]);
    }
  },
};

function* readSentence(prose: Prose, { start, text }: Sentence, before: Sentence | undefined): Generator<Claim> {
  const match = christenedPattern.exec(text);
  const at = start + (match?.index ?? 0) + (match?.[0].length ?? 0);
  const code = match && prose.marks.find((mark) => mark.kind === "code" && mark.start === at);
  if (!code || !/^\p{L}[\p{L}\p{N}_-]*$/u.test(prose.text.slice(code.start, code.end))) return;
  const name = wordsOf(prose, code.start, code.end);
  const engine = before ? engineOf(prose, before) : {};
  yield { kind: "database", name, ...engine, standing: "described", form: "prose", span: name.span };
}

/** What the other one is replaced by, or moved to. */
function engineOf(prose: Prose, { start, text }: Sentence): Pick<DatabaseClaim, "engine" | "version"> {
  const lead = replacedByPattern.exec(text);
  const from = start + (lead?.index ?? 0) + (lead?.[0].length ?? 0);
  const [engine] = lead ? enginesIn(prose.text.slice(from, start + text.length)) : [];
  if (!engine || engine.start > 2) return {};
  return statedEngine(prose, engine, from);
}
