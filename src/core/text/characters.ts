// What characters are, found out without a pattern: those are slow where a text has one wide character.

/** Scripts whose words run on in front of a name or behind it, as in "使用Kafka消息队列" and "PostgreSQL을". For a class of a pattern. */
export const unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}";

// Kinds may be added up.
export const isLetter = 1;
export const isNumber = 2;
export const isUnspaced = 4;

const patterns = [
  [/^\p{L}$/u, isLetter],
  [/^\p{N}$/u, isNumber],
  [new RegExp(`^[${unspaced}]$`, "u"), isUnspaced],
] as const;

const isKnown = 8;
/** By UTF-16 unit; 0: not looked at yet, or half a character. */
const kinds = new Uint8Array(0x10000);

/** The kinds of the character that stands at an offset, or of which one half stands there. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] as number;
  if (known) return known & ~isKnown;
  if (unit >= 0xd800 && unit <= 0xdfff) return kindOf(wholeAt(text, at));
  kinds[unit] = kindOf(String.fromCharCode(unit)) | isKnown;
  return kindAt(text, at);
}

const kindOf = (character: string): number =>
  patterns.reduce((kind, [pattern, own]) => (pattern.test(character) ? kind | own : kind), 0);

function wholeAt(text: string, at: number): string {
  const isSecond = text.charCodeAt(at) >= 0xdc00;
  return String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0);
}

/** Where the letters, numbers and scripts without blanks end that stand at an offset. */
export function endOfStretch(text: string, start: number): number {
  let end = start;
  while (end < text.length && kindAt(text, end)) end++;
  return end;
}

/** All the kinds that some character of a stretch has. */
export function kindsIn(text: string, start: number, end: number): number {
  let kinds = 0;
  for (let at = start; at < end; at++) kinds |= kindAt(text, at);
  return kinds;
}
