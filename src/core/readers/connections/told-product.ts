// Products told without a sign between their factors: "8 services with 10 connections each (80 total)".

import { connectionPattern } from "../../lexicon/architecture.ts";
import {
  aboutWord,
  amountWord,
  holderWord,
  joinedHolder,
  limitWord,
  needWord,
  preposition,
  reserveWord,
  resultWord,
} from "../../lexicon/arithmetic.ts";
import { overallPattern, perPartPattern } from "../../lexicon/limits.ts";
import {
  countsConnections,
  type Equation,
  roundedTo,
  sumAt,
  type Token,
  type Worked,
  wordsBehind,
} from "./equation.ts";

/** Those told in words, and those in brackets behind what they come to; `signed` are those that signs tell. */
export function toldProductsIn(text: string, tokens: readonly Token[], signed: readonly Equation[]): Equation[] {
  const numbers = tokens.flatMap(({ kind }, at) => (kind === "number" ? [at] : []));
  const results = new Map(signed.map(({ start, stated }) => [start, stated.start]));
  return numbers.flatMap((at, index) => {
    const [second = -1, third = -1] = numbers.slice(index + 1, index + 3);
    const told = { first: at, second, next: third, stated: resultAt(tokens, third, results) };
    return productInWords(text, tokens, told) ?? productBehind(text, tokens, at) ?? [];
  });
}

/** "60 each, so 2 × 60 = 120": the result of what the number begins, or else the number itself. */
function resultAt(tokens: readonly Token[], at: number, results: ReadonlyMap<number, number>): number {
  const result = results.get(tokens[at]?.start ?? -1);
  return result === undefined ? at : tokens.findIndex(({ start }) => start === result);
}

function isHolders(tokens: readonly Token[], at: number): boolean {
  const words = wordsBehind(tokens, at);
  const holder = words.findIndex((word) => holderWord.test(word) || joinedHolder.test(word));
  return holder >= 0 && !words.slice(0, holder).some((word) => preposition.test(word));
}

/** "10 connections", "a pool of 10", "pool_size=10". */
const isSize = (tokens: readonly Token[], at: number): boolean =>
  countsConnections(tokens, at) ||
  /pool|连接池|プール|풀/iu.test(
    tokens
      .slice(Math.max(0, at - 4), at)
      .map(({ kind, text }) => (/word|equals/.test(kind) || text === ":" || text === "`" ? text : "|"))
      .join(" ")
      .split("|")
      .at(-1) ?? "",
  );

interface Told {
  /** Where the numbers stand among the words: two factors, what follows them, and their result. */
  readonly first: number;
  readonly second: number;
  readonly next: number;
  readonly stated: number;
}

/** How many hold connections, how many each of them holds, and what that comes to, in the order that a sentence tells it. */
function productInWords(text: string, tokens: readonly Token[], told: Told): Equation | null {
  const [first, second, next, stated] = [
    tokens[told.first],
    tokens[told.second],
    tokens[told.next],
    tokens[told.stated],
  ];
  if (!first || !second || !next || !stated || told.second - told.first > 9 || told.next - told.second > 9) return null;
  const isPair = (a: number, b: number): boolean => isHolders(tokens, a) && isSize(tokens, b);
  if (!isPair(told.first, told.second) && !isPair(told.second, told.first)) return null;
  if (!perPartPattern.test(text.slice(Math.max(0, first.start - 16), next.start))) return null;
  if (tokens.slice(told.first, told.next).some(breaks) || limitWord.test(text.slice(first.start, stated.end)))
    return null;
  if (next === stated && !isResult(text, tokens, told)) return null;
  const found = first.value * second.value;
  // "10 connections each, at most 60 in total" may be a bound of its own.
  if (found > stated.value && bounded.test(text.slice(second.end, next.start))) return null;
  const approximate = [told.first, told.second, told.stated].some((at) => isAbout(tokens, at));
  const written = `${first.value} × ${second.value}`;
  return { start: first.start, workedEnd: second.end, end: stated.end, found, stated, approximate, written };
}

