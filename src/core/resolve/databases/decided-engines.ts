// The engines that a record decides on, where no place tells of a database: "Use PostgreSQL as the primary database".

import { compatible } from "../../lexicon/engine-families.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import { rejectionPattern } from "../../lexicon/options.ts";
import { brokersIn, enginesIn } from "../../lexicon/products.ts";
import { leavingTitle, takenPart, takingPattern } from "../../lexicon/subjects.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import { partOf, type Span, type Words } from "../../text/span.ts";
import { ofKind } from "../kinds.ts";
import type { Placed } from "../reading.ts";
import type { DatabaseClaim } from "./store.ts";

/** A database of nobody in particular for each engine that the decision takes, or else the record's title. */
export function decidedEngines(told: readonly DatabaseClaim[], claims: readonly Placed[]): DatabaseClaim[] {
  const isTold = told.some(({ scope }) => scope === "decided");
  if (isTold || ofKind(claims, "status").some(({ value }) => value === "rejected")) return [];
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
  return partOf(words, 0, sentence.length);
}

/** Nothing, or a label: "Chosen: PostgreSQL". */
const opensWithName = /^[^\p{L}]*(?:\p{L}{2,20}[:：][^\p{L}]*)?$/u;

/** Without what is turned down ("rather than MySQL"), what brokers are called after ("Redis Streams") and who made something ("Neon's"). */
function enginesTaken(words: Words, { section, reader }: Pick<Placed, "section" | "reader">): DatabaseClaim[] {
  const text = takenPart(words.text);
  const brokers = brokersIn(text);
  const engines = enginesIn(text).filter(
    ({ start, end }) => !/^['’]s/.test(text.slice(end)) && !brokers.some((it) => it.start < end && start < it.end),
  );
  const placeOf = ({ start, end }: Span): Span => partOf(words, start, end).span;
  return engines.map(({ name, version, ...at }) => ({
    kind: "database",
    engine: { value: name, span: placeOf(at) },
    ...(version ? { version: { value: version.text, span: placeOf(version) } } : {}),
    standing: "described",
    form: "prose",
    section,
    scope: "decided",
    reader,
    span: placeOf(at),
  }));
}
