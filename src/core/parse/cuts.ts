// Where a document may be cut: in front of an ATX heading in column 0. Such a line ends every paragraph, list, quote and
// table that is open; only literal blocks (code fences, comments, raw HTML) can swallow it.

const heading = /(?<![^\r\n])#{1,6}(?![^ \t\r\n])/y;

/** Does a line begin at `start`, and has it the form of a heading? Whether it is one, only the parser can tell. */
export function isCut(text: string, start: number): boolean {
  heading.lastIndex = start;
  return heading.test(text);
}

/** At the start of a line: a heading, or what opens a literal block. */
const landmark =
  /(?<![^\r\n])(?:#{1,6}(?![^ \t\r\n])|`{3,}(?=[^`\r\n]*(?![^\r\n]))|~{3,}|<(?:!--|\?|!\[CDATA\[|![a-z]|(?:script|pre|style|textarea)(?![^\s>])))/gi;

/**
 * The first line at or beyond `reach` that looks like a heading and stands in no literal block, or the text's end.
 * `start` is a line outside every literal block. A guess that is nearly always right: literal blocks that are indented, and
 * the kinds of HTML that end at a blank line, are left to the parser, which has to prove every cut anyway.
 */
export function likelyCut(text: string, start: number, reach = start + 1): number {
  landmark.lastIndex = start;
  for (let match = landmark.exec(text); match; match = landmark.exec(text)) {
    const [opening] = match;
    if (!opening.startsWith("#")) landmark.lastIndex = endOfLiteral(text, opening, landmark.lastIndex);
    else if (match.index >= reach) return match.index;
  }
  return text.length;
}

/** `opening` stands in front of `from`. */
function endOfLiteral(text: string, opening: string, from: number): number {
  if (/^[`~]/.test(opening)) return endOfFence(text, opening, from);
  const closing = closings.find(([opens]) => opens.test(opening))?.[1] ?? />/g;
  closing.lastIndex = from;
  return closing.test(text) ? closing.lastIndex : text.length;
}

const closings: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/^<!--/, /-->/g],
  [/^<\?/, /\?>/g],
  [/^<!\[/, /\]\]>/g],
  [/^<[^!]/, /<\/(?:script|pre|style|textarea)>/gi],
];

/** A fence is closed by a line with at least as many of the same characters and nothing else. */
function endOfFence(text: string, opening: string, from: number): number {
  const closing = /(?<![^\r\n]) {0,3}(`{3,}|~{3,})[ \t]*(?![^\r\n])/g;
  closing.lastIndex = from;
  for (let match = closing.exec(text); match; match = closing.exec(text)) {
    if (match[1]?.startsWith(opening)) return closing.lastIndex;
  }
  return text.length;
}
