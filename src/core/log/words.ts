// Which words a record uses, in half a kilobyte, so that a log of thousands can keep them.
import { runsIn } from "../text/runs.ts";

/** Words by their beginnings, so that "service" and "services" are one; ideographs one by one. */
export function stemsIn(text: string): Set<string> {
  const lower = text.toLowerCase().normalize("NFC");
  const stems = new Set<string>();
  for (const { start, end } of runsIn(lower, "")) {
    const word = lower.slice(start, end);
    if (isWide.test(word)) for (const [part] of word.matchAll(ideographOrWord)) stems.add(part.slice(0, 5));
    else if (word.length >= 3) stems.add(word.slice(0, 5));
  }
  return stems;
}

/** From the first ideograph on. */
const isWide = /[\u2E80-\uFFFF]/;
const ideographOrWord = /\p{Script=Han}|[\p{L}\p{N}]{3,}/gu;

/** One bit for each of so many groups of words. */
const bits = 4096;

/** Says of a word that it is used for certain not, or maybe. */
export interface UsedWords {
  mayHold(stem: string): boolean;
  /** As text, from which `writtenWords` makes the same. */
  written(): string;
}

export function usedWords(text: string): UsedWords {
  const groups = new Uint32Array(bits / 32);
  for (const stem of stemsIn(text)) {
    const group = groupOf(stem);
    groups[group >> 5] = (groups[group >> 5] ?? 0) | (1 << (group & 31));
  }
  return wordsIn(groups);
}

/** Eight hexadecimal digits for each 32 groups. */
export const writtenWords = (text: string): UsedWords =>
  wordsIn(Uint32Array.from(text.match(/.{8}/g) ?? [], (digits) => Number.parseInt(digits, 16)));

const wordsIn = (groups: Uint32Array): UsedWords => ({
  mayHold: (stem) => ((groups[groupOf(stem) >> 5] ?? 0) & (1 << (groupOf(stem) & 31))) !== 0,
  written: () => Array.from(groups, (group) => group.toString(16).padStart(8, "0")).join(""),
});

/** FNV-1a. */
function groupOf(stem: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % bits;
}
