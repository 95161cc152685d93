// Subscriptions to all topics that begin alike, `shop.order.*`, against the topics that the record tells of.
import type { Block, Page } from "../../parse/page.ts";
import { blocksIn, proseOfLine } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";
import { type Stated, shifted, type Words } from "../../text/span.ts";
import { inProses } from "../code-words.ts";

/** As many as must lead to a topic for the one that leads to none to be a slip. */
const fewest = 2;

/** The only pattern that none of the topics fits, and the topics. */
export function deadWildcard(
  reading: Reading,
): { readonly pattern: Words; readonly topics: readonly Stated<string>[] } | null {
  const patterns = wildcardsIn(reading.page);
  if (patterns.length <= fewest) return null;
  const topics = reading.events.flatMap(({ mentions: [first] }) =>
    first && !/[*#>+]/.test(first.value) ? [first] : [],
  );
  const dead = patterns.filter(({ text }) => !topics.some(({ value }) => value.startsWith(prefixOf(text))));
  const [pattern, second] = dead;
  return pattern && !second ? { pattern, topics } : null;
}

const prefixOf = (pattern: string): string => pattern.slice(0, -1);

const wildcardsIn = keptFor(({ sections }: Page): readonly Words[] =>
  sections.flatMap(({ blocks, base }) =>
    wildcardsOf(blocks).map(({ text, span }) => ({ text, span: shifted(span, base) })),
  ),
);

/** Set in code, or quoted where code is. */
const wildcardsOf = keptFor((blocks: readonly Block[]): readonly Words[] =>
  blocksIn(blocks).flatMap((block) =>
    block.kind === "fence"
      ? block.lines.flatMap((line) => quotedIn(proseOfLine(line).text, line.start))
      : inProses(block, wildcard),
  ),
);

const wildcard = /^[a-z][\w-]*(?:\.[\w-]+){0,4}\.[*#>]$/;

const quotedIn = (text: string, at: number): Words[] =>
  matchesOf(text, /(?<=["'])[a-z][\w-]*(?:\.[\w-]+){0,4}\.[*#>](?=["'])/g).map(({ 0: pattern, index }) => ({
    text: pattern,
    span: { start: at + index, end: at + index + pattern.length },
  }));
