// UTF-8 that was once read as another encoding and saved: "‚Üí" and "â†’" were arrows.
import { matchesOf } from "./matches.ts";
import type { Span } from "./span.ts";

export interface Misread {
  readonly span: Span;
  /** What the author wrote. */
  readonly text: string;
}

/** The characters that bytes 0x80 to 0xFF stand for. */
const windows1252 = `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join("")}`;
const macRoman =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

interface Encoding {
  readonly bytes: ReadonlyMap<string, number>;
  /** First bytes that legitimate text does not put in front of another such character. */
  readonly pairs: ReadonlySet<number>;
}

const encoding = (characters: string, pairs: readonly number[]): Encoding => ({
  bytes: new Map([...characters].map((character, index) => [character, 0x80 + index])),
  pairs: new Set(pairs),
});
const encodings = [encoding(windows1252, [0xc2, 0xc3]), encoding(macRoman, [0xc2, 0xc3])];

/** Each byte of such a character stood for a character of its own: only two of them side by side can be one. */
const beyondAscii = /[^\0-\x7f]{2,}/g;

/** Every stretch that is valid UTF-8 once its characters are bytes again. Linear in the text. */
export function misreadIn(text: string): Misread[] {
  return matchesOf(text, beyondAscii).flatMap(({ 0: run, index }) => misreadInRun(text, index, index + run.length));
}

function misreadInRun(text: string, start: number, end: number): Misread[] {
  const found: Misread[] = [];
  for (let at = start; at < end; at++) {
    const read = encodings.map((it) => sequenceAt(text, at, it)).find((it) => it !== null);
    if (!read) continue;
    const last = found.at(-1);
    if (last && last.span.end === at)
      found[found.length - 1] = {
        span: { start: last.span.start, end: at + read.length },
        text: last.text + read.character,
      };
    else found.push({ span: { start: at, end: at + read.length }, text: read.character });
    at += read.length - 1;
  }
  return found;
}

/** One character of two to four bytes, or null. */
function sequenceAt(
  text: string,
  at: number,
  { bytes, pairs }: Encoding,
): { character: string; length: number } | null {
  const lead = bytes.get(text[at] as string);
  const length =
    lead === undefined
      ? 0
      : lead >= 0xf0 && lead < 0xf5
        ? 4
        : lead >= 0xe0 && lead < 0xf0
          ? 3
          : pairs.has(lead)
            ? 2
            : 0;
  if (lead === undefined || length === 0) return null;
  let code = lead & (length === 2 ? 0x1f : length === 3 ? 0x0f : 0x07);
  for (let next = 1; next < length; next++) {
    const byte = bytes.get(text[at + next] ?? "");
    if (byte === undefined || (byte & 0xc0) !== 0x80) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
  return { character: String.fromCodePoint(code), length };
}
