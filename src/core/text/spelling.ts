// Which known name was probably meant.
import { unspaced } from "./characters.ts";

/** The one name within two edits (one for short names), or null. */
export function nearest(word: string, names: readonly string[]): string | null {
  const wanted = word.toLowerCase();
  const near = names
    .map((name) => ({ name, distance: distance(wanted, name.toLowerCase(), 3) }))
    .filter((it) => it.distance > 0 && it.distance <= (wanted.length < 8 ? 1 : 2))
    .sort((a, b) => a.distance - b.distance);
  return near[0] && near[0].distance !== near[1]?.distance ? near[0].name : null;
}

/** Levenshtein distance; anything from `limit` up is `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return Math.min(row[b.length] as number, limit);
}

/**
 * "Srevice" and "service", "biling" and "billing": two letters in the wrong order, or inside of a long word one too many, one too few or a
 * wrong one. What differs in its beginning is another word, and what differs in its end another form.
 */
export function isSlipOfFinger(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (a === b || short.length < 4 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (!at || at >= short.length - 1) return false;
  const rest = (word: string, from: number): string => word.slice(at + from);
  if (short.length < long.length) return short.length > 5 && rest(short, 0) === rest(long, 1);
  if (areSwapped(a, b)) return at < short.length - 2 || !/(?:er|re)$/.test(short);
  return short.length > 6 && at < short.length - 2 && rest(short, 1) === rest(long, 1) && !areAccented(short, long);
}

/** "Srevice" and "service": two letters beside each other in the wrong order. */
export function areSwapped(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a.length === b.length && at < a.length - 1 && `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}` === b;
}

const areAccented = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "");

/** A name in front of words that run on is one by itself: "PostgreSQL을", "PostgreSQLを採用する". */
const longWord = new RegExp(`(?:(?![${unspaced}])[\\p{L}\\p{N}]){3,}|[${unspaced}ー]{3,}|\\p{Script=Han}`, "gu");

const longWords = (text: string): string[] => (text.toLowerCase().match(longWord) ?? []).map(withoutParticle);

/** "주문을" and "주문": a Korean word without what its place in the sentence adds. */
export const withoutParticle = (word: string): string =>
  word.replace(/(?<=\p{Script=Hangul}{2})(?:으로|로|을|를|은|는|이|가|의|에|와|과)$/u, "");

/** The part of the shorter text's words that the other one has as well, 0 to 1. */
export function sharedWords(a: string, b: string): number {
  const [few, many] = [longWords(a), longWords(b)].sort((one, two) => one.length - two.length) as [string[], string[]];
  return few.length ? few.filter((word) => many.includes(word)).length / few.length : 0;
}

/** What the forms of a long word have in common: "choreographed" and "Choreography", "orchestrieren" and "Orchestrierung". */
export const stemOf = (word: string): string => word.replace(/^(\p{Ll}{8})\p{Ll}+$/u, "$1");

/** One word of three letters in common is enough to be the same thing in other words. */
export function sharesWord(a: string, b: string): boolean {
  return sharingWith([b])(a);
}

/** Does a text share a word with any of these? */
export function sharingWith(texts: readonly string[]): (text: string) => boolean {
  const known = new Set(texts.flatMap(longWords).map(stemOf));
  return (text) => longWords(text).some((word) => known.has(stemOf(word)) && !binding.has(word));
}

/** Words that mean something by themselves, as stems, in the singular. */
export const stemsIn = (text: string): string[] =>
  longWords(text)
    .filter((word) => !binding.has(word))
    .map((word) => stemOf(word.replace(/(?<=\p{L}{3})s$/u, "")));

/** What only binds others is no word in common. */
const binding = new Set([
  "per",
  "the",
  "and",
  "for",
  "with",
  "pro",
  "por",
  "par",
  "mit",
  "von",
  "und",
  "con",
  "com",
  "avec",
  "pour",
  "para",
]);
