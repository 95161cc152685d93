import { connectionPattern } from "../../lexicon/architecture.ts";
import { isTotalRow } from "../../lexicon/columns.ts";
import type { CodeLine, Fence } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Stated, Words } from "../../text/span.ts";
import type { Claim, Party, PoolClaim, TotalClaim } from "../claim.ts";
import { given } from "../given.ts";
import { kindOf } from "../names.ts";
import { all, digits, fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, isPlainFence, proseOfLine } from "../walk.ts";

/** A sum set out in plain lines: "order-service   6 x 25 = 150" below each other, with a total. */
export const poolLines: Reader = {
  id: "pool-lines",
  needs: all(fences, digits),
  *read(section) {
    let lead = "";
    for (const block of blocksIn(section.blocks)) {
      if (block.kind === "fence" && isPlainFence(block)) yield* readFence(block, `${section.heading?.text} ${lead}`);
      lead = block.kind === "paragraph" ? block.prose.text : "";
    }
  },
};

const product =
  /^\s*([\p{L}][\p{L}\p{N} _-]{1,40}?)(?:\s*[:=])?\s+(\d{1,4})\s*(?:\p{L}+\s*)?[x×*]\s*(\d{1,4})(?:\s+\p{L}+)?(?:\s*=\s*(\d{1,6}))?\s*$/u;
const sum = /^\s*(\p{L}[\p{L} ]{2,40}?)(?:\s*[:=])?\s+(\d{1,6})\s*(?:\p{L}+\s*)?$/u;

function* readFence(fence: Fence, about: string): Generator<Claim> {
  const pools = fence.lines.flatMap((line) => poolIn(line) ?? []);
  if (pools.length < 2) return;
  const speaks = [about, ...fence.lines.map(({ text }) => text)].some(
    (text) => /pool/i.test(text) || connectionPattern.test(text),
  );
  if (!speaks) return;
  for (const pool of pools) {
    const { service, instances, span } = pool as Required<PoolClaim>;
    yield { kind: "service", name: service, standing: "mentioned", role: kindOf(service.text), instances, span };
    yield pool;
  }
  const parts = pools.flatMap(({ connections }) => connections ?? []);
  for (const line of fence.lines) {
    const total = totalIn(line);
    if (total) yield { ...total, parts: parts.length === pools.length ? parts : [] };
  }
}

function poolIn(line: CodeLine): PoolClaim | null {
  const match = product.exec(line.text);
  if (!match?.[1] || isTotalRow(match[1])) return null;
  const service: Party = { ...wordsAt(line, match[1], 0), bare: true };
  const from = line.text.indexOf(match[1]) + match[1].length;
  const instances = numberAt(line, match[2] as string, from);
  const size = numberAt(line, match[3] as string, instances.span.end - line.start);
  const connections = match[4] === undefined ? null : numberAt(line, match[4], line.text.lastIndexOf("="));
  return { kind: "pool", service, instances, size, ...given({ connections }), span: wordsOf(proseOfLine(line)).span };
}

function totalIn(line: CodeLine): TotalClaim | null {
  const match = sum.exec(line.text);
  if (!match?.[1] || !match[2] || !isTotalRow(match[1])) return null;
  const stated = numberAt(line, match[2], line.text.indexOf(match[1]) + match[1].length);
  const span = wordsOf(proseOfLine(line)).span;
  return { kind: "total", quantity: "connections", stated, approximate: false, comparator: "=", parts: [], span };
}

function wordsAt(line: CodeLine, text: string, from: number): Words {
  const start = line.start + line.text.indexOf(text, from);
  return { text, span: { start, end: start + text.length } };
}

function numberAt(line: CodeLine, digits: string, from: number): Stated<number> {
  const { span } = wordsAt(line, digits, from);
  return { value: Number(digits), span };
}
