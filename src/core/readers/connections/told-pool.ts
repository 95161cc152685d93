// What a few words tell of one pool, in whatever order: "6 pods, pool of 20 → 120", "40 connections (4 pods × 10)".
import { instancesPattern } from "../../lexicon/architecture.ts";
import {
  moreThanFactors,
  poolProductPattern,
  poolSizePattern,
  poolSumPattern,
  resultInFrontPattern,
} from "../../lexicon/pools.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated } from "../../text/span.ts";
import { given } from "../given.ts";

export interface ToldPool {
  readonly instances?: Stated<number>;
  readonly size: Stated<number>;
  readonly connections?: Stated<number>;
}

interface Found {
  readonly number: Stated<number>;
  /** Offsets of its digits in the words that were searched. */
  readonly start: number;
  readonly end: number;
}

/**
 * A pool whose size the words give; what all instances open stands behind it, or in front of the brackets that explain it.
 * How many run may be told in front of the words that are searched.
 */
export function toldPoolIn(prose: Prose, start: number, end: number, runsInFront = false): ToldPool | null {
  // A line may end between any two words.
  const text = prose.text.slice(start, end).replaceAll("\n", " ");
  const numberOf = (match: RegExpExecArray | null): Found | null => {
    const digits = match?.slice(1).find((group) => group !== undefined);
    if (!match || digits === undefined) return null;
    const at = match.index + match[0].lastIndexOf(digits);
    const span = spanOf(prose, start + at, start + at + digits.length);
    return { number: { value: Number(digits), span }, start: at, end: at + digits.length };
  };
  const size = numberOf(poolSizePattern.exec(text));
  if (!size) return null;
  const runs = numberOf(instancesPattern.exec(text));
  const instances = runs?.start === size.start ? null : runs;
  const [from, to] = [Math.min(size.start, runs?.start ?? size.start), Math.max(size.end, runs?.end ?? 0)];
  const behind = (pattern: RegExp): Found | undefined =>
    matchesOf(text, pattern)
      .flatMap((match) => numberOf(match) ?? [])
      .find((it) => it.start >= to);
  // "4 pods with 10 each and Billing 2 with 10 each, 60 in total": of both.
  const rest = text.slice(to);
  const ofOne = !poolSizePattern.test(rest) && !instancesPattern.test(rest);
  const runsSome = ofOne && (instances !== null || runsInFront);
  const summed = (ofOne ? behind(poolSumPattern) : undefined) ?? (runsSome ? behind(poolProductPattern) : undefined);
  const inFront = runsSome && !summed ? numberOf(resultInFrontPattern.exec(text.slice(0, from))) : null;
  const connections = (summed ?? inFront)?.number;
  const product = size.number.value * (instances?.number.value ?? 0);
  const isRight = !instances || !connections || connections.value === product;
  const numbers = 2 + (instances ? 1 : 0);
  return {
    size: size.number,
    ...given({
      instances: instances?.number,
      connections: isRight || !hasMore(text, numbers) ? connections : null,
    }),
  };
}

/** "3 pods in 2 regions", "a pool of 5–10", "plus an overflow": there is more to it than its two factors. */
const hasMore = (text: string, numbers: number): boolean =>
  matchesOf(text, /(?<![\p{L}\d])\d+/gu).length > numbers || moreThanFactors.test(text);
