// How words of a document are compared with the words of the lexicon.
import { unspaced } from "../text/characters.ts";
import { LatePattern } from "../text/late.ts";
import { remembered } from "../text/remembered.ts";
import { type Beginnings, beginningsIn, phrasesBegin } from "./beginnings.ts";

export { latePattern } from "../text/late.ts";
export { remembered } from "../text/remembered.ts";

/** Lower case, without emoji, numbering, Markdown leftovers, wide brackets and punctuation at the ends; white space is one blank. */
export function plain(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/（/g, "(")
    .replace(/）/g, ")")
    .replace(/[\p{Extended_Pictographic}\u{FE0F}\u{200D}]/gu, " ")
    .replace(/^[\s\d.)(:#§–—-]+/u, "")
    .replace(/[\s:：.,;!?*_`#–—-]+$/u, "")
    .replace(/\s+/g, " ");
}

export interface Matcher<T extends string> {
  /** The role that the words play as a whole: "alternatives considered". */
  whole(text: string): T | null;
  /** The role of the words that the text begins with: "consequences for the team". */
  leading(text: string): T | null;
}

const unmarked = (word: string): string =>
  /^[\p{Script=Latin}\P{L}]+$/u.test(word) ? word.normalize("NFD").replace(/\p{M}/gu, "") : word;

/** The longest words win, so that "decision drivers" is not a "decision". */
export function matcher<T extends string>(words: Readonly<Record<T, readonly string[]>>): Matcher<T> {
  const roles = new Map<string, T>();
  for (const role of Object.keys(words) as T[])
    for (const word of words[role]) if (!roles.has(word)) roles.set(word, role);
  // "Decisao", "Opcoes": some write without the marks on their letters.
  for (const [word, role] of [...roles]) if (!roles.has(unmarked(word))) roles.set(unmarked(word), role);
  const whole = (text: string): T | null => roles.get(plain(text)) ?? null;
  const leading = (text: string): T | null => {
    let start = plain(text);
    while (start) {
      const role = roles.get(start);
      if (role) return role;
      const cut = Math.max(
        start.lastIndexOf(" "),
        start.lastIndexOf(":"),
        start.lastIndexOf("("),
        start.lastIndexOf("/"),
      );
      start = cut > 0 ? start.slice(0, cut).replace(/[\s:,(/&–—-]+$/u, "") : "";
    }
    return null;
  };
  return { whole: remembered(whole), leading: remembered(leading) };
}

/** Phrases written one behind another, with bars between them and as many to a line as fit. */
export const phrases = (text: string): string[] =>
  text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);

/** Finds any of the phrases as whole words, the longest first. Scripts without blanks between words know no whole words. */
export function phrasePattern(list: readonly string[], flags = "iu"): RegExp {
  const source = (some: readonly string[]): string =>
    [...some]
      .sort((a, b) => b.length - a.length)
      .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("|");
  const joined = list.filter((phrase) => joinedLetter.test(phrase));
  const spaced = list.filter((phrase) => !joined.includes(phrase));
  const parts = [spaced.length ? `(?<!\\p{L})(?:${source(spaced)})(?!\\p{L})` : "", source(joined)];
  return new PhrasePattern(parts.filter(Boolean).join("|"), flags, spaced, joined.length > 0);
}

const joinedLetter = new RegExp(`[${unspaced}]`, "u");
const firstLetters = /\p{L}+/u;

/**
 * A pattern that looks whether a phrase can be there at all before it searches for it: a hundred phrases in thirteen languages
 * are tried at every letter otherwise, and most lines hold none of their words.
 */
class PhrasePattern extends LatePattern {
  /** The first word of each phrase; null where one has no letters, so that only a search can tell. */
  private readonly firsts: ReadonlySet<string> | null;
  /** Has it phrases in a script without blanks? */
  private readonly isUnspaced: boolean;

  constructor(source: string, flags: string, spaced: readonly string[], joined: boolean) {
    super(source, flags);
    const firsts = spaced.map((phrase) => firstLetters.exec(phrase.toLowerCase())?.[0]);
    this.firsts = firsts.includes(undefined) ? null : new Set(firsts as string[]);
    phrasesBegin(this.firsts ?? []);
    this.isUnspaced = joined;
  }

  override exec(text: string): RegExpExecArray | null {
    if (!this.firsts || this.mayBeIn(beginningsIn(text))) return super.exec(text);
    this.lastIndex = 0;
    return null;
  }

  mayBeIn({ phrases, isUnspaced }: Beginnings): boolean {
    const { firsts } = this;
    return !firsts || (this.isUnspaced && isUnspaced) || phrases.some((word) => firsts.has(word));
  }
}

/** False where no word of the text begins any of the pattern's phrases; null for a pattern that is not made of phrases. */
export const mayMatch = (pattern: RegExp, beginnings: Beginnings): boolean | null =>
  pattern instanceof PhrasePattern ? pattern.mayBeIn(beginnings) : null;

/** The same pattern, which is searched for where a text holds one of the words that its matches can begin with, or Han. */
export const beginning = (pattern: RegExp, words: readonly string[]): RegExp =>
  new PhrasePattern(pattern.source, pattern.flags, words, joinedLetter.test(pattern.source));

/** Looks for what `pattern` needs with `hint`, which is quick, before it searches. */
class GuardedPattern extends LatePattern {
  private readonly hint: RegExp;

  constructor(pattern: RegExp, hint: RegExp) {
    super(pattern.source, pattern.flags);
    this.hint = hint;
  }

  override exec(text: string): RegExpExecArray | null {
    if (this.lastIndex > 0 || this.hint.test(text)) return super.exec(text);
    return null;
  }
}

/** The same pattern; `hint`, without the flag `g`, is in every text that it matches, and costs much less to look for. */
export const guarded = (pattern: RegExp, hint: RegExp): RegExp => new GuardedPattern(pattern, hint);
