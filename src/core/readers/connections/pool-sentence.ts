import { connectionPattern, hypotheticalPattern, instancesPattern } from "../../lexicon/architecture.ts";
import { latePattern } from "../../lexicon/match.ts";
import { poolFormula, poolProductPattern, poolSizePattern, runsPattern } from "../../lexicon/pools.ts";
import type { Prose } from "../../parse/page.ts";
import { isMarked, spanOf, wordsOf } from "../../parse/prose.ts";
import type { Stated } from "../../text/span.ts";
import type { Claim, Party } from "../claim.ts";
import { given } from "../given.ts";
import { kindOf } from "../names.ts";
import { any, mentions } from "../needs.ts";
import { partsBetween, separators } from "../parts.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { bareNamesIn, type ServiceWords, servicesIn } from "../services/service-words.ts";
import { prosesIn } from "../walk.ts";

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
    for (const [from, to] of partsBetween(prose.text, clauses, start, end))
      for (const clause of byService(prose, from, to)) yield* readClause(prose, ...clause);
  }
}

const speaksOfPools = latePattern(`${connectionPattern.source}|${poolWords.source}`, "iu");
const clauses = separators("[;；]");
const tellsPool = latePattern(`${poolSizePattern.source}|${poolFormula.source}`, "iu");
const commas = separators(",\\s+(?:(?:and|und|y|e|et|ed|oraz|i|en|và)\\s+)?");

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
  // A line may end between any two words.
  const text = prose.text.slice(start, end).replaceAll("\n", " ");
  if (hypotheticalPattern.test(text)) return;
  const number = (pattern: RegExp): Stated<number> | null => {
    const match = pattern.exec(text);
    const digits = match?.slice(1).find((group) => group !== undefined);
    if (!match || digits === undefined) return null;
    const at = start + match.index + match[0].lastIndexOf(digits);
    return { value: Number(digits), span: spanOf(prose, at, at + digits.length) };
  };
  const product = poolFormula.exec(text);
  if (product) {
    yield* formulaPool(prose, start, end, product);
    return;
  }
  const [instances, size] = [number(instancesPattern), number(poolSizePattern)];
  const service = size && subjectOf(prose, start, end);
  if (!service || instances?.span.start === size.span.start) return;
  const span = wordsOf(prose, start, end).span;
  const connections = instances && number(poolProductPattern);
  if (instances && !service.bare)
    yield { kind: "service", name: service, standing: "mentioned", role: kindOf(service.text), instances, span };
  yield { kind: "pool", service, size, ...given({ instances, connections }), span };
}

/** "Rating Service 3 × 20 = 60 connections" */
function* formulaPool(prose: Prose, start: number, end: number, match: RegExpExecArray): Generator<Claim> {
  const [service, second] = servicesIn(prose, start, start + match.index);
  if (!service || second || /[=:]/.test(prose.text.slice(service.end, start + match.index))) return;
  let from = start + match.index;
  const [instances, size, connections] = match.slice(1).map((digits) => {
    const at = prose.text.indexOf(digits, from);
    from = at + digits.length;
    return { value: Number(digits), span: spanOf(prose, at, from) };
  }) as [Stated<number>, Stated<number>, Stated<number>];
  const span = wordsOf(prose, service.start, end).span;
  yield { kind: "pool", service: service.words, instances, size, connections, span };
}

/** "Cellar runs 3 instances with …": a name without a noun, of which the roster decides. */
function bareSubject(prose: Prose, start: number, end: number): ServiceWords[] {
  const verb = runsPattern.exec(prose.text.slice(start, end));
  const names = verb ? bareNamesIn(prose, start, start + verb.index) : [];
  return names.length === 1 ? names : [];
}

/** The one service that the clause names, or the name in code that it begins with. */
function subjectOf(prose: Prose, start: number, end: number): Party | null {
  const services = servicesIn(prose, start, end);
  const [first] = services;
  if (first) return services.every(({ words }) => words.text === first.words.text) ? first.words : null;
  const [bare] = bareSubject(prose, start, end);
  if (bare) return bare.words;
  const led = /^[\s*]*/u.exec(prose.text.slice(start, end))?.[0].length ?? 0;
  const name = prose.marks.find(({ kind, start: at }) => kind === "code" && at === start + led);
  return name && isMarked(prose, "code", name.start, name.end)
    ? { ...wordsOf(prose, name.start, name.end), bare: true }
    : null;
}
