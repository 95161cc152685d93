import { enginesIn, type ProductMention } from "../../lexicon/products.ts";
import { choosingPattern, purposePattern } from "../../lexicon/stores.ts";
import type { Prose, Section } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import type { Claim } from "../claim.ts";
import { groupBeginningWith } from "../events/flow-clauses.ts";
import { kindOf } from "../names.ts";
import { engineNames } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { servicesIn } from "../services/service-words.ts";
import { prosesIn } from "../walk.ts";
import { isToldAsFact } from "./told-as-fact.ts";

/** An engine chosen for a service: "We use PostgreSQL as the main store for the Trip Service". */
export const enginePurpose: Reader = {
  id: "engine-purpose",
  needs: engineNames,
  *read(section) {
    if (section.heading && section.depth === 1) yield* readTitle(section.heading);
    for (const prose of prosesIn(section.blocks))
      for (const sentence of sentencesOf(prose))
        if (choosingPattern.test(sentence.text)) yield* readSentence(prose, sentence);
  },
};

/** "ADR-0002: Use PostgreSQL for the Trip Service": in a title the verb may be missing. */
function* readTitle(heading: NonNullable<Section["heading"]>): Generator<Claim> {
  yield* readSentence(heading, { start: 0, end: heading.text.length, text: heading.text });
}

function* readSentence(prose: Prose, { start, text }: Sentence): Generator<Claim> {
  const engines = enginesIn(text);
  if (!engines.length || !isToldAsFact(text)) return;
  for (const [index, engine] of engines.entries())
    yield* claimsOf(prose, start, engine, start + (engines[index + 1]?.start ?? text.length));
}

/** `end`: where the words about this engine end. */
function* claimsOf(prose: Prose, start: number, engine: ProductMention, end: number): Generator<Claim> {
  const from = start + (engine.version?.end ?? engine.end);
  const services = servicesIn(prose, from, end);
  const [first] = services;
  if (!first || !purposePattern.test(prose.text.slice(from, first.start))) return;
  const at = (it: { readonly start: number; readonly end: number }) => spanOf(prose, start + it.start, start + it.end);
  const { version } = engine;
  const group = groupBeginningWith(prose.text, services, first);
  const span = { start: at(engine).start, end: (group.at(-1) ?? first).words.span.end };
  for (const { words: name } of group) {
    yield { kind: "service", name, standing: "described", role: kindOf(name.text), span };
    yield {
      kind: "database",
      engine: { value: engine.name, span: at(engine) },
      ...(version ? { version: { value: version.text, span: at(version) } } : {}),
      owner: name,
      standing: "described",
      form: "prose",
      span,
    };
  }
}
