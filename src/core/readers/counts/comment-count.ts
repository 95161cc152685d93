import { latePattern } from "../../lexicon/match.ts";
import { countPattern, numberNamed } from "../../lexicon/numbers.ts";
import type { CodeLine, Fence } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { CountClaim } from "../claim.ts";
import { holds } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, proseOfLine } from "../walk.ts";
import { countBefore, countsAll } from "./count-words.ts";

/** "# cluster of 3 nodes" in a block of code, above as many lines with a dash. */
export const commentCount: Reader = {
  id: "comment-count",
  needs: holds("fence"),
  *read(section) {
    for (const block of blocksIn(section.blocks)) if (block.kind === "fence") yield* readFence(block);
  },
};

const counting = latePattern(
  `^\\s*(?:#|//|--)\\s*(?:[^\\d\\s]+\\s){0,5}?(${countPattern})\\s([\\p{L}-]{3,}(?:\\s[\\p{L}-]+)?)(?=$|[\\s,.:;(])\\D*$`,
  "iu",
);

function* readFence({ lines }: Fence): Generator<CountClaim> {
  for (const [index, line] of lines.entries()) {
    const match = counting.exec(line.text);
    const [, number = "", noun = ""] = match ?? [];
    const value = numberNamed(number);
    if (!match || value === null || value < 2 || value > 20) continue;
    const at = line.text.indexOf(number, match[0].indexOf(noun) - number.length - 1);
    const listed = dashedBelow(lines.slice(index + 1));
    if (listed.length >= 2 && countsAll(line.text.slice(0, at), noun))
      yield countBefore(proseOfLine(line), at, { number, noun, value, listed });
  }
}

/** Up to the next empty line or comment, all indented alike; the line above them may be what they belong to. */
function dashedBelow(lines: readonly CodeLine[]): Words[] {
  const end = lines.findIndex(({ text }) => /^\s*(?:#|\/\/|$)/.test(text));
  const block = end < 0 ? lines : lines.slice(0, end);
  const dashed = block.filter(({ text }) => /^\s*-\s/.test(text));
  const others = block.filter((line) => !dashed.includes(line));
  const indents = new Set(dashed.map(({ text }) => text.search(/\S/)));
  const isPlain = others.length === 0 || (others.length === 1 && others[0] === block[0]);
  return indents.size === 1 && isPlain ? dashed.map((line) => wordsOf(proseOfLine(line))) : [];
}
