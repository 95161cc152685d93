import { eachPattern, hypotheticalPattern, storeNounPattern } from "../../lexicon/architecture.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import { latePattern } from "../../lexicon/match.ts";
import { enginesIn, type ProductMention } from "../../lexicon/products.ts";
import { programNames } from "../../lexicon/services.ts";
import { listedBehindEngine, ownedByPattern } from "../../lexicon/stores.ts";
import type { Block, Prose, Section } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Claim, DatabaseClaim, Party } from "../claim.ts";
import { groupBeginningWith } from "../events/flow-clauses.ts";
import { kindOf } from "../names.ts";
import { engineNames } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { namesAt, serviceNoun, servicesIn } from "../services/service-words.ts";
import { blocksIn, prosesIn } from "../walk.ts";
import { statedEngine } from "./stated-engine.ts";

/**
 * Engines side by side, each with the services that it serves: "PostgreSQL in Cellar and Labels, MongoDB in Press". A name counts
 * where another place makes it a service.
 */
export const engineWhere: Reader = {
  id: "engine-where",
  needs: engineNames,
  *read(section) {
    for (const block of blocksIn(section.blocks)) {
      const told = isOfServices(section) ? [...readList(block)] : [];
      yield* told.length ? told : readLabels(block);
    }
    for (const prose of prosesIn(section.blocks))
      for (const sentence of sentencesOf(prose)) yield* readSentence(prose, sentence);
  },
};

/** The section demands a store for each service, so that what has one is a service. */
const isOfServices = ({ blocks }: Section): boolean =>
  prosesIn(blocks).some(({ text }) => eachPattern.test(text) && storeNounPattern.test(text) && serviceNoun.test(text));

/** As many names as make a list of engines a list of services. */
const fewest = 4;

/** "**PostgreSQL** for Orders, Payments — transactions" above "**MongoDB** for Menus, Ratings": an engine opens each item. */
function* readList(block: Block): Generator<Claim> {
  const items = block.kind === "list" ? block.items.map(({ prose }) => prose) : [];
  const told = items.flatMap((prose) => {
    const [engine] = enginesIn(prose.text);
    if (!engine || /[\p{L}\p{N}]/u.test(prose.text.slice(0, engine.start))) return [];
    const owners = ownersIn(prose, engine.version?.end ?? engine.end, prose.text.length, true);
    const areNames = owners.every(({ text }) => /^\p{Lu}/u.test(text)) && !germanNouns.test(prose.text);
    return owners.length && areNames ? [{ prose, engine, owners }] : [];
  });
  if (told.length < 2 || told.flatMap(({ owners }) => owners).length < fewest) return;
  for (const { prose, engine, owners } of told)
    for (const { bare: _known, ...name } of owners) {
      yield { kind: "service", name, standing: "listed", role: kindOf(name.text), span: name.span };
      yield storeOf(prose, 0, engine, name);
    }
}

/** "**PostgreSQL 16**: Orders, `billing-service`" above "**MongoDB**: Catalogue": nothing but names behind each engine. */
function* readLabels(block: Block): Generator<Claim> {
  const all = block.kind === "list" ? block.items.map(({ prose }) => prose) : [];
  const named = all.map((prose) => [...readNamed(prose)]);
  yield* named.flat();
  const items = all.filter((_, at) => !named[at]?.length);
  const told = items.flatMap((prose) => {
    const [engine] = enginesIn(prose.text);
    if (!engine || /[\p{L}\p{N}]/u.test(prose.text.slice(0, engine.start)) || germanNouns.test(prose.text)) return [];
    const from = engine.version?.end ?? engine.end;
    const joint = behindLabel.exec(prose.text.slice(from));
    const owners = joint ? namesAt(prose, "start", from + joint[0].length, prose.text.length) : [];
    const rest = prose.text.slice(owners.at(-1)?.end ?? 0);
    return owners.length && /^[`*\s]*(?:$|[.;]|[()（）]|[—–]\s)/u.test(rest) ? [{ prose, engine, owners }] : [];
  });
  if (told.length > 1)
    for (const { prose, engine, owners } of told)
      for (const { words } of owners) yield storeOf(prose, 0, engine, words);
}

/** "**PostgreSQL**: Orders (`orders_db`), Billing (`billing_db`)": behind each service, in brackets, what its store is called. */
function* readNamed(prose: Prose): Generator<Claim> {
  const [engine, second] = enginesIn(prose.text);
  if (!engine || second || /[\p{L}\p{N}]/u.test(prose.text.slice(0, engine.start))) return;
  const stores = matchesOf(prose.text, namedOwner).map(({ index, 0: whole, 1: owner = "", 2: name = "" }) => {
    const at = index + whole.indexOf(owner);
    const store = index + whole.lastIndexOf(name);
    return { owner: wordsOf(prose, at, at + owner.length), name: wordsOf(prose, store, store + name.length) };
  });
  const rest = prose.text.slice(engine.version?.end ?? engine.end).replace(namedOwner, "");
  if (stores.length < 2 || !/^[\s.;:：,*`–—-]*(?:(?:and|und|y|e|et|und)\s*)?$/u.test(rest)) return;
  for (const { owner, name } of stores) yield { ...storeOf(prose, 0, engine, { ...owner, bare: true }), name };
}

const namedOwner =
  /(\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*){0,2}|[a-z][a-z0-9]{2,}(?:-[a-z0-9]+){0,3})\s?[(（]`?([a-z][a-z0-9]*(?:_[a-z0-9]+)+)`?[)）]/gu;

