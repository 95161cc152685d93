// Names that stand in one place alone, where the record tells of nearly the same one: `bin.reading` beside `bin.readings`.
import type { Block, Page, Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import { blocksIn } from "../readers/walk.ts";
import { groupedBy } from "../text/grouped.ts";
import { keptFor } from "../text/kept.ts";
import { matchesOf } from "../text/matches.ts";
import { type Stated, shifted, type Words } from "../text/span.ts";
import { textsOf } from "./code-words.ts";

export interface NearName {
  readonly name: Words;
  /** What the record tells of, and is meant. */
  readonly near: Stated<string>;
}

/** Of the names put together of several words, those that stand once and differ in the form of one word from a known one. */
export function* nearNames(page: Page, known: readonly Stated<string>[]): Generator<NearName> {
  const names = new Set(known.map(({ value }) => value));
  const alike = groupedBy(
    known.flatMap((near) => keysOf(near.value).map((key) => ({ key, near }))),
    ({ key }) => key,
  );
  for (const name of namesToldOnce(page)) {
    if (names.has(name.text)) continue;
    const found = keysOf(name.text)
      .flatMap((key) => alike.get(key) ?? [])
      .find(({ near }) => isSameInOtherForm(name.text, near.value));
    if (found) yield { name, near: found.near };
  }
}

/** One name in two forms: "cancelled" and "canceled", "audit" and "audits". */
export const isInOtherForm = (name: string, other: string): boolean =>
  name !== other && keysOf(name).some((key) => keysOf(other).includes(key)) && isSameInOtherForm(name, other);

/** Of the names put together of several words, those that stand once. */
export const namesToldOnce = (page: Page): Words[] =>
  placesOf(page).flatMap(([first, ...more]) => (more.length ? [] : first));

/** Names of topics, as brokers have them, that the record tells of again and again: `bin.readings`, `lending-events`. */
export const topicsToldOften = keptFor((page: Page): readonly Stated<string>[] =>
  placesOf(page).flatMap(([{ text, span }, ...more]) =>
    more.length && topicPattern.test(text) ? [{ value: text, span }] : [],
  ),
);

const topicPattern =
  /^\p{Ll}[\p{Ll}\p{N}-]*(?:\.\p{Ll}[\p{Ll}\p{N}-]*)+$|^\p{Ll}[\p{Ll}\p{N}]*(?:-\p{Ll}[\p{Ll}\p{N}]*)*-(?:events?|topics?|queues?)$/u;

/** Of each name all places where it stands. */
const placesOf = keptFor(({ sections }: Page): readonly (readonly [Words, ...Words[]])[] => {
  const found = new Map<string, [Words, ...Words[]]>();
  for (const { heading, blocks, base } of sections)
    for (const { text, span } of [...(heading ? namesOf(heading) : []), ...namesOfBlocks(blocks)]) {
      const name = { text, span: shifted(span, base) };
      const places = found.get(text);
      if (places) places.push(name);
      else found.set(text, [name]);
    }
  return [...found.values()];
});

const namesOfBlocks = keptFor((blocks: readonly Block[]): readonly Words[] =>
  blocksIn(blocks).flatMap((block) => textsOf(block).flatMap(namesOf)),
);

/** Neither paths nor what is called: `orders.list()`, but for what is declared: `record OrderPlaced(`. */
const compound =
  /(?<![\p{L}\p{N}_/.@-])(?:\p{L}[\p{L}\p{N}]*(?:[._-]\p{L}[\p{L}\p{N}]*)+|(?:\p{Lu}[\p{Ll}\p{N}]+){2,})(?:(?![\p{L}\p{N}_(/-]|\.\p{L})|(?<=(?:record|class|new|struct|type) [\p{L}\p{N}]{2,60})(?=\())/gu;

const namesOf = keptFor((prose: Prose): readonly Words[] =>
  matchesOf(prose.text, compound).flatMap(({ 0: { length }, index }) =>
    length > 7 && length < 80 ? [wordsOf(prose, index, index + length)] : [],
  ),
);

/** A key for each word of a name, without that word: two names that share one differ in no other. */
export const keysOf = (name: string): string[] =>
  matchesOf(name, wordPattern).map(
    ({ 0: { length }, index }) => `${name.slice(0, index)} ${name.slice(index + length)}`,
  );

const wordPattern = /\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+/gu;

function isSameInOtherForm(name: string, known: string): boolean {
  const [words, others] = [wordsIn(name), wordsIn(known)];
  const at = words.findIndex((word, index) => word !== others[index]);
  const [a = "", b = ""] = [words[at], others[at]];
  return areForms(a, b) && (!areDeedAndDone(a, b) || at < words.length - 1);
}

const wordsIn = (name: string): string[] => (name.match(wordPattern) ?? []).map((word) => word.toLowerCase());

/** "reading" and "readings", "cancelled" and "canceled", "abierto" and "abierta"; not "changed" and "changes". */
function areForms(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long === `${short}s`) return short.length > 2;
  const same = [...short].findIndex((letter, at) => letter !== long[at]);
  const shared = same < 0 ? short.length : same;
  const isOtherWord = /\p{N}/u.test(a + b) || (/[ds]$/.test(a) && /[ds]$/.test(b) && a.at(-1) !== b.at(-1));
  return a !== b && !isOtherWord && shared > 3 && shared >= long.length - 3;
}

/** `payment.charge` is the command that leads to `payment.charged`. */
const areDeedAndDone = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.startsWith(short) && /^(?:d|n|en|\p{Ll}?ed)$/u.test(long.slice(short.length));
};
