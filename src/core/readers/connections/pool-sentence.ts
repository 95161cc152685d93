import { connectionPattern, hypotheticalPattern, instancesPattern } from "../../lexicon/architecture.ts";
import { overallPattern } from "../../lexicon/limits.ts";
import { latePattern } from "../../lexicon/match.ts";
import {
  behindBracketsPattern,
  eachBehindNames,
  eachInstance,
  holdsEach,
  instancesOfPattern,
  nameWithNumber,
  poolFormula,
  poolOfPattern,
  poolSizePattern,
  runsPattern,
} from "../../lexicon/pools.ts";
import type { Prose } from "../../parse/page.ts";
import { isMarked, sliceOf, spanOf, wordsOf } from "../../parse/prose.ts";
import type { Stated } from "../../text/span.ts";
import type { Claim, Party } from "../claim.ts";
import { given } from "../given.ts";
import { kindOf } from "../names.ts";
import { any, mentions } from "../needs.ts";
import { partsBetween, separators } from "../parts.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { bareNamesIn, namesAt, type ServiceWords, servicesIn } from "../services/service-words.ts";
import { prosesIn } from "../walk.ts";
import { poolProductsIn } from "./pool-product.ts";
import { toldPoolIn } from "./told-pool.ts";

const poolWords = /(?<!\p{L})pools?(?!\p{L})|pul[aęąi](?!\p{L})|连接池|プール/iu;

/** A pool in words: "The Order Service runs 4 instances with a pool of 12 connections each, which makes 48." */
export const poolSentence: Reader = {
  id: "pool-sentence",
  needs: any(mentions(connectionPattern), mentions(poolWords)),
  *read(section) {
    for (const prose of prosesIn(section.blocks)) yield* poolsTold(prose);
  },
};

/** The pools that a prose tells of, each with the service that its clause names. */
export function* poolsTold(prose: Prose): Generator<Claim> {
  for (const { start, end } of sentencesOf(prose)) {
    if (!speaksOfPools.test(prose.text.slice(start, end))) continue;
    const sentence = sliceOf(prose, start, end);
    const together = [namedProducts, coordinated].map((read) => read(sentence)).find((claims) => claims.length > 0);
    if (together && !hypotheticalPattern.test(sentence.text)) yield* together;
    else
      for (const [from, to] of partsBetween(prose.text, clauses, start, end))
        for (const clause of byService(prose, from, to)) yield* readClause(prose, ...clause);
  }
}

const speaksOfPools = latePattern(`${connectionPattern.source}|${poolWords.source}`, "iu");
const clauses = separators("[;；]");
const tellsPool = latePattern(`${poolSizePattern.source}|${poolFormula.source}`, "iu");
const commas = separators(",\\s+(?:(?:and|und|y|e|et|ed|oraz|i|en|và)\\s+)?");
const listed = separators(
  ",\\s+(?:(?:and|und|y|e|et|ed|oraz|i|en|và)\\s+)?|\\s(?:and|und|y|e|et|ed|oraz|i|en|và)\\s|[;；、，]",
);

/** "Cart holds a pool of 20 and Billing one of 30": a clause for each service, where each has its own size. */
function byService(prose: Prose, start: number, end: number): [number, number][] {
  const parts = partsBetween(prose.text, commas, start, end);
  const isWhole = ([from, to]: [number, number]): boolean =>
    servicesIn(prose, from, to).length === 1 && tellsPool.test(prose.text.slice(from, to));
  if (parts.length > 1 && parts.every(isWhole)) return parts;
  const services = servicesIn(prose, start, end);
  const clauses = services.map((it, index): [number, number] => [
    index ? it.start : start,
    services[index + 1]?.start ?? end,
  ]);
  const sizes = clauses.filter(([from, to]) => poolSizePattern.test(prose.text.slice(from, to)));
  return services.length > 1 && sizes.length === services.length ? clauses : [[start, end]];
}

function* readClause(prose: Prose, start: number, end: number): Generator<Claim> {
  if (hypotheticalPattern.test(prose.text.slice(start, end).replaceAll("\n", " "))) return;
  const clause = sliceOf(prose, start, end);
  const [reckoned] = poolProductsIn(clause);
  const told = reckoned?.product ?? toldPoolIn(clause, 0, clause.text.length);
  if (!told) return;
  const { instances } = told;
  const { span } = wordsOf(clause);
  const services = subjectsOf(clause);
  // What is reckoned behind several services is not what one of them opens.
  const { connections: _ofAll, ...each } = told;
  for (const service of services) {
    if (instances && !service.bare)
      yield { kind: "service", name: service, standing: "mentioned", role: kindOf(service.text), instances, span };
    yield { kind: "pool", service, ...(services.length > 1 ? each : told), span };
  }
}

