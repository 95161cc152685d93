// Copies of one database: how many the record says there are, against those that it draws or lists by their numbers.
import { supposedPattern } from "../../lexicon/architecture.ts";
import { perPartPattern } from "../../lexicon/limits.ts";
import { numberNamed } from "../../lexicon/numbers.ts";
import { copiesPattern, numberedCopy, serversPattern } from "../../lexicon/replicas.ts";
import { otherwisePattern } from "../../lexicon/settings.ts";
import type { Block, Prose } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { blocksIn, proseOfLine, prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";
import { type Span, type Stated, shifted } from "../../text/span.ts";
import { isOfToday } from "../today.ts";

export interface CountedReplicas {
  readonly stated: Stated<number>;
  /** As the record calls them. */
  readonly noun: string;
  readonly count: number;
  /** Where each of them is drawn or listed. */
  readonly numbered: readonly Span[];
}

/** "1 primary + 3 read replicas" above a drawing of Replica 1 and Replica 2; "4x database instances" where that makes three. */
export function* countedReplicas(reading: Reading): Generator<CountedReplicas> {
  const numbered = numberedIn(reading);
  if (!numbered) return;
  const copies = countsIn(copiesPattern, reading);
  for (const { stated, noun } of copies)
    if (stated.value !== numbered.length) yield { stated, noun, count: numbered.length, numbered };
  if (copies.some(({ stated }) => stated.value !== numbered.length)) return;
  for (const { stated, noun } of countsIn(serversPattern, reading))
    if (copies.length && stated.value !== numbered.length + 1)
      yield { stated, noun, count: numbered.length + 1, numbered };
}

/** The first place of each, where one section numbers them without a gap and no other one numbers more or fewer. */
function numberedIn({ page: { sections } }: Reading): readonly Span[] | null {
  const groups = sections.flatMap(({ blocks, base }) => {
    const byNumber = new Map<number, Span>();
    for (const { value, span } of copiesDrawnIn(blocks))
      if (!byNumber.has(value)) byNumber.set(value, shifted(span, base));
    return byNumber.size ? [byNumber] : [];
  });
  const [first] = groups;
  const isWhole = (group: ReadonlyMap<number, Span>): boolean =>
    Math.max(...group.keys()) === group.size && !group.has(0);
  if (!first || first.size < 2 || groups.some((it) => it.size !== first.size || !isWhole(it))) return null;
  return [...first.values()];
}

/** They count from the section. */
const copiesDrawnIn = keptFor((blocks: readonly Block[]): readonly Stated<number>[] =>
  linesOf(blocks).flatMap((prose) =>
    matchesOf(prose.text, numberedCopy).map(({ 0: whole, 1: digits = "", index }) => ({
      value: Number(digits),
      span: spanOf(prose, index, index + whole.length),
    })),
  ),
);

const linesOf = (blocks: readonly Block[]): Prose[] =>
  blocksIn(blocks).flatMap((block) => {
    if (block.kind === "fence") return block.lines.map(proseOfLine);
    if (block.kind === "list") return block.items.map(({ prose }) => prose);
    return block.kind === "table" ? block.rows.flatMap(([first]) => first ?? []) : [];
  });

interface Count {
  readonly stated: Stated<number>;
  readonly noun: string;
}

const countsIn = (pattern: RegExp, reading: Reading): Count[] =>
  reading.page.sections.flatMap(({ blocks, base }) =>
    prosesIn(blocks).flatMap((prose) =>
      [supposedPattern, otherwisePattern, perPartPattern].some((it) => it.test(prose.text))
        ? []
        : matchesOf(prose.text, pattern).flatMap(({ 0: whole, 1: count = "", 2: noun = "", index }) => {
            const value = numberNamed(count.toLowerCase()) ?? Number(count);
            const at = index + whole.indexOf(count);
            const stated = { value, span: shifted(spanOf(prose, at, at + count.length), base) };
            return Number.isNaN(value) || !isOfToday(stated.span, reading) ? [] : [{ stated, noun }];
          }),
    ),
  );