const breaks = ({ kind, text }: Token): boolean => /plus|minus|times|over/.test(kind) || /[;/%]/.test(text);

const bounded =
  /most|max|(?<!(?:add|sum)s? )up to|höchstens|bis zu|hasta|até|jusqu|fino|tot |hoogstens|tối đa|最大|最多/iu;

function isResult(text: string, tokens: readonly Token[], { second, stated: at }: Told): boolean {
  const { start, end } = tokens[at] as Token;
  const behind = text.slice(end, tokens[at + 4]?.end ?? text.length).split(/[.,;()]/)[0] ?? "";
  const inAll = overallPattern.test(behind) || overallPattern.test(text.slice((tokens[second] as Token).end, start));
  const announced = tokens.slice(second + 1, at).some(announces);
  const ofConnections = countsConnections(tokens, at) || wordsBehind(tokens, at).every((word) => amountWord.test(word));
  return ofConnections && !perPartPattern.test(behind) && (inAll || (announced && countsConnections(tokens, at)));
}

const announces = ({ kind, text }: Token): boolean =>
  kind === "equals" || kind === "arrow" || (kind === "word" && (resultWord.test(text) || needWord.test(text)));

const isAbout = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return before?.kind === "about" || (before?.kind === "word" && aboutWord.test(before.text));
};

/** "up to 120 possible (2 × 60)", "75 connections (25 from each of the 3 replicas)". */
function productBehind(text: string, tokens: readonly Token[], at: number): Equation | null {
  const stated = tokens[at] as Token;
  const words = wordsBehind(tokens, at);
  const open = at + 1 + words.length;
  const ofConnections = connectionPattern.test(words.join(" ")) || words.every((word) => amountWord.test(word));
  if (tokens[open]?.kind !== "open" || !ofConnections || isPartOrBound(tokens, at)) return null;
  const worked = sumIn(tokens, open + 1) ?? pairIn(text, tokens, open + 1);
  const close = worked && tokens[worked.next];
  if (!worked || close?.kind !== "close") return null;
  return {
    start: (tokens[open + 1] as Token).start,
    workedEnd: (tokens[worked.next - 1] as Token).end,
    end: close.end,
    found: roundedTo(stated.value, worked.value),
    stated,
    approximate: worked.approximate || isAbout(tokens, at),
  };
}

/** The number belongs to a formula in front of it, or is what the server allows. */
function isPartOrBound(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 4), at);
  const last = before.at(-1);
  if (/times|over|plus|minus|equals/.test(last?.kind ?? "") || /^[/%$€£.<>≤≥-]$/u.test(last?.text ?? "")) return true;
  return limitWord.test(before.map(({ text }) => text).join(" "));
}

function sumIn(tokens: readonly Token[], from: number): Worked | null {
  const sum = sumAt(tokens, from, true);
  const inside = sum ? tokens.slice(from, sum.next) : [];
  const isWhole =
    inside.some(({ kind }) => kind === "times" || kind === "over") &&
    !inside.some(({ text }) => reserveWord.test(text));
  return isWhole ? sum : null;
}

/** "25 from each of the 3 replicas" up to the bracket that closes. */
function pairIn(text: string, tokens: readonly Token[], from: number): Worked | null {
  const length = tokens.slice(from).findIndex(({ kind }) => kind === "close");
  const inside = tokens.slice(from, from + Math.max(0, length));
  const [a = -1, b = -1, third] = inside.flatMap(({ kind }, index) => (kind === "number" ? [from + index] : []));
  const [first, second] = [tokens[a], tokens[b]];
  if (!first || !second || third !== undefined || inside.some(breaks)) return null;
  if (!perPartPattern.test(text.slice(first.start, tokens[from + length]?.end))) return null;
  const isPair = isHolders(tokens, a) !== isHolders(tokens, b);
  if (!isPair || inside.some(({ text: word }) => reserveWord.test(word) || limitWord.test(word))) return null;
  const approximate = isAbout(tokens, a) || isAbout(tokens, b);
  return { value: first.value * second.value, steps: 1, approximate, next: from + length };
}
