// Which words of a text some phrase, or some product's name, begins with: one look at each word tells of hundreds of patterns that
// they match nowhere in it.
import { endOfStretch, isLetter, kindsIn, isUnspaced as ofUnspaced, unspaced } from "../text/characters.ts";
import { latePattern } from "../text/late.ts";
import { matchesOf } from "../text/matches.ts";
import { remembered } from "../text/remembered.ts";

/** A stretch that a product's name can begin at, and not within. */
export const productWord = latePattern(`(?:(?![${unspaced}])[\\p{L}\\p{N}])+|[${unspaced}]+`, "gu");
const letters = /\p{L}+/gu;

const ofPhrases = new Set<string>();
const ofProducts = new Set<string>();

/** Words, lower case, that phrases begin with. */
export const phrasesBegin = (words: Iterable<string>): void => learn(ofPhrases, words);
/** Words, lower case, that names of products begin with. */
export const productsBegin = (words: Iterable<string>): void => learn(ofProducts, words);

function learn(known: Set<string>, words: Iterable<string>): void {
  for (const word of words) known.add(word);
  // Some files are loaded late: what was found without their words is not all.
  recalled = remembered(beginningsOf);
}

/** What a text holds of them. */
export interface Beginnings {
  /** Each word once. */
  readonly phrases: readonly string[];
  /** Every place, in the order of the text: the word, lower case, and its offset. */
  readonly products: readonly (readonly [word: string, start: number])[];
  /** Does it hold a script without blanks? */
  readonly isUnspaced: boolean;
}

/** Of a text that is asked about once. */
export function beginningsOf(text: string): Beginnings {
  const phrases = new Set<string>();
  const products: (readonly [string, number])[] = [];
  let kinds = 0;
  for (let start = 0; start < text.length; start++) {
    const end = endOfStretch(text, start);
    if (end === start) continue;
    const stretch = text.slice(start, end);
    const lower = stretch.toLowerCase();
    const own = kindsIn(text, start, end);
    if (own === isLetter && lower.length === stretch.length) {
      if (ofPhrases.has(lower)) phrases.add(lower);
      if (ofProducts.has(lower)) products.push([lower, start]);
    } else {
      // Digits, and scripts without blanks, part words.
      for (const word of lower.match(letters) ?? []) if (ofPhrases.has(word)) phrases.add(word);
      products.push(...wordsOfProducts(stretch, start));
    }
    kinds |= own;
    start = end;
  }
  return { phrases: [...phrases], products, isUnspaced: (kinds & ofUnspaced) !== 0 };
}

const wordsOfProducts = (stretch: string, from: number): (readonly [string, number])[] =>
  matchesOf(stretch, productWord).flatMap(({ 0: word, index }) =>
    ofProducts.has(word.toLowerCase()) ? [[word.toLowerCase(), from + index]] : [],
  );

let recalled = remembered(beginningsOf);

/** Of a text that many ask about. */
export const beginningsIn = (text: string): Beginnings => recalled(text);