/** "Rating Service 3 × 20 = 60 connections", "Cellar (3 pods × 20)": each product with the name in front of it. */
function namedProducts(sentence: Prose): Claim[] {
  let from = 0;
  const named = poolProductsIn(sentence).flatMap(({ product, start, end }) => {
    const lead = sentence.text.slice(from, start);
    const names = namesAt(sentence, "end", from, start - (/\s?[:(（]?\s?$/u.exec(lead)?.[0].length ?? 0));
    from = end;
    const [name, second] = names;
    const connections = product.connections ?? resultBehind(sentence, end);
    return name && !second ? [{ name, product, connections, start: name.start, end }] : [];
  });
  // "Cart (4 × 10) and Billing (2 × 10) open 60": of both, and not of the last.
  const isOfEach = named.every(({ connections }) => connections);
  return named.map(({ name, product, connections, start, end }) => ({
    kind: "pool",
    service: name.words,
    ...product,
    ...(isOfEach ? given({ connections }) : {}),
    span: wordsOf(sentence, start, end).span,
  }));
}

/** "Cart (4 pods × 10) needs 40" */
function resultBehind(sentence: Prose, end: number): Stated<number> | null {
  const [whole, digits] = behindBracketsPattern.exec(sentence.text.slice(end)) ?? [];
  if (!whole || !digits) return null;
  const to = end + whole.length;
  return { value: Number(digits), span: spanOf(sentence, to - digits.length, to) };
}

/** "Cart gets a pool of 20, Billing of 10 and Search of 5": names with a number each, in one wording. */
function coordinated(sentence: Prose): Claim[] {
  const told = partsBetween(sentence.text, listed, 0, sentence.text.length).map(([from, to]) => {
    const match = nameWithNumber.exec(sentence.text.slice(from, to));
    return { match, from, end: from + (match ? match.index + match[0].length : 0) };
  });
  // Behind them may stand what they come to: "together 35".
  const count = told.findIndex(({ match }) => !match || overallPattern.test(match.groups?.name ?? ""));
  const items = count < 0 ? told : told.slice(0, count);
  const first = sentence.text.slice(0, items[0]?.end);
  const isPool = poolWords.test(first);
  const rest = told
    .slice(items.length)
    .map(({ from }) => sentence.text.slice(from))
    .join(" ");
  if (items.length < 2 || !speaksOfPools.test(first) || /\d\D+\d/.test(rest)) return [];
  const pools = items.flatMap(({ match, from, end }): Claim[] => {
    const { name = "", digits = "", each } = match?.groups ?? {};
    const at = from + (match?.index ?? 0);
    const [named, second] = namesAt(sentence, "end", at, at + (match?.[0].indexOf(name) ?? 0) + name.length);
    if (!named || second) return [];
    const start = sentence.text.lastIndexOf(digits, end);
    const number = { value: Number(digits), span: spanOf(sentence, start, start + digits.length) };
    const held = isPool || each ? { size: number } : { connections: number };
    return [{ kind: "pool", service: named.words, ...held, span: wordsOf(sentence, at, end).span }];
  });
  return pools.length === items.length ? pools : [];
}

/** "Cellar runs 3 instances with …", "12 pods of Cellar", "the 4 Cellar pods": a name without a noun, of which the roster decides. */
function bareSubject(clause: Prose): ServiceWords[] {
  const { text } = clause;
  const pool = poolOfPattern.exec(text);
  if (pool) return namesOf(clause, pool[0].length);
  const verb = runsPattern.exec(text);
  const names = verb ? bareNamesIn(clause, 0, text.slice(0, verb.index).replace(eachBehindNames, "").length) : [];
  if (names.length) return names;
  const runs = instancesPattern.exec(text) ?? eachInstance.exec(text);
  const behind = runs ? runs.index + runs[0].length : 0;
  const of = runs && instancesOfPattern.exec(text.slice(behind));
  if (of) return namesOf(clause, behind + of[0].length);
  const noun = runs ? runs[0].lastIndexOf(" ") : -1;
  if (runs && noun > 0 && /\d\s+\p{Lu}/u.test(runs[0])) return namesAt(clause, "end", runs.index, runs.index + noun);
  const head = /^[^:：–—(（]{2,40}?(?=\s?(?:[:：(（]|\s[–—]\s))/u.exec(text)?.[0] ?? "";
  return bareNamesIn(clause, 0, head.length);
}

/** "12 pods of `cellar`": the name that begins there. */
function namesOf(clause: Prose, start: number): ServiceWords[] {
  const code = clause.marks.find((mark) => mark.kind === "code" && mark.start === start);
  return code
    ? [{ words: { ...wordsOf(clause, start, code.end), bare: true }, start, end: code.end }]
    : namesAt(clause, "start", start, clause.text.length);
}

/** The one service that the clause names, the name in code that it begins with, or several that are "each" said to hold as much. */
function subjectsOf(clause: Prose): Party[] {
  const services = servicesIn(clause);
  const named = (services.length ? services : bareSubject(clause)).map(({ words }) => words);
  const several = new Set(named.map(({ text }) => text)).size > 1;
  if (named.length) return !several ? named.slice(0, 1) : holdsEach.test(clause.text) ? named : [];
  const led = /^[\s*]*/u.exec(clause.text)?.[0].length ?? 0;
  const name = clause.marks.find(({ kind, start: at }) => kind === "code" && at === led);
  return name && isMarked(clause, "code", name.start, name.end)
    ? [{ ...wordsOf(clause, name.start, name.end), bare: true }]
    : [];
}
