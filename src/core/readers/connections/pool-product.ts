// "3 × 10 = 30": how many instances there are, what each opens, and what all of them open.
import { connectionPattern, instanceNouns } from "../../lexicon/architecture.ts";
import { measureWord } from "../../lexicon/arithmetic.ts";
import { latePattern } from "../../lexicon/match.ts";
import { resultInFrontPattern } from "../../lexicon/pools.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated } from "../../text/span.ts";
import { given } from "../given.ts";

export interface PoolProduct {
  readonly instances: Stated<number>;
  readonly size: Stated<number>;
  /** Where the product is worked out. */
  readonly connections?: Stated<number>;
}

const instanceNoun = latePattern(`^\\s*(?:\\p{L}+ )?(?:${instanceNouns.join("|")})(?!\\p{L})`, "iu");
const resultBefore = latePattern(`${resultInFrontPattern.source}$`, "iu");
const anotherFactor = /^\s*(?:\p{L}+\s*)?[×x*·]\s*\d/iu;
const isAddedTo = /^\s*(?:\p{L}+\s*)?[+−-]\s*\d/u;
const pattern =
  /(?<!\d)(\d+)\s*((?:\p{L}+\s+)?(?:\p{L}+\s*)?)(?:[×x*·]|@\s)\s*(\d+)(?:[^=→⇒+\d\n]{0,30}(?:[=→⇒]|[-=]>|[)）]\s?[:：]|[(（](?=\d{1,6}[)）]))\s*(?:[~≈]\s*)?(\d+))?/giu;

export interface PlacedProduct {
  readonly product: PoolProduct;
  /** Offsets in the prose: where the product begins, and where its result ends. */
  readonly start: number;
  readonly end: number;
}

/** "3 × 20 GB": what stands behind the factors is no number of connections. */
const isMeasured = (behind: string): boolean => {
  const [, unit] = /^\s?(%|\p{L}+)/u.exec(behind) ?? [];
  return unit !== undefined && (unit === "%" || measureWord.test(unit));
};

/** The products from an offset on: "2 instances × 15 = 30", "30 connections (2 × 15)". One of three factors is no pool's. */
export const poolProductsIn = (prose: Prose, from = 0): PlacedProduct[] =>
  matchesOf(prose.text.slice(from), pattern).flatMap((match) => productAt(prose, from, match) ?? []);

export const poolProductIn = (prose: Prose, from = 0): PoolProduct | null =>
  poolProductsIn(prose, from)[0]?.product ?? null;

function productAt(prose: Prose, from: number, match: RegExpExecArray): PlacedProduct | null {
  const [whole, first = "", counted = "", second = "", result] = match;
  const at = from + match.index;
  const secondAt = prose.text.indexOf(second, at + first.length + counted.length);
  const [before, behind] = [prose.text.slice(0, at), prose.text.slice(secondAt + second.length)];
  if (/[×x*·]\s*$/iu.test(before) || anotherFactor.test(behind) || isMeasured(behind)) return null;
  const number = (digits: string, start: number): Stated<number> => ({
    value: Number(digits),
    span: spanOf(prose, start, start + digits.length),
  });
  const factors = [number(first, at), number(second, secondAt)] as const;
  // "10 connections × 4 pods"
  const isTurned = connectionPattern.test(counted) || (!counted && instanceNoun.test(behind));
  const [instances, size] = isTurned ? [factors[1], factors[0]] : factors;
  const inFront = result === undefined && !isAddedTo.test(behind) ? resultBefore.exec(before) : null;
  const connections = result
    ? number(result, at + whole.length - result.length)
    : inFront?.[1]
      ? number(inFront[1], inFront.index + inFront[0].lastIndexOf(inFront[1]))
      : null;
  return {
    product: { instances, size, ...given({ connections }) },
    start: at,
    end: at + whole.length,
  };
}
