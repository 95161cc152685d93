// Words of a text as code and prose write them.
import { isLetter, isNumber, kindAt } from "./characters.ts";
import type { Span } from "./span.ts";

const isWord = (text: string, at: number): boolean => (kindAt(text, at) & (isLetter | isNumber)) !== 0;

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
