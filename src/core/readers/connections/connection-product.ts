import { connectionPattern } from "../../lexicon/architecture.ts";
import { ofAllPattern, overallPattern, perPartPattern, timesServices } from "../../lexicon/limits.ts";
import { holdsEach, poolWordPattern, tellsOfPools } from "../../lexicon/pools.ts";
import type { Fence, Prose, Section, Table } from "../../parse/page.ts";
import { sliceOf, spanOf, wordsOf } from "../../parse/prose.ts";
import type { EquationClaim } from "../claim.ts";
import { commentIn } from "../code.ts";
import { all, any, digits, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { introducedBlocksIn, isPlainFence, proseOfLine } from "../walk.ts";
import { type Equation, equationsIn, roundedTo, sumAt, type Token, tokensOf } from "./equation.ts";
import { toldProductsIn } from "./told-product.ts";

/** A sum or product of connections with its result, wherever it is written: "so at most 2 × 90 = 180 connections reach the server". */
export const connectionProduct: Reader = {
  id: "connection-product",
  needs: all(digits, any(mentions(connectionPattern), mentions(poolWordPattern))),
  *read(section) {
    for (const prose of reckonedIn(section)) {
      const tokens = tokensOf(prose.text);
      const signed = equationsIn(tokens);
      for (const equation of [...signed, ...toldProductsIn(prose.text, tokens, signed)])
        if (!hasMore(prose.text, tokens, equation)) yield claimOf(prose, equation);
    }
    yield* workedInCells(section);
  },
};

/** "| 3 × 20 | 60 connections |": what one cell works out and the next one tells, where other rows prove that it does. */
function* workedInCells({ heading, blocks }: Section): Generator<EquationClaim> {
  for (const { block, lead } of introducedBlocksIn(blocks)) {
    if (block.kind !== "table") continue;
    const isTitled = tellsOfPools(`${heading?.text} ${lead?.text} ${block.rows.flat().map(textOf).join(" ")}`);
    const worked = isTitled
      ? block.rows.flatMap((row) => row.flatMap((cell, at) => workedBeside(cell, row[at + 1])))
      : [];
    if (worked.some(({ found, stated }) => found === stated.value)) yield* worked;
  }
}

const textOf = ({ text }: Prose): string => text;

function workedBeside(cell: Prose, next: Prose | undefined): EquationClaim[] {
  const tokens = tokensOf(cell.text);
  const worked = next && tokens.length ? sumAt(tokens, 0, false) : null;
  const [result, ...behind] = next ? tokensOf(next.text) : [];
  if (!next || !worked?.steps || worked.next !== tokens.length || result?.kind !== "number") return [];
  if (behind.some(({ kind }) => kind !== "word")) return [];
  const { text, span } = wordsOf(cell);
  return [
    {
      kind: "equation",
      quantity: "connections",
      worked: { value: text, span },
      found: roundedTo(result.value, worked.value),
      stated: { value: result.value, span: spanOf(next, result.start, result.end) },
      ...(worked.approximate ? { approximate: true } : {}),
      span: { start: span.start, end: wordsOf(next).span.end },
    },
  ];
}

/** What speaks of connections itself, or stands below words that do: sentences, cells, and what code says to people. */
function* reckonedIn(section: Section): Generator<Prose> {
  const { heading } = section;
  if (heading && tellsOfPools(heading.text)) yield heading;
  for (const { block, lead } of introducedBlocksIn(section.blocks)) {
    const above = `${heading?.text ?? ""} ${lead?.text ?? ""}`;
    if (block.kind === "paragraph") yield* sentencesAbout(block.prose, heading?.text ?? "");
    else if (block.kind === "list") for (const { prose } of block.items) yield* sentencesAbout(prose, above);
    else if (block.kind === "table") yield* cellsAbout(block, above);
    else if (block.kind === "fence") yield* linesAbout(block, above);
  }
}

function* sentencesAbout(prose: Prose, above: string): Generator<Prose> {
  for (const { start, end, text } of sentencesOf(prose))
    if (tellsOfPools(text) || tellsOfPools(above)) yield sliceOf(prose, start, end);
}

function* cellsAbout({ header, rows }: Table, above: string): Generator<Prose> {
  const isTitled = tellsOfPools(`${above} ${header.map(({ text }) => text).join(" ")}`);
  for (const row of rows) if (isTitled || row.some(({ text }) => tellsOfPools(text))) yield* row;
}

function* linesAbout(fence: Fence, above: string): Generator<Prose> {
  if (!tellsOfPools(above) && !fence.lines.some(({ text }) => tellsOfPools(text))) return;
  for (const line of fence.lines) {
    const prose = proseOfLine(line);
    const remark = commentIn(line.text);
    if (remark !== null) yield sliceOf(prose, remark);
    else if (isPlainFence(fence) || line.text.includes("×")) yield prose;
  }
}

/** "Per zone 3 × 10, in both zones 60", "3 pods with 10 each: 2 × 3 × 10 = 60": with another number of the sentence it comes out right. */
function hasMore(text: string, tokens: readonly Token[], { start, workedEnd, found, stated, end }: Equation): boolean {
  if (found === stated.value) return false;
  if (stated.value % found === 0 && holdsEach.test(text.slice(0, workedEnd))) return true;
  const numbers = tokens.filter(({ kind, value }) => kind === "number" && value > 1);
  const inside = numbers.filter((it) => it.start >= start && it.end <= end).map(({ value }) => value);
  const others = numbers.filter((it) => it.end <= start || (it.start >= workedEnd && it.start !== stated.start));
  // What stands behind the sum is no part of it: "6 services with 10 each (80 total) share a pool of 20".
  const isAdded = (other: Token): boolean =>
    found + other.value === stated.value && !inside.includes(other.value) && other.start < stated.end;
  return others.some((other) => found * other.value === stated.value || isAdded(other));
}

/** "Total connections = 8 services × 10 = 80", "the three services need 3 × 3 × 20 = 180": not where it is of one of them, and not of several numbers. */
function isOverall(text: string, { start, workedEnd, stated }: Equation): boolean {
  const before = text.slice(0, Math.min(start, stated.start));
  if (ofAllPattern.test(before) || timesServices.test(text.slice(start, workedEnd))) return true;
  return overallPattern.test(before) && !perPartPattern.test(before) && !/\d/.test(before);
}

function claimOf(prose: Prose, equation: Equation): EquationClaim {
  const { start, end, workedEnd, found, stated, approximate } = equation;
  const { text, span } = wordsOf(prose, start, workedEnd);
  return {
    kind: "equation",
    quantity: "connections",
    worked: { value: equation.written ?? text.replace(/\s+/g, " "), span },
    found,
    stated: { value: stated.value, span: spanOf(prose, stated.start, stated.end) },
    ...(approximate ? { approximate } : {}),
    ...(isOverall(prose.text, equation) ? { overall: true } : {}),
    span: wordsOf(prose, Math.min(start, stated.start), end).span,
  };
}
