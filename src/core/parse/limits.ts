// What the parser takes a time for that grows with the square of the text, or more. No author writes so; whoever does
// gets an answer at once, for such a text is not parsed.
import { matchesOf } from "../text/matches.ts";

/** Quotes and lists that one line opens, each inside the one before. */
const mostContainers = 100;

/** In one paragraph: each is compared with all that are open, or looked for to the paragraph's end. */
const most = { brackets: 100, asterisks: 2_000, markup: 500 };

/** White space in a row, in a line: a pattern that looks for what stands behind a blank looks from each of them. */
const mostBlanks = 1_000;

/** Headings by underlining between two headings by `#`. */
const mostUnderlines = 2_000;

const containers = /^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))[ \t]*)+/;
const container = />|[-*+]|\d+[.)]/g;
/** An item so far to the right stands in a hundred others. */
const deepItem = /^(?:\t| {4}){50}[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const thematicBreak = /^[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const delimiterRow = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*\|[ \t|:-]*$/;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** An underscore between letters or digits emphasises nothing. */
const signs = /\\.|\[|\]|\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}_])|<[!?]/gu;

const blanks = new RegExp(`\\s{${mostBlanks + 1}}`);

/** Is one of the limits exceeded? Counts what could be nested, wherever it stands: code is not told from prose. */
export const isTooDeep = (text: string): boolean => mayBeTooDeep(text) && exceeds(text);

/** A look at each character, without which texts as people write them would cost several searches in each line. */
function mayBeTooDeep(text: string): boolean {
  if (text.length > 2 * mostUnderlines) return true;
  let [brackets, asterisks, markup, line] = [0, 0, 0, 0];
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : lineFeed;
    if (code === 0x5b) brackets++;
    else if (code === 0x2a || code === 0x5f) asterisks++;
    else if (code === 0x3c) markup++;
    else if (code === lineFeed || code === 0x0d) {
      if (at - line > mostBlanks || (at - line >= shortest && opening.test(text.slice(line, line + shortest))))
        return true;
      line = at + 1;
    }
  }
  return brackets > most.brackets || asterisks > most.asterisks || markup > most.markup;
}

const lineFeed = 0x0a;
/** Characters of which a line that opens too many containers, or an item too far to the right, has more. */
const shortest = 50;
const opening = /^[ \t>*+\-\d.)]*$/;

function exceeds(text: string): boolean {
  let counted: Counts = none;
  let table = false;
  let underlines = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const blank = line.trim() === "";
    if (blanks.test(line)) return true;
    if (underline.test(line) && ++underlines > mostUnderlines) return true;
    // The cells of a table are paragraphs of their own.
    table = !blank && (table || delimiterRow.test(line));
    if (blank || table) counted = none;
    if (blank || thematicBreak.test(line)) continue;
    if (containersOf(line) > mostContainers || deepItem.test(line)) return true;
    counted = countedOn(line, counted);
    if (counted.deepest > most.brackets || counted.asterisks > most.asterisks || counted.markup > most.markup)
      return true;
  }
  return false;
}

const containersOf = (line: string): number => containers.exec(line)?.[0].match(container)?.length ?? 0;

interface Counts {
  /** Brackets open at the line's end, and at most. */
  readonly open: number;
  readonly deepest: number;
  readonly asterisks: number;
  readonly markup: number;
}

const none: Counts = { open: 0, deepest: 0, asterisks: 0, markup: 0 };

function countedOn(line: string, before: Counts): Counts {
  let { open, deepest, asterisks, markup } = before;
  for (const [sign] of matchesOf(line, signs)) {
    if (sign === "[") deepest = Math.max(deepest, ++open);
    else if (sign === "]") open = Math.max(0, open - 1);
    else if (sign.startsWith("<")) markup++;
    else if (!sign.startsWith("\\")) asterisks += sign.length;
  }
  return { open, deepest, asterisks, markup };
}
