import { enginesIn } from "../../lexicon/products.ts";
import { eachHasOwn, eachOf, eachOfHas, eachWord } from "../../lexicon/stores.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { DatabaseClaim } from "../claim.ts";
import { all, engineNames, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { codeNamesAt } from "../services/service-list.ts";
import { namesAt } from "../services/service-words.ts";
import { prosesIn } from "../walk.ts";
import { statedEngine } from "./stated-engine.ts";
import { isToldAsFact } from "./told-as-fact.ts";

/**
 * Several services that are each given a database of one engine: "Cart and Mail will each own a separate PostgreSQL database". A name
 * counts where another place makes it a service.
 */
export const storeEach: Reader = {
  id: "store-each",
  needs: all(engineNames, mentions(eachWord)),
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const sentence of sentencesOf(prose)) yield* readSentence(prose, sentence);
  },
};

function* readSentence(prose: Prose, { start, text }: Sentence): Generator<DatabaseClaim> {
  const [opening = ""] = eachOf.exec(text) ?? [];
  const verb = (opening ? eachOfHas : eachHasOwn).exec(text);
  if (!verb) return;
  const [from, to] = [start + opening.length, start + verb.index];
  const code = codeNamesAt(prose, from, to);
  const owners = code.length ? code : namesAt(prose, "end", from, to);
  if (owners.length < 2) return;
  const clause = /^[^,;:()]*/u.exec(text.slice(verb.index))?.[0] ?? "";
  const [engine, second] = enginesIn(clause);
  if (
    !engine ||
    second ||
    !isToldAsFact(text) ||
    /\p{L}/u.test(text.slice(opening.length, (owners[0]?.start ?? 0) - start))
  )
    return;
  const { span } = wordsOf(prose, start, to + clause.length);
  for (const { words: owner } of owners)
    yield {
      kind: "database",
      ...statedEngine(prose, engine, to),
      owner: { ...owner, bare: true },
      standing: "described",
      form: "prose",
      span,
    };
}
