// Topics that a record calls alike without saying so: all but one begin with `shop.`, or end with `-events`.
import type { Block } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { blocksIn, proseOfLine } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import type { Stated, Words } from "../../text/span.ts";

export interface OddTopic {
  readonly odd: Words;
  /** What the others have and it has not: `shop.` or `-events`. */
  readonly affix: string;
  readonly others: readonly Stated<string>[];
}

export function* oddTopics(reading: Reading): Generator<OddTopic> {
  const odd = withoutPrefix(reading);
  if (odd) yield odd;
  yield* turnedIn(reading.page);
}

/** As many topics as must begin alike for one that does not to be odd. */
const fewest = 4;

/** `quality.closed` or `farm.quality.closed` beside `shop.quality.opened`, where all others begin with `shop.` as well. */
function withoutPrefix({ events }: Reading): OddTopic | null {
  const topics = events.flatMap(({ mentions: [first] }) => (first && dotted.test(first.value) ? [first] : []));
  for (const [prefix, others] of groupedBy(topics, ({ value }) => value.split(".")[0])) {
    const [odd, second] = topics.filter((it) => !others.includes(it));
    if (!odd || second || others.length < fewest) continue;
    const [first, next] = odd.value.split(".");
    const domains = new Set(others.map(({ value }) => value.split(".")[1]));
    if (domains.has(first) || domains.has(next))
      return { odd: { text: odd.value, span: odd.span }, affix: `${prefix}.`, others };
  }
  return null;
}

const dotted = /^[a-z][a-z0-9]*(?:\.[a-z0-9_-]+){1,5}$/;

/** `events-mail` in a list of `cart-events` and `stock-events`. */
const turnedIn = toldBySections((blocks): OddTopic[] =>
  blocksIn(blocks).flatMap((block) => rowsOf(block).flatMap(turnedOf)),
);

function turnedOf(row: readonly Words[]): OddTopic[] {
  for (const [ending, others] of groupedBy(row, ({ text }) => text.slice(text.lastIndexOf("-") + 1))) {
    const [odd, second] = row.filter((it) => !others.includes(it));
    if (odd && !second && others.length > 1 && odd.text.startsWith(`${ending}-`))
      return [{ odd, affix: `-${ending}`, others: others.map(({ text, span }) => ({ value: text, span })) }];
  }
  return [];
}

/** What items, or lines of a fence one below the other, begin with. */
function rowsOf(block: Block): Words[][] {
  if (block.kind === "list")
    return [block.items.flatMap(({ prose }) => named(/^()([a-z0-9]+(?:-[a-z0-9]+)+)(?![\w-])/, prose))];
  if (block.kind !== "fence") return [];
  const rows: Words[][] = [[]];
  for (const line of block.lines) {
    const found = named(/^(\s*-\s+)([a-z0-9]+(?:-[a-z0-9]+)+)(?=\s|$)/, proseOfLine(line));
    if (found.length) rows.at(-1)?.push(...found);
    else rows.push([]);
  }
  return rows;
}

function named(pattern: RegExp, prose: Parameters<typeof wordsOf>[0]): Words[] {
  const [, lead = "", name = ""] = pattern.exec(prose.text) ?? [];
  return name ? [wordsOf(prose, lead.length, lead.length + name.length)] : [];
}
