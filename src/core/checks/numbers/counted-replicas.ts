// Copies of one database: how many the record says there are, against those that it draws or lists by their numbers.
import { supposedPattern } from "../../lexicon/architecture.ts";
import { perPartPattern } from "../../lexicon/limits.ts";
import { numberNamed } from "../../lexicon/numbers.ts";
import { copiesPattern, numberedCopy, serversPattern } from "../../lexicon/replicas.ts";
import { otherwisePattern } from "../../lexicon/settings.ts";
import type { Block, Prose } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { blocksIn, proseOfLine, prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Span, Stated } from "../../text/span.ts";
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
  const isToday = ({ stated }: Count): boolean => isOfToday(stated.span, reading);
  const copies = copiesIn(reading.page).filter(isToday);
  for (const { stated, noun } of copies)
    if (stated.value !== numbered.length) yield { stated, noun, count: numbered.length, numbered };
  if (copies.some(({ stated }) => stated.value !== numbered.length)) return;
  for (const { stated, noun } of serversIn(reading.page).filter(isToday))
    if (copies.length && stated.value !== numbered.length + 1)
      yield { stated, noun, count: numbered.length + 1, numbered };
}

/** The first place of each, where one section numbers them without a gap and no other one numbers more or fewer. */
function numberedIn({ page }: Reading): readonly Span[] | null {
  const groups = drawnIn(page)
    .map((copies) => groupedBy(copies, ({ value }) => value))
    .filter(({ size }) => size);
  const [first] = groups;
  const isWhole = (group: ReadonlyMap<number, unknown>): boolean =>
    Math.max(...group.keys()) === group.size && !group.has(0);
  if (!first || first.size < 2 || groups.some((it) => it.size !== first.size || !isWhole(it))) return null;
  return [...first.values()].flatMap(([copy]) => copy?.span ?? []);
}

/** By section. */
const drawnIn = toldBySections((blocks) => [linesOf(blocks).flatMap(copiesOf)]);

const copiesOf = (prose: Prose): Stated<number>[] =>
  matchesOf(prose.text, numberedCopy).map(({ 0: whole, 1: digits = "", index }) => ({
    value: Number(digits),
    span: spanOf(prose, index, index + whole.length),
  }));

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

const copiesIn = toldBySections((blocks) => prosesIn(blocks).flatMap((prose) => countsOf(prose, copiesPattern)));
const serversIn = toldBySections((blocks) => prosesIn(blocks).flatMap((prose) => countsOf(prose, serversPattern)));

const countsOf = (prose: Prose, pattern: RegExp): Count[] =>
  [supposedPattern, otherwisePattern, perPartPattern].some((it) => it.test(prose.text))
    ? []
    : matchesOf(prose.text, pattern).flatMap(({ 0: whole, 1: count = "", 2: noun = "", index }) => {
        const value = numberNamed(count.toLowerCase()) ?? Number(count);
        const at = index + whole.indexOf(count);
        const stated = { value, span: spanOf(prose, at, at + count.length) };
        return Number.isNaN(value) ? [] : [{ stated, noun }];
      });
