// Names that a slip of the finger has changed in one place: "Loan Srevice" beside "Loan Service", `lona_db` beside `loan_db`.
import type { Page, Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import { foundInSection } from "../parse/told.ts";
import { blocksIn } from "../readers/walk.ts";
import { groupedBy } from "../text/grouped.ts";
import { matchesOf } from "../text/matches.ts";
import { type Stated, shifted } from "../text/span.ts";
import { areSwapped, isSlipOfFinger } from "../text/spelling.ts";
import { textsOf } from "./code-words.ts";
import type { NearName } from "./near-names.ts";
import { timesWritten } from "./written.ts";

/** A word of a known name. */
interface Part {
  readonly name: Stated<string>;
  readonly at: number;
  readonly word: string;
}

/** A word of the text that stands once in its section. */
interface Place {
  readonly prose: Prose;
  readonly at: number;
  /** As it is written. */
  readonly word: string;
}

/** The words of a text in small letters, and where each stands; null for what stands there again. */
type Places = ReadonlyMap<string, Place | null>;

/** As often a name has to stand elsewhere; one that is a plain word, oftener. Two letters swapped are seen against one other place. */
const fewest = { name: 2, plainWord: 3, swapped: 1 };

/** Of the names that the record tells of again and again, those that stand in one place alone with two letters swapped, or one amiss. */
export function* misspellings(page: Page, known: readonly Stated<string>[]): Generator<NearName> {
  const slipsOf = slipsAgainst(known);
  const told = new Set<string>();
  for (const section of page.sections)
    for (const [word, place] of wordsOfSection(section)) {
      const slips = slipsOf(word);
      const found = slips.length && !told.has(word) ? whole(slips, place, section.base, page) : null;
      if (!found) continue;
      told.add(word);
      yield found;
    }
}

/** The parts of the names from which a word differs by a slip. Most words stand in many sections, and many names share a word: "Service". */
function slipsAgainst(known: readonly Stated<string>[]): (word: string) => readonly Part[] {
  const names = new Map(known.map((name) => [name.value, name]));
  const parts = groupedBy([...names.values()].flatMap(partsOf), ({ word }) => word);
  const alike = groupedBy(parts.keys(), (word) => word[0]);
  const slips = new Map<string, readonly Part[]>();
  return (word) => {
    let found = slips.get(word);
    if (!found) {
      const meant = (alike.get(word[0]) ?? []).filter((it) => isSlipOfFinger(word, it));
      found = meant.flatMap((it) => parts.get(it) ?? []);
      slips.set(word, found);
    }
    return found;
  };
}

/** The longest name that stands there but for the slip; null where it is no slip after all. */
function whole(slips: readonly Part[], { prose, at, word }: Place, base: number, page: Page): NearName | null {
  const fitting = slips
    .flatMap((part) => {
      const start = at - part.at;
      const length = part.name.value.length + word.length - part.word.length;
      return start >= 0 && fits(prose, start, length, part) ? [{ part, start, length }] : [];
    })
    .sort((a, b) => b.length - a.length);
  const [found] = fitting;
  if (!found) return null;
  const near = found.part.name;
  const { text, span } = wordsOf(prose, found.start, found.start + found.length);
  const name = { text, span: shifted(span, base) };
  const isLater = name.span.start > near.span.start;
  const times = isLater && areSwapped(word.toLowerCase(), found.part.word) ? fewest.swapped : fewest.name;
  return isToldOften(found.part, times, page) && timesWritten(text, page) === 1 ? { name, near } : null;
}

/** A plain word in small letters is a name where the record sets it in code. */
const isInCode = ({ marks }: Prose, start: number, end: number): boolean =>
  marks.some((mark) => mark.kind === "code" && mark.start <= start && end <= mark.end);

/** The rest of the name stands there to the letter, with nothing before and behind it; a plain word is written as a name. */
function fits(prose: Prose, start: number, length: number, { name, at, word }: Part): boolean {
  const written = prose.text.slice(start, start + length);
  const end = name.value.length - at - word.length;
  return (
    isAlone(prose.text, start, length) &&
    (!isPlainWord(name.value) || /^\p{Lu}/u.test(written) || isInCode(prose, start, start + length)) &&
    written.slice(0, at).toLowerCase() === name.value.slice(0, at).toLowerCase() &&
    written.slice(written.length - end).toLowerCase() === name.value.slice(at + word.length).toLowerCase()
  );
}

const isToldOften = ({ name, word }: Part, times: number, page: Page): boolean =>
  isPlainWord(name.value)
    ? word.length > 5 && timesWritten(name.value, page) >= fewest.plainWord
    : timesWritten(name.value, page) >= times;

const isPlainWord = (name: string): boolean => /^\p{L}\p{Ll}*$/u.test(name);

const isAlone = (text: string, start: number, length: number): boolean =>
  !/[\p{L}\p{N}_]/u.test(text[start - 1] ?? "") && !/[\p{L}\p{N}_]/u.test(text[start + length] ?? "");

const wordPattern = /\p{Lu}?\p{Ll}+/gu;

const partsOf = (name: Stated<string>): Part[] =>
  matchesOf(name.value, wordPattern).flatMap(({ 0: word, index }) =>
    word.length > 3 ? [{ name, at: index, word: word.toLowerCase() }] : [],
  );

/** What stands once in its heading and its text. Asked of every section after each edit, so it is kept as a list. */
const wordsOfSection = foundInSection(({ heading, blocks }): readonly (readonly [string, Place])[] => {
  const below = placesIn(blocksIn(blocks).flatMap(textsOf));
  const above = heading ? placesIn([heading]) : nothing;
  return [...onlyIn(below, above), ...onlyIn(above, below)];
});

const onlyIn = (places: Places, others: Places): (readonly [string, Place])[] =>
  [...places].flatMap(([word, place]) => (place && !others.has(word) ? [[word, place] as const] : []));

const nothing: Places = new Map();

function placesIn(proses: readonly Prose[]): Places {
  const found = new Map<string, Place | null>();
  for (const prose of proses)
    for (const { 0: written, index } of matchesOf(prose.text, wordPattern)) {
      const key = written.toLowerCase();
      if (key.length > 3) found.set(key, found.has(key) ? null : { prose, at: index, word: written });
    }
  return found;
}
