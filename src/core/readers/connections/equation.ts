// Sums and products as authors spell them out: "2 replicas × (pool_size=10 + max_overflow=20) = up to 60".

import { connectionPattern } from "../../lexicon/architecture.ts";
import { aboutWord, conjunction, hedgeWord, measureWord, resultWord, timesWord } from "../../lexicon/arithmetic.ts";
import { numberNamed } from "../../lexicon/numbers.ts";
import { matchesOf } from "../../text/matches.ts";

/** Offsets count from the start of the text. */
export interface Equation {
  readonly start: number;
  /** Where what is worked out ends, and its result is told next. */
  readonly workedEnd: number;
  readonly end: number;
  readonly found: number;
  readonly stated: NumberToken;
  readonly approximate: boolean;
  /** What is told in words, as signs write it: "8 × 10". */
  readonly written?: string;
}

export interface NumberToken {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

type Kind =
  | "number"
  | "word"
  | "times"
  | "over"
  | "plus"
  | "minus"
  | "equals"
  | "arrow"
  | "open"
  | "close"
  | "about"
  | "other";

export interface Token extends NumberToken {
  readonly kind: Kind;
  readonly text: string;
}

/** Every sum or product with the result that stands behind it. */
export function equationsIn(tokens: readonly Token[]): Equation[] {
  const found: Equation[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const worked = mayBegin(tokens, at) ? sumAt(tokens, at, false) : null;
    const result = worked?.steps ? resultAt(tokens, worked.next) : null;
    if (!worked || !result || worked.value < 0) continue;
    found.push({
      start: (tokens[at] as Token).start,
      workedEnd: (tokens[worked.next - 1] as Token).end,
      end: result.stated.end,
      found: roundedTo(result.stated.value, worked.value),
      stated: result.stated,
      approximate: worked.approximate || result.approximate,
    });
    at = worked.next;
  }
  return found;
}

/** A quotient is told rounded, up or down. */
export const roundedTo = (stated: number, found: number): number =>
  Number.isInteger(found) ? found : Math.abs(found - stated) < 1 ? stated : Math.round(found);

const pattern =
  /([(（]\d{1,6}\s?[a-z]{1,3} ?\/ ?\d{1,6}\s?[a-z]{1,3}[)）]|\d{1,3}(?:[,.\u00a0]\d{3})+(?![\d\p{Script=Latin}_])|\d+(?:[.,]\d+)+|\d{1,6}(?=x[\s\d(（])|\d{1,6}(?![\d\p{Script=Latin}_])|\d+[\p{L}\p{N}_]*)|(=>|->|[→⇒➜])|([×*·✕]|x(?=[\s\d(（]))|((?:max|ca|approx|i\.e)\.|\p{L}[\p{L}\p{M}\p{N}_'’]*(?:[.-][\p{L}\p{N}_]+)*)|(\+)|((?<=\s)[-−](?=\s))|((?<![<>!=])=(?!=)|＝)|([(（])|([)）])|([~≈∼])|((?<=\s)[/÷](?=\s))|\S/gu;
const kinds: readonly Kind[] = [
  "number",
  "arrow",
  "times",
  "word",
  "plus",
  "minus",
  "equals",
  "open",
  "close",
  "about",
  "over",
];

/** Numbers are whole ones, in digits or in words; a unit that is written to its number makes it another thing. Without any digit a text reckons nothing. */
export function tokensOf(text: string): Token[] {
  if (!/\d/.test(text)) return [];
  return matchesOf(text, pattern).map((match) => {
    const [written] = match;
    const kind = kinds[match.slice(1).findIndex((group) => group !== undefined)] ?? "other";
    const token = { text: written, start: match.index, end: match.index + written.length };
    if (kind === "number" && /^[(（]/.test(written)) {
      const ratio = ratioOf(written);
      return { ...token, kind: ratio === null ? "other" : kind, value: ratio ?? 0 };
    }
    if (kind === "number") {
      const isWhole = /^(?:\d{1,6}|\d{1,3}(?:[,.\u00a0]\d{3})+)$/.test(written);
      return isWhole
        ? { ...token, kind, value: Number(written.replace(/\D/g, "")) }
        : { ...token, kind: "other", value: 0 };
    }
    const named = kind === "word" ? numberNamed(written) : null;
    return named !== null && named > 1 ? { ...token, kind: "number", value: named } : { ...token, kind, value: 0 };
  });
}

/** "(50ms / 10ms)": how often the one goes into the other, where both are told in one unit. */
function ratioOf(written: string): number | null {
  const [, dividend, unit, divisor, otherUnit] = /(\d+)\s?([a-z]+) ?\/ ?(\d+)\s?([a-z]+)/.exec(written) ?? [];
  return unit === otherUnit && Number(divisor) > 0 ? Number(dividend) / Number(divisor) : null;
}

export interface Worked {
  readonly value: number;
  /** How often something was multiplied or added. */
  readonly steps: number;
  readonly approximate: boolean;
  /** The token behind. */
  readonly next: number;
}

/** Not within a longer formula, of which the front could not be read. */
function mayBegin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "number" && token?.kind !== "open" && token?.kind !== "about") return false;
  const before = tokens[at - 1];
  if (!before) return true;
  if (before.kind === "minus") return !tokens.slice(Math.max(0, at - 5), at).some(({ kind }) => kind === "number");
  if (/times|over|plus|about/.test(before.kind)) return false;
  return before.kind !== "other" || !/[/%$€£#^.,\d<>≤≥-]/u.test(before.text) || /^[,.]$/.test(before.text);
}

export function sumAt(tokens: readonly Token[], at: number, within: boolean): Worked | null {
  let sum = productAt(tokens, at, within);
  for (let sign = sum && tokens[sum.next]; sum && (sign?.kind === "plus" || sign?.kind === "minus"); ) {
    const next = productAt(tokens, sum.next + 1, true);
    if (!next) return null;
    sum = joined(sum, next, sign.kind === "plus" ? sum.value + next.value : sum.value - next.value);
    sign = tokens[sum.next];
  }
  return sum;
}

function productAt(tokens: readonly Token[], at: number, within: boolean): Worked | null {
  let product = factorAt(tokens, at, within);
  while (product && (multiplies(tokens, product.next) || tokens[product.next]?.kind === "over")) {
    const next: Worked | null = factorAt(tokens, product.next + 1, true);
    const divides = tokens[product.next]?.kind === "over";
    if (!next || (divides && next.value === 0)) return null;
    product = joined(product, next, divides ? product.value / next.value : product.value * next.value);
  }
  return product;
}

const joined = (a: Worked, b: Worked, value: number): Worked => ({
  value,
  steps: a.steps + b.steps + 1,
  approximate: a.approximate || b.approximate,
  next: b.next,
});

const multiplies = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === "times" ||
  (tokens[at]?.kind === "word" && timesWord.test(tokens[at].text) && tokens[at + 1]?.kind === "number");

/** "pool_size=10", "30 connections", "(10 + 20)"; within a formula words may stand in front. */
function factorAt(tokens: readonly Token[], start: number, within: boolean): Worked | null {
  let at = within ? labelEnd(tokens, start) : start;
  const approximate = tokens[at]?.kind === "about";
  if (approximate) at++;
  const token = tokens[at];
  if (token?.kind === "number") {
    const next = wordsEnd(tokens, at + 1);
    return next === null ? null : { value: token.value, steps: 0, approximate, next };
  }
  const inner = token?.kind === "open" ? sumAt(tokens, at + 1, true) : null;
  if (!inner || tokens[inner.next]?.kind !== "close") return null;
  const next = wordsEnd(tokens, inner.next + 1);
  return next === null ? null : { ...inner, approximate: approximate || inner.approximate, next };
}

/** Behind "pool_size =" or "a pool of" in front of a number. */
function labelEnd(tokens: readonly Token[], start: number): number {
  let at = start;
  while (at < start + 3 && tokens[at]?.kind === "word") at++;
  const isSet = at > start && (tokens[at]?.kind === "equals" || tokens[at]?.text === ":");
  return isSet ? at + 1 : at;
}

/** Behind the words that say what a number counts; null where they make it another thing. */
function wordsEnd(tokens: readonly Token[], start: number): number | null {
  let at = start;
  for (; tokens[at]?.kind === "word"; at++) {
    const { text } = tokens[at] as Token;
    if (resultWord.test(text) || multiplies(tokens, at)) return at;
    if (at >= start + 5 || conjunction.test(text) || measureWord.test(text)) return null;
  }
  return noteEnd(tokens, at);
}

/** Behind a note in brackets that holds no number: "30 connections (each)". */
function noteEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== "open") return at;
  let end = at + 1;
  while (tokens[end]?.kind === "word") end++;
  return end > at + 1 && tokens[end]?.kind === "close" ? end + 1 : at;
}

interface Result {
  readonly stated: NumberToken;
  readonly approximate: boolean;
}

function resultAt(tokens: readonly Token[], start: number): Result | null {
  const sign = tokens[start]?.kind;
  const isSigned = sign === "equals" || sign === "about";
  let at = isSigned || sign === "arrow" ? start + 1 : toldEnd(tokens, start);
  if (at === null) return null;
  let approximate = sign === "about";
  for (const from = at; at < from + 4; at++) {
    const token = tokens[at];
    const isAbout = token?.kind === "about" || (token?.kind === "word" && aboutWord.test(token.text));
    if (isAbout) approximate = true;
    else if (token?.kind !== "word" || !hedgeWord.test(token.text)) break;
  }
  const stated = tokens[at];
  if (stated?.kind !== "number" || goesOn(tokens, at + 1)) return null;
  return isSigned || countsConnections(tokens, at) ? { stated, approximate } : null;
}

/** Behind ", so" or "makes": words that announce a result; null where none do. */
function toldEnd(tokens: readonly Token[], start: number): number | null {
  let at = start;
  if (/^[,–—:]$/u.test(tokens[at]?.text ?? "") || tokens[at]?.kind === "open") at++;
  const first = at;
  while (at < first + 3 && tokens[at]?.kind === "word" && resultWord.test((tokens[at] as Token).text)) at++;
  return at > first ? at : null;
}

/** Behind the number it is reckoned on, or it is measured in something. */
function goesOn(tokens: readonly Token[], start: number): boolean {
  let at = start;
  if (measureWord.test(tokens[at]?.text ?? "")) return true;
  while (at < start + 5 && tokens[at]?.kind === "word" && !resultWord.test((tokens[at] as Token).text)) at++;
  const token = tokens[at];
  const isRange = at === start && /^[-–—/%.,€$£]$/u.test(token?.text ?? "") && isJoined(tokens, at);
  return isRange || /plus|times|over|minus/.test(token?.kind ?? "") || token?.text === "%";
}

const isJoined = (tokens: readonly Token[], at: number): boolean =>
  /^[%€$£/]$/u.test((tokens[at] as Token).text) || tokens[at + 1]?.kind === "number";

/** The words that say what a number counts, up to four of them. */
export function wordsBehind(tokens: readonly Token[], at: number): string[] {
  const words: string[] = [];
  for (let next = at + 1; next <= at + 4 && tokens[next]?.kind === "word"; next++)
    words.push((tokens[next] as Token).text);
  return words;
}

export const countsConnections = (tokens: readonly Token[], at: number): boolean =>
  connectionPattern.test(wordsBehind(tokens, at).join(" "));
