// The engines that a record decides on, where no place tells of a database: "Use PostgreSQL as the primary database".

import { compatible } from "../../lexicon/engine-families.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import { latePattern } from "../../lexicon/match.ts";
import { rejectionPattern } from "../../lexicon/options.ts";
import { brokersIn, enginesIn, type ProductMention } from "../../lexicon/products.ts";
import {
  clauseJoints,
  leavingTitle,
  movedFrom,
  movedTo,
  movingPattern,
  oneOrMore,
  takenPart,
  takingPattern,
} from "../../lexicon/subjects.ts";
import type { Scope } from "../../model/types.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import { partOf, type Words } from "../../text/span.ts";
import { ofKind } from "../kinds.ts";
import type { Placed } from "../reading.ts";
import type { DatabaseClaim } from "./store.ts";

/** A database of nobody in particular for each engine that the decision takes, or else the record's title. */
export function decidedEngines(told: readonly DatabaseClaim[], claims: readonly Placed[]): DatabaseClaim[] {
  const isTold = told.some(({ scope }) => scope === "decided");
  if (isTold || ofKind(claims, "status").some(({ value }) => value === "rejected")) return [];
  const moved = movedEngines(claims);
  if (moved.length)
    return moved.filter((it) => it.scope === "decided" || told.every(({ scope }) => scope !== it.scope));
  const titled = titledEngines(claims);
  for (const decision of ofKind(claims, "decision")) {
    if (decision.aside || decision.scope !== "decided") continue;
    const { title, text } = decision;
    const first = [title, decision.taken, openingOf(text)].map((words) => (words ? enginesTaken(words, decision) : []));
    const found = withItems(first.find(({ length }) => length) ?? [], decision);
    // "# PostgreSQL and MongoDB", and the decision tells of one sentence by sentence.
    const named = new Set(enginesIn(text.text).map(({ name }) => name));
    if (found.length) return onePerFamily([...found, ...titled.filter(({ engine }) => named.has(engine?.value ?? ""))]);
  }
  return onePerFamily(titled);
}

/** "- **PostgreSQL** for orders", "- **Redis** as cache": each item that opens with an engine takes one, where several do. */
function withItems(found: readonly DatabaseClaim[], decision: Placed<ClaimOf<"decision">>): readonly DatabaseClaim[] {
  const told = (decision.items ?? []).flatMap((item) => {
    const opening = rejectionPattern.test(item.text) || deniedPattern.test(item.text) ? null : openingOf(item);
    const [engine] = opening ? enginesTaken(opening, decision) : [];
    return engine && opensWithName.test(item.text.slice(0, enginesIn(item.text)[0]?.start)) ? [engine] : [];
  });
  return told.length > 1 ? [...found, ...told] : found;
}

/** One of each family: "PostgreSQL on Neon" is one database. */
const onePerFamily = (claims: readonly DatabaseClaim[]): DatabaseClaim[] =>
  claims.filter(({ engine }, at) =>
    claims.slice(0, at).every((it) => !engine || !it.engine || !compatible(it.engine.value, engine.value)),
  );

/** "Migrate from MongoDB to PostgreSQL", in the title or as what is decided: what stands today, and what is decided. */
function movedEngines(claims: readonly Placed[]): DatabaseClaim[] {
  const [title] = ofKind(claims, "title");
  const decisions = ofKind(claims, "decision").filter(({ aside, scope }) => !aside && scope === "decided");
  const told = [
    ...(title ? [{ words: title.title, of: title }] : []),
    ...decisions.map((of) => ({ words: of.text, of })),
  ];
  for (const { words, of } of told) {
    const [from, to] = movedBetween(words.text);
    if (!from || !to || from.name === to.name) continue;
    return [storeOf(from, words, of, "current"), storeOf(to, words, of, "decided")];
  }
  return [];
}

/** The first two engines, where the words say that one is left for the other. */
function movedBetween(text: string): readonly ProductMention[] {
  const [sentence = ""] = /^(?:[^.;。；]|[.](?!\s|$))*/u.exec(text) ?? [];
  const [from, to, third] = enginesIn(sentence);
  if (!from || !to || third || deniedPattern.test(sentence)) return [];
  const before = sentence.slice(0, from.start);
  const between = sentence.slice(from.version?.end ?? from.end, to.start);
  return movingPattern.test(before) && movedFrom.test(before) && movedTo.test(between) ? [from, to] : [];
}

/** "# Use PostgreSQL": not where the title is about what is left. */
function titledEngines(claims: readonly Placed[]): DatabaseClaim[] {
  const [claim] = ofKind(claims, "title");
  return claim && !leavingTitle.test(claim.title.text) ? enginesTaken(claim.title, claim) : [];
}

/** "We will use PostgreSQL with Redis as its cache.", "PostgreSQL 16 with pgvector.": not where it weighs, leaves or denies something. */
function openingOf(words: Words): Words | null {
  const sentence = takenPart(/^(?:[^.;。；]|[.](?!\s|$))*/u.exec(words.text)?.[0] ?? "");
  if (leavingTitle.test(sentence) || deniedPattern.test(sentence)) return null;
  const [first] = enginesIn(sentence);
  if (!first) return null;
  const before = sentence.slice(0, first.start);
  if (!opensWithName.test(before) && !takingPattern.test(before)) return null;
  if (usedTo.test(before) || wasThoughtOf.test(sentence.slice(first.version?.end ?? first.end))) return null;
  return partOf(words, 0, sentence.length);
}

/** "Cart used to run on MySQL": so it was. */
const usedTo = /(?<!\p{L})used to(?!\p{L})/iu;
/** "MongoDB was considered for Menus and rejected." */
const wasThoughtOf = /^[*_`]*\s(?:was|were|wurden?|fue|foi|a été|è stat[oa])(?!\p{L})/iu;

/** Nothing, or a label: "Chosen: PostgreSQL"; or how many: "Two separate PostgreSQL databases". */
const opensWithName = latePattern(
  `^[^\\p{L}]*(?:\\p{L}{2,20}[:：][^\\p{L}]*|(?:${oneOrMore})\\s(?:(?!(?:${clauseJoints})\\s)[\\p{L}-]+\\s){0,3})?$`,
  "iu",
);

/** Without what is turned down ("rather than MySQL"), what brokers are called after ("Redis Streams") and who made something ("Neon's"). */
function enginesTaken(words: Words, { section, reader }: Pick<Placed, "section" | "reader">): DatabaseClaim[] {
  const text = takenPart(words.text);
  const brokers = brokersIn(text);
  const engines = enginesIn(text).filter(
    ({ start, end }) => !/^['’]s/.test(text.slice(end)) && !brokers.some((it) => it.start < end && start < it.end),
  );
  return engines.map((engine) => storeOf(engine, words, { section, reader }, "decided"));
}

function storeOf(
  { name, version, start, end }: ProductMention,
  words: Words,
  { section, reader }: Pick<Placed, "section" | "reader">,
  scope: Scope,
): DatabaseClaim {
  const { span } = partOf(words, start, end);
  return {
    kind: "database",
    engine: { value: name, span },
    ...(version ? { version: { value: version.text, span: partOf(words, version.start, version.end).span } } : {}),
    standing: "described",
    form: "prose",
    section,
    scope,
    reader,
    span,
  };
}