const behindLabel = latePattern(
  `^[*\`]{0,3}(?:\\s?[:：(（]|\\s[—–-]|\\s?(?:→|->|=>)|\\s(?=${listedBehindEngine.preposition}|${listedBehindEngine.verb}))[*\`]{0,3}\\s?(?:${listedBehindEngine.preposition}|${listedBehindEngine.verb})?`,
  "iu",
);

/** In German every noun has a capital, and what is kept somewhere is none of a service's names. */
const germanNouns = /(?<!\p{L})(?:für|im|in der|und)(?!\p{L})/u;

function* readSentence(prose: Prose, { start, end, text }: Sentence): Generator<Claim> {
  const engines = enginesIn(text);
  if (engines.length === 1 && engines[0]) yield* ownedStores(prose, { start, end, text }, engines[0]);
  if (!engines.length || (engines.length < 2 && !serves.test(text))) return;
  const told = engines.map((engine, index) => {
    const from = start + (engine.version?.end ?? engine.end);
    const to = start + (engines[index + 1]?.start ?? text.length);
    return { engine, owners: ownersIn(prose, from, to, index === engines.length - 1) };
  });
  if (told.some(({ owners }) => !owners.length)) return;
  const before = text.slice(0, engines[0]?.start);
  if (hypotheticalPattern.test(before) || deniedPattern.test(before)) return;
  for (const { engine, owners } of told) for (const owner of owners) yield storeOf(prose, start, engine, owner);
}

/** "PostgreSQL holds the orders, owned by `cart-service` and `till-service`" */
function* ownedStores(prose: Prose, { start, end, text }: Sentence, engine: ProductMention): Generator<Claim> {
  const from = engine.version?.end ?? engine.end;
  const led = ownedByPattern.exec(text.slice(from))?.[0].length;
  if (led === undefined || hypotheticalPattern.test(text) || deniedPattern.test(text)) return;
  const services = servicesIn(prose, start + from + led, end);
  const [first] = services;
  if (!first || !/^(?:\p{L}{1,3}\s)?[`*]*$/u.test(prose.text.slice(start + from + led, first.start))) return;
  for (const { words } of groupBeginningWith(prose.text, services, first)) yield storeOf(prose, start, engine, words);
}

function storeOf(prose: Prose, start: number, engine: ProductMention, owner: Party): DatabaseClaim {
  const at = spanOf(prose, start + engine.start, start + engine.end);
  const span = { start: at.start, end: Math.max(at.end, owner.span.end) };
  const stated = statedEngine(prose, engine, start);
  return { kind: "database", ...stated, owner, standing: "listed", form: "prose", span };
}

const { verb, preposition, article, joint } = listedBehindEngine;
const name =
  "(?:\\p{Lu}[\\p{L}\\p{N}]*(?:[ -]\\p{Lu}[\\p{L}\\p{N}]*){0,2}|[a-z][a-z0-9]{2,}(?:-[a-z0-9]+){0,3})(?: service)?";
const one = `(?:${article})?[\`*]{0,3}${name}[\`*]{0,3}`;
const group = `(?:${preposition}|${verb})${one}(?:${joint}(?:${preposition})?${one}){0,8}`;
const serves = latePattern(`(?<!\\p{L})${verb}`, "iu");
/** Up to the next engine stands nothing but names; behind the last one the sentence may go on at a mark. */
const inTheMiddle = latePattern(`^[\`*]{0,3}\\s${group}(?:${joint}|\\s?[;,]\\s)$`, "u");
const atTheEnd = latePattern(
  `^[\`*]{0,3}\\s${group}(?=\\s*(?:$|[.;,)）]|[—–]\\s|(?:as|for|als|como|comme|para|pour|für)\\s\\p{Ll}))`,
  "u",
);
const eachName = latePattern(`(?:^|${preposition}|${verb}|${joint})(?:${article})?[\`*]{0,3}(${name})`, "gu");

function ownersIn(prose: Prose, from: number, to: number, last: boolean): Party[] {
  const [whole] = (last ? atTheEnd : inTheMiddle).exec(prose.text.slice(from, to)) ?? [];
  if (whole === undefined) return [];
  return matchesOf(whole, eachName).map(({ index, 0: told, 1: owner = "" }) => {
    const at = from + index + told.length - owner.length;
    const words = wordsOf(prose, at, at + owner.length);
    return programNames.has(owner.toLowerCase()) ? words : { ...words, bare: true };
  });
}
