// What the words around a number say of it, for all readers that count.
import { type CountedThing, countedNouns, unitPattern } from "../../lexicon/architecture.ts";
import { partOfPattern } from "../../lexicon/counted.ts";
import { latePattern } from "../../lexicon/match.ts";
import { countPattern } from "../../lexicon/numbers.ts";
import { enginesIn } from "../../lexicon/products.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { CountClaim } from "../claim.ts";
import { separators } from "../parts.ts";

export const countedThings = Object.keys(countedNouns) as CountedThing[];

const nouns = new Map(countedThings.map((thing) => [thing, latePattern(countedNouns[thing].join("|"), "iu")] as const));

/** Most lines count nothing: a look for the noun alone spares the search for all numbers in words. */
export const mentionsThing = (text: string, thing: CountedThing): boolean => (nouns.get(thing) as RegExp).test(text);

/** Services, databases and what else has a reading of its own. */
export const isThing = (noun: string): boolean => countedThings.some((thing) => mentionsThing(noun, thing));

/** "four database clients" are no databases. */
export const ofOthers =
  "clients?|users?|connections?|owners?|teams?|accounts?|roles?|calls?|migrations?|backups?|dumps?";

/** "hours", "connections": measured, not listed one by one. "Core contexts" are no cores. */
export const isMeasure = (noun: string): boolean =>
  noun
    .replace(/^core\s(?=\p{L})/iu, "")
    .split(" ")
    .some((word) => unitPattern.test(word));

/** Between names that are told off. */
export const joints = separators(
  ",\\s(?:(?:and|und|y|e|et|ed|oraz|i|en|và|и)\\s)?|\\s(?:and|und|y|e|et|ed|oraz|i|en|và|и)\\s",
);

/** Between what can be chosen. */
export const choices = separators(
  ",\\s(?:(?:and|or|und|oder|y|o|e|ou|et|ed|oraz|lub|i|en|of|và|hoặc|и|или)\\s)?|\\s(?:or|oder|o|ou|lub|of|hoặc|или)\\s",
);

interface CountedWords {
  /** As they are written. */
  readonly number: string;
  readonly noun: string;
  readonly value: number;
  readonly listed: readonly Words[];
  readonly of?: string;
  readonly form?: "list";
}

/** "four modules" at an offset, and what is told off behind it. */
export function countBefore(
  prose: Prose,
  at: number,
  { number, noun, value, listed, of = noun, form }: CountedWords,
): CountClaim {
  return {
    kind: "count",
    of,
    stated: { value, span: spanOf(prose, at, at + number.length) },
    comparator: "=",
    approximate: false,
    listed,
    ...(form ? { form } : {}),
    span: wordsOf(prose, at, at + number.length + 1 + noun.length).span,
  };
}

export const isOrdinal = (before: string): boolean =>
  /(?:option|phase|step|version|v|adr|figure|table|section|chapter|level|tier|port|alternative)[-\s#.]*$/iu.test(
    before,
  );

/** "a PostgreSQL 16 database": the number right after an engine's name is its version. */
export const isVersion = (before: string): boolean =>
  enginesIn(before).some(({ end }) => /^\s+v?$/iu.test(before.slice(end)));

/** "5–", "four to ": in front of the greater number. "Map them to six units" speaks of no range. */
const rangeBefore = latePattern(
  `[–—-]\\s*$|(?:(?<![\\p{L}])(?:${countPattern})|\\d)\\s(?:to|bis|or|a|à|do|tot|đến)\\s*$`,
  "iu",
);

export const wordsBefore = ({ text }: Prose, at: number): string => text.slice(Math.max(0, at - 48), at);

/** "two of the services", "5-10 services", "3 other services": a part or a range, no count of all. */
export const isPart = (before: string, words: string): boolean =>
  partOfPattern.test(before) ||
  rangeBefore.test(before) ||
  /\b(?:other|more|additional|(?<!(?:kinds|types|sorts) )of|new|weitere|otros|autres|altri|altre|ulteriori|pozostał\p{L}{1,3}|inn(?:e|ych)|kolejn\p{L}{1,3}|andere|overige|nieuwe|khác)(?!\p{L})/iu.test(
    words,
  ) ||
  /(?:\b(?:other|each of|any|between|last|first|next|altri|altre|restanti|pozostałe|pozostałych|inne|innych|andere|overige)\s*$)|(?:残り|他|ほか)の\s*$/iu.test(
    before,
  );

export function comparatorBefore(before: string): CountClaim["comparator"] {
  if (
    /(?:at least|mindestens|al menos|pelo menos|au moins|ít nhất|almeno|co najmniej|minstens|至少|少なくとも|>=|≥)\s*$/iu.test(
      before,
    )
  )
    return ">=";
  if (/(?<!\p{L})over\s*$/iu.test(before)) return ">=";
  if (
    /(?:up to|at most|max\.?|no more than|bis zu|hasta|até|jusqu'à|fino a|al massimo|co najwyżej|(?<!\p{L})do|hoogstens|maximaal|tối đa|最多|最大|<=|≤)\s*$/iu.test(
      before,
    )
  )
    return "<=";
  if (/(?:more than|über|más de|mais de|plus de|più di|oltre|ponad|więcej niż|meer dan|hơn|超过|>)\s*$/iu.test(before))
    return ">";
  if (/(?:fewer than|less than|under|below|unter|menos de|moins de|dưới|<)\s*$/iu.test(before)) return "<";
  return "=";
}

/** Counts all of what is listed: neither an ordinal, nor a version, nor a part, nor a bound. */
export const countsAll = (before: string, words: string): boolean =>
  !isOrdinal(before) && !isVersion(before) && !isPart(before, words) && comparatorBefore(before) === "=";

/** "`casks`, `sales` (new) and `loads`" from an offset on: nothing but names in code, up to the end, the next stop or the next label. */
export function namesInCode(prose: Prose, from: number): Words[] | null {
  const names: Words[] = [];
  let at = from;
  for (const { kind, start, end } of prose.marks) {
    if (kind !== "code" || start < at) continue;
    if (!betweenCode.test(prose.text.slice(at, start))) break;
    names.push(wordsOf(prose, start, end));
    at = end;
  }
  return names.length >= 2 && endOfCode.test(prose.text.slice(at)) ? names : null;
}

const note = "(?:\\s?[(（][^()（）]{1,40}[)）])?";
const betweenCode = new RegExp(
  `^(?:${note}(?:,?\\s(?:and|und|y|e|et|ed|oraz|i|en|và|и|ve)\\s|[,;、，]\\s?|\\s?[·•]\\s?)|)$`,
  "u",
);
const endOfCode = new RegExp(`^${note}\\s?(?:[.;)）。]|$|\\n[^\\n]{2,60}[:：])`, "u");
