// Names that a slip of the finger has changed in one place: "Loan Srevice" beside "Loan Service", `lona_db` beside `loan_db`.
import type { Block, Page, Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import { blocksIn } from "../readers/walk.ts";
import { groupedBy } from "../text/grouped.ts";
import { keptFor } from "../text/kept.ts";
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
  /** Of the section. */
  readonly base: number;
}

/** As often a name has to stand elsewhere; one that is a plain word, oftener. Two letters swapped are seen against one other place. */
const fewest = { name: 2, plainWord: 3, swapped: 1 };

/** Of the names that the record tells of again and again, those that stand in one place alone with two letters swapped, or one amiss. */
export function* misspellings(page: Page, known: readonly Stated<string>[]): Generator<NearName> {
  const names = new Map(known.map((name) => [name.value, name]));
  const parts = groupedBy([...names.values()].flatMap(partsOf), ({ word }) => word[0] ?? "");
  const told = new Set<string>();
  for (const { heading, blocks, base } of page.sections)
    for (const [word, prose] of wordsOfSection(blocks, heading)) {
      if (!prose) continue;
      const slips = (parts.get(word[0] ?? "") ?? []).filter((part) => isSlipOfFinger(word, part.word));
      const found = slips.length && !told.has(word) ? whole(slips, { ...prose, base }, page) : null;
      if (found) {
        told.add(word);
        yield found;
      }
    }
}

/** The longest name that stands there but for the slip; null where it is no slip after all. */
function whole(slips: readonly Part[], { prose, at, base }: Place, page: Page): NearName | null {
  const fitting = slips
    .flatMap((part) => {
      const start = at - part.at;
      const length = part.name.value.length + wordAt(prose.text, at).length - part.word.length;
      return start >= 0 && fits(prose, start, length, part) ? [{ part, start, length }] : [];
    })
    .sort((a, b) => b.length - a.length);
  const [found] = fitting;
  if (!found) return null;
  const { name, word } = found.part;
  const { text, span } = wordsOf(prose, found.start, found.start + found.length);
  const place = { text, span: shifted(span, base) };
  const isLater = place.span.start > name.span.start;
  const times = isLater && areSwapped(wordAt(prose.text, at).toLowerCase(), word) ? fewest.swapped : fewest.name;
  if (!isToldOften(found.part, times, page) || timesWritten(text, page) !== 1) return null;
  return { name: place, near: name };
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
  !/[\p{L}\p{N}_]$/u.test(text.slice(0, start).slice(-1)) && !/^[\p{L}\p{N}_]/u.test(text.slice(start + length));

const wordPattern = /\p{Lu}?\p{Ll}+/gu;

const wordAt = (text: string, at: number): string => /^\p{Lu}?\p{Ll}+/u.exec(text.slice(at, at + 80))?.[0] ?? "";

const partsOf = (name: Stated<string>): Part[] =>
  matchesOf(name.value, wordPattern).flatMap(({ 0: word, index }) =>
    word.length > 3 ? [{ name, at: index, word: word.toLowerCase() }] : [],
  );

/** The words of a section, and where each stands; null for what stands there again. */
function wordsOfSection(
  blocks: readonly Block[],
  heading: Prose | null,
): ReadonlyMap<string, Omit<Place, "base"> | null> {
  const words = wordsOfBlocks(blocks);
  return heading ? addWords(new Map(words), [heading]) : words;
}

const wordsOfBlocks = keptFor((blocks: readonly Block[]) => addWords(new Map(), blocksIn(blocks).flatMap(textsOf)));

function addWords(
  found: Map<string, Omit<Place, "base"> | null>,
  proses: readonly Prose[],
): Map<string, Omit<Place, "base"> | null> {
  for (const prose of proses)
    for (const { 0: written, index } of matchesOf(prose.text, wordPattern)) {
      const word = written.toLowerCase();
      if (word.length > 3) found.set(word, found.has(word) ? null : { prose, at: index });
    }
  return found;
}
