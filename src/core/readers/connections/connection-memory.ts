import { connectionPattern } from "../../lexicon/architecture.ts";
import {
  memoryPattern,
  memoryProduct,
  memoryTold,
  perConnectionBefore,
  perConnectionBehind,
} from "../../lexicon/arithmetic.ts";
import { perPartPattern } from "../../lexicon/limits.ts";
import { numbersIn } from "../../lexicon/numbers.ts";
import type { Fence, Prose } from "../../parse/page.ts";
import { sliceOf, spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { EquationClaim } from "../claim.ts";
import { maximumLine } from "../code.ts";
import { all, digits, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { blocksIn, isPlainFence, proseOfLine, prosesIn } from "../walk.ts";

/** What so many connections take of memory: "each connection costs about 10 MB, so 300 connections take 3 GB", "300 × 10MB = 3GB". */
export const connectionMemory: Reader = {
  id: "connection-memory",
  needs: all(digits, mentions(connectionPattern), mentions(/\d\s?[KMG]i?B/i)),
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && isPlainFence(block)) yield* linesReckoned(block);
    let each: Memory | null = null;
    let since = 0;
    let counts: number[] = [];
    for (const prose of prosesIn(section.blocks))
      for (const { start, end, text } of sentencesOf(prose)) {
        const spelled = productsIn(sliceOf(prose, start, end));
        yield* spelled;
        if (spelled.length) continue;
        const memories = memoriesIn(text);
        const own = memories.find(({ isEach }) => isEach);
        since = own ? 0 : since + 1;
        each = own ?? (since > 2 ? null : each);
        const taken = memories.find(({ isEach, isTold }) => !isEach && isTold);
        const named = connectionsIn(taken ? text.slice(0, taken.start) : text);
        const [last] = taken ? connectionsBeside(text.slice(0, taken.start)) : [];
        // "Each takes 10 MB → 650 MB": for one of the counts that were told before.
        const counted = last ? [last] : named.length === 1 ? named : named.length === 0 && own ? counts : [];
        if (each && taken && counted.length) yield* claimOf(prose, start, { each, taken, counted });
        counts = [...counts, ...named];
      }
  },
};

interface Memory {
  readonly low: number;
  readonly high: number;
  /** In MB. */
  readonly unit: number;
  readonly unitName: string;
  readonly start: number;
  readonly end: number;
  readonly isEach: boolean;
  readonly isTold: boolean;
}

const megabytes: Readonly<Record<string, number>> = { K: 0.001, M: 1, G: 1000, T: 1_000_000 };

function memoriesIn(text: string): Memory[] {
  let from = 0;
  return matchesOf(text, memoryPattern).map((match) => {
    const [whole, about = "", low = "", high = low, letter = ""] = match;
    const before = text.slice(from, match.index);
    const behind = perConnectionBehind.exec(text.slice(match.index + whole.length));
    from = match.index + whole.length + (behind?.[0].length ?? 0);
    const start = match.index + about.length;
    const unitName = `${letter.toUpperCase()}B`;
    return {
      low: decimal(low),
      high: decimal(high),
      unit: megabytes[letter.toUpperCase()] ?? 1,
      unitName,
      start,
      end: start + low.length,
      isEach: behind !== null || perConnectionBefore.test(before),
      isTold: memoryTold.test(before),
    };
  });
}

const decimal = (written: string): number => Number(written.replace(",", "."));

/** The numbers of connections that a sentence names. */
function connectionsIn(text: string): number[] {
  const named = numbersIn(text).filter(({ end }) =>
    connectionPattern.test(/^(?:\s(?![KMG]i?B(?!\p{L}))\p{L}+){1,3}/u.exec(text.slice(end))?.[0] ?? ""),
  );
  return [...new Set(named.map(({ value }) => value))];
}

/** "100 × 20 = 2,000 connections = 20 GB": those that stand right in front of it. */
const connectionsBeside = (text: string): number[] =>
  /\p{L}\s?[=≈→]\s?[~≈]?$/u.test(text) ? connectionsIn(/[^=≈→]{0,60}[=≈→]\s?[~≈]?$/u.exec(text)?.[0] ?? "") : [];

/** "4,000 × 10MB = 40GB" in lines: of as many connections as the line says, or the one right above it. */
function* linesReckoned({ lines }: Fence): Generator<EquationClaim> {
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1]?.text.slice(0, maximumLine) ?? "";
    const [count, other] = perPartPattern.test(above) ? [] : connectionsIn(above);
    if (line.text.length <= maximumLine) yield* productsIn(proseOfLine(line), other === undefined ? count : undefined);
  }
}

/** Products with all their factors. Where one number of connections is told before, it is the first of them. */
const productsIn = (prose: Prose, told?: number): EquationClaim[] =>
  matchesOf(prose.text, memoryProduct).map((match) => {
    const [whole, count = "", size = "", letter = "", amount = "", unit = ""] = match;
    const each = decimal(size) * (megabytes[letter.toUpperCase()] ?? 1);
    const factor = told ?? Number(count.replace(/\D/g, ""));
    const comesTo = (factor * each) / (megabytes[unit.toUpperCase()] ?? 1);
    const stated = decimal(amount);
    const [start, end] = [match.index, match.index + whole.length];
    const at = start + whole.lastIndexOf(amount);
    return {
      kind: "equation",
      quantity: "memory",
      unit: `${unit.toUpperCase()}B`,
      worked: { value: `${factor} × ${size} ${letter.toUpperCase()}B`, span: wordsOf(prose, start, at).span },
      found: isNear(stated, comesTo) ? stated : Number(comesTo.toFixed(1)),
      stated: { value: stated, span: spanOf(prose, at, at + amount.length) },
      span: wordsOf(prose, start, end).span,
    };
  });

/** Rounded as such amounts are, and by either of the two bytes that go by one name. */
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 0.15 * Math.max(a, b);

interface Taking {
  readonly each: Memory;
  readonly taken: Memory;
  readonly counted: readonly number[];
}

function* claimOf(prose: Prose, start: number, { each, taken, counted }: Taking): Generator<EquationClaim> {
  const isRange = each.low !== each.high;
  const comesTo = (count: number, size: number): number => (count * size * each.unit) / taken.unit;
  const isRight = (count: number): boolean =>
    isNear(taken.low, comesTo(count, each.low)) ||
    (isRange && taken.low >= comesTo(count, each.low) * 0.85 && taken.low <= comesTo(count, each.high) * 1.15);
  const count = counted.find(isRight) ?? (counted.at(-1) as number);
  const found = isRight(count) ? taken.low : Number(comesTo(count, each.low).toFixed(1));
  const at = start + taken.start;
  yield {
    kind: "equation",
    quantity: "memory",
    unit: taken.unitName,
    worked: { value: `${count} × ${each.low} ${each.unitName}`, span: wordsOf(prose, at, start + taken.end).span },
    found,
    stated: { value: taken.low, span: spanOf(prose, at, start + taken.end) },
    span: wordsOf(prose, start, start + taken.end).span,
  };
}
