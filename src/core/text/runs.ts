// Words of a text as code and prose write them, found without a pattern: those are slow where a text has one wide character.
import type { Span } from "./span.ts";

const isLetterOrDigit = /^[\p{L}\p{N}]$/u;

/** By UTF-16 unit: 0 not known yet, 1 a letter or a digit, 2 something else. */
const kinds = new Uint8Array(0x10000);

function isWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) return isLetterOrDigit.test(wholeAt(text, at));
  if (!kinds[unit]) kinds[unit] = isLetterOrDigit.test(String.fromCharCode(unit)) ? 1 : 2;
  return kinds[unit] === 1;
}

/** The character that a half of a pair belongs to. */
function wholeAt(text: string, at: number): string {
  const isSecond = text.charCodeAt(at) >= 0xdc00;
  return String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0);
}

/** Each run of letters, digits and characters of `inner` that begins with a letter or a digit, in the order of the text. */
export function* runsIn(text: string, inner: string): Generator<Span> {
  for (let start = 0; start < text.length; start++) {
    if (!isWord(text, start)) continue;
    let end = start + 1;
    while (end < text.length && (isWord(text, end) || inner.includes(text.charAt(end)))) end++;
    yield { start, end };
    start = end;
  }
}
