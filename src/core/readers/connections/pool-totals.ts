import { connectionPattern, instancesPattern } from "../../lexicon/architecture.ts";
import { perInstancePattern } from "../../lexicon/arithmetic.ts";
import { isTotalRow } from "../../lexicon/columns.ts";
import { numbersIn } from "../../lexicon/numbers.ts";
import { isOverflow, isPoolSize, settingName } from "../../lexicon/settings.ts";
import type { CodeLine, Fence, List, Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Span, Stated, Words } from "../../text/span.ts";
import type { Claim, EquationClaim } from "../claim.ts";
import { maximumLine } from "../code.ts";
import { assignmentsIn } from "../config/assignments.ts";
import { all, any, digits, fences, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, proseOfLine } from "../walk.ts";

/** What settings of a pool come to, told below them: "Total per worker: 15", "Total connections (3 instances):" above its servers. */
export const poolTotals: Reader = {
  id: "pool-totals",
  needs: all(digits, any(fences, mentions(/overflow/i))),
  *read(section) {
    for (const block of blocksIn(section.blocks)) {
      if (block.kind === "list") yield* totalOfList(block);
      if (block.kind !== "fence" || block.lines.some(({ text }) => text.length > maximumLine)) continue;
      const sizes = settingsOf(block, isPoolSize);
      const overflows = settingsOf(block, isOverflow);
      const [size] = sizes;
      const [overflow] = overflows;
      if (!size || sizes.length > 1 || overflows.length > 1) continue;
      if (overflow) yield* totalOf(block, size, overflow);
      else yield* serversOf(block, size);
    }
  },
};

const settingsOf = ({ lines }: Fence, isOne: (name: string) => boolean): Stated<number>[] =>
  lines.flatMap(({ text, start }) =>
    [...assignmentsIn(text)].flatMap(({ name, value: [from, to], says }) =>
      isOne(name) ? [{ value: Number(says), span: { start: start + from, end: start + to } }] : [],
    ),
  );

/** `pool_size=5` and `max_overflow=10`, and below them "Total per worker: 15", in a comment or not. */
function* totalOf({ lines }: Fence, size: Stated<number>, overflow: Stated<number>): Generator<EquationClaim> {
  for (const line of lines) {
    const lead = /^[\s#/;*-]*/u.exec(line.text)?.[0].length ?? 0;
    const stated = line.start > overflow.span.start ? onlyNumber(proseOfLine(line)) : null;
    if (!stated || !isTotalRow(line.text.slice(lead).split(/[:=\d]/)[0] ?? "")) continue;
    const settings = {
      start: Math.min(size.span.start, overflow.span.start),
      end: Math.max(size.span.end, overflow.span.end),
    };
    yield equation(
      `${size.value} + ${overflow.value}`,
      size.value + overflow.value,
      stated,
      settings,
      proseOfLine(line),
    );
  }
}

/** "Base pool size: 5", "Max overflow: 10" and "Total max: 15": each item of a list tells one number. */
function* totalOfList({ items }: List): Generator<EquationClaim> {
  const told = items.flatMap(({ prose }) => {
    const [label, number] = [/^[\s*]*([^:：=\d]{3,40})[:：=]/u.exec(prose.text)?.[1], onlyNumber(prose)];
    return label && number ? [{ name: settingName(label), label, number, prose }] : [];
  });
  const [size, otherSize] = told.filter(({ name }) => isPoolSize(name));
  const [overflow, otherOverflow] = told.filter(({ name }) => isOverflow(name));
  const [total] = told.filter(({ label }) => isTotalRow(label));
  if (!size || !overflow || !total || otherSize || otherOverflow) return;
  const [a, b] = [size.number, overflow.number];
  yield equation(`${a.value} + ${b.value}`, a.value + b.value, total.number, wordsOf(size.prose).span, total.prose);
}

/** "Total connections (3 service instances):", and below it, further in, what each server gets. */
function* serversOf({ lines }: Fence, size: Stated<number>): Generator<Claim> {
  if (!lines.some(({ text }) => perInstancePattern.test(text))) return;
  for (const [index, line] of lines.entries()) {
    const count = instancesPattern.exec(line.text);
    if (!count?.[1] || !isTotalRow(line.text) || !connectionPattern.test(line.text)) continue;
    const at = line.start + count.index;
    const instances = { value: Number(count[1]), span: { start: at, end: at + count[1].length } };
    const servers = linesFurtherIn(lines, index).flatMap((below) => serverIn(below) ?? []);
    for (const { connections, line: below } of servers)
      yield equation(
        `${instances.value} × ${size.value}`,
        instances.value * size.value,
        connections,
        instances.span,
        proseOfLine(below),
      );
    const [first] = servers;
    if (first)
      yield {
        kind: "pool",
        server: first.server,
        instances,
        size,
        connections: first.connections,
        span: first.server.span,
      };
  }
}

/** "Each Replica: 75 connections" */
function serverIn(line: CodeLine): { server: Words; connections: Stated<number>; line: CodeLine } | null {
  const connections = onlyNumber(proseOfLine(line));
  if (!connections || !connectionPattern.test(line.text)) return null;
  return { server: wordsOf(proseOfLine(line), 0, line.text.search(/[:=]|$/)), connections, line };
}

function linesFurtherIn(lines: readonly CodeLine[], from: number): readonly CodeLine[] {
  const indent = (line: CodeLine | undefined): number => line?.text.search(/\S/) ?? -1;
  const behind = lines.slice(from + 1);
  const end = behind.findIndex((line) => indent(line) <= indent(lines[from]));
  return end < 0 ? behind : behind.slice(0, end);
}

/** The one number of a line. */
function onlyNumber(line: Prose): Stated<number> | null {
  const [only, second] = numbersIn(line.text);
  if (!only || second || only.comparator !== "=" || only.approximate) return null;
  return { value: only.value, span: spanOf(line, only.start, only.end) };
}

const equation = (formula: string, found: number, stated: Stated<number>, span: Span, line: Prose): EquationClaim => ({
  kind: "equation",
  quantity: "connections",
  worked: { value: formula, span },
  found,
  stated,
  span: wordsOf(line).span,
});
