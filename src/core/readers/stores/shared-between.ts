import { betweenSharers, endingPattern, sharedByPattern, sharingPattern } from "../../lexicon/sharing.ts";
import type { Prose } from "../../parse/page.ts";
import type { Claim } from "../claim.ts";
import { all, mentions, storeSigns } from "../needs.ts";
import { storeIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { namesAt, type ServiceWords, serviceNoun } from "../services/service-words.ts";
import { prosesIn } from "../walk.ts";
import { isToldAsFact } from "./told-as-fact.ts";

/** A store of several by its name: "Orders and Billing share the database `commerce_db`", "`commerce_db` is shared by Orders and Billing". */
export const sharedBetween: Reader = {
  id: "shared-between",
  needs: all(storeSigns, mentions(betweenSharers)),
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const sentence of sentencesOf(prose)) yield* readSentence(prose, sentence);
  },
};

function* readSentence(prose: Prose, { start, end, text }: Sentence): Generator<Claim> {
  if (!isToldAsFact(text) || endingPattern.test(text)) return;
  const active = sharingPattern.exec(text);
  const passive = sharedByPattern.exec(text);
  if (active) {
    const verb = start + active.index;
    const store = verb + active[0].length;
    yield* claimsOf(prose, sharersOf(prose, { start, end, text }, verb), store, clauseEnd(prose, store, end));
  } else if (passive) {
    const verb = start + passive.index;
    yield* claimsOf(prose, namesAt(prose, "start", verb + passive[0].length, end), start, verb);
  }
}

/** In front of the verb, in brackets there, or told off behind a colon: "Three services share `shop`: Cart, Stock and Mail". */
function sharersOf(prose: Prose, { start, end }: Sentence, verb: number): ServiceWords[] {
  const names = namesAt(prose, "end", start, verb);
  if (names.length > 1) return names;
  const before = prose.text.slice(start, verb);
  const [noted, inside] = bracketAtEnd.exec(before) ?? [];
  if (noted !== undefined && inside !== undefined) {
    const from = start + before.length - noted.length + 1;
    return wholly(prose, from, from + inside.length);
  }
  const colon = /[:：]\s/u.exec(prose.text.slice(verb, end));
  return colon && serviceNoun.test(before) ? wholly(prose, verb + colon.index + 2, end) : [];
}

/** Names that fill the stretch. */
function wholly(prose: Prose, from: number, to: number): ServiceWords[] {
  const names = namesAt(prose, "start", from, to);
  return /^[\s.)`*]*$/.test(prose.text.slice(names.at(-1)?.end ?? from, to)) ? names : [];
}

/** "(Cart, Stock and Mail) ", ", die" */
const bracketAtEnd = /[(（]([^()（）]{3,200})[)）],?\s?(?:(?:which|that|die|que|qui)\s?)?$/u;

const clauseEnd = ({ text }: Prose, from: number, end: number): number =>
  from + (/[;:；：]|\s[–—]\s|,\s(?!port)|$/iu.exec(text.slice(from, end))?.index ?? 0);

/** `from`, `to`: the words that name the store. */
function* claimsOf(prose: Prose, users: readonly ServiceWords[], from: number, to: number): Generator<Claim> {
  const store = users.length < 2 ? null : storeIn(prose, from, to);
  if (!store?.name) return;
  const { span, name: database, ...facts } = store;
  yield { kind: "database", name: database, ...facts, standing: "described", form: "prose", span };
  for (const { words: service } of users)
    yield { kind: "access", service, database, relation: "shares", form: "prose", span };
}
