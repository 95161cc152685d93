// Pros and cons, however they are told: labelled lists, "Good, because", ✅ and ❌, plus and minus.

import {
  conditionPattern,
  conMarkers,
  consLabel,
  goesOnPattern,
  proMarkers,
  prosLabel,
  rejectionLabel,
  singleLabel,
  verdictLine,
} from "../../lexicon/options.ts";
import type { Block, List, Prose, Table } from "../../parse/page.ts";
import { proseLines, sliceOf, wordsOf } from "../../parse/prose.ts";
import type { Stated, Words } from "../../text/span.ts";
import { isFilled } from "../../text/words.ts";
import { partsBetween, separators } from "../parts.ts";

export interface Arguments {
  readonly pros: readonly Words[];
  readonly cons: readonly Words[];
  readonly verdict?: Stated<"chosen" | "rejected">;
}

type Side = "pros" | "cons" | null;

/** Everything that the blocks of an option say for and against it. */
export function argumentsIn(blocks: readonly Block[]): Arguments {
  const found = {
    pros: [] as Words[],
    cons: [] as Words[],
    verdict: undefined as Stated<"chosen" | "rejected"> | undefined,
  };
  let side: Side = null;
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      for (const line of proseLines(block.prose)) {
        found.verdict ??= verdictOf(line) ?? undefined;
        side = addLine(line, side, found);
      }
    } else if (block.kind === "list") {
      found.verdict ??= verdictIn(block);
      addList(block, side ?? signOf(block, blocks), found);
      side = null;
    } else if (block.kind === "table") addTable(block, found);
  }
  const { verdict, ...both } = found;
  return { ...both, ...(verdict ? { verdict } : {}) };
}

/** "- **Rejected:** too slow" beside the other properties of an option. */
const verdictIn = ({ items }: List): Stated<"chosen" | "rejected"> | undefined =>
  items.map(({ prose }) => verdictOf(firstLine(prose))).find((verdict) => verdict !== null) ?? undefined;

/** Markdown takes a change of the bullet for a new list: one of "+" and one of "-" side by side are pros and cons. */
function signOf(list: List, blocks: readonly Block[]): Side {
  const sign = (block: Block): string | null =>
    block.kind === "list" && block.items.every(({ marker }) => marker === block.items[0]?.marker)
      ? (block.items[0]?.marker ?? null)
      : null;
  const signs = new Set(blocks.map(sign));
  if (!signs.has("+") || !signs.has("-")) return null;
  return sign(list) === "+" ? "pros" : sign(list) === "-" ? "cons" : null;
}

interface Both {
  readonly pros: Words[];
  readonly cons: Words[];
}

/** A label sets the side of the list below; words behind the label are arguments in one line. */
function addLine(line: Prose, side: Side, into: Both): Side {
  // Beside the cons of its own label a reason says the worst of them again.
  const next = sideOfLabel(line.text) ?? (!into.cons.length && rejectionLabel.test(line.text) ? "cons" : null);
  if (!next) return marked(line, into) ? side : line.text.trim() ? null : side;
  const colon = /[:：]/u.exec(line.text);
  const rest = colon ? sliceOf(line, colon.index + 1) : null;
  if (rest && /\p{L}/u.test(rest.text)) {
    into[next].push(...argumentsAt(rest));
    return null;
  }
  return next;
}

/** The arguments that stand side by side: between semicolons and line breaks where there are such, else between commas. */
export function argumentsAt(prose: Prose): Words[] {
  const { text } = prose;
  const parts: [number, number][] = [];
  for (const [from, to] of partsBetween(text, /[;；\n]/.test(text) ? semicolons : commas, 0, text.length)) {
    const last = parts.at(-1);
    if (last && (conditionPattern.test(text.slice(...last)) || goesOnPattern.test(text.slice(from, to)))) last[1] = to;
    else parts.push([from, to]);
  }
  return parts.map(([from, to]) => wordsOf(prose, from, to)).filter((words) => /\p{L}/u.test(words.text));
}

const semicolons = separators("[;；\\n]");
/** "1,000 a day" is one number. */
const commas = separators("，|,(?!\\d)");

export const sideOfLabel = (text: string): Side =>
  prosLabel.test(text) ? "pros" : consLabel.test(text) ? "cons" : null;

function addList(list: List, above: Side, into: Both): void {
  let side = above;
  const labels = list.items.map(({ prose }) =>
    sideOfLabel(prose.text) ? /^[^:：]*/u.exec(prose.text)?.[0] : undefined,
  );
  const oneEach = labels.some((label, at) => label !== undefined && labels.indexOf(label) < at);
  for (const item of list.items) {
    const own = sideOfLabel(item.prose.text);
    const nested = item.blocks.find((block): block is List => block.kind === "list");
    if (own && nested) addList(nested, own, into);
    else if (own && !side && (oneEach || singleLabel.test(item.prose.text))) push(into[own], behindLabel(item.prose));
    else if (own && !side) addLine(item.prose, null, into);
    else if (!marked(item.prose, into, list, item.marker) && side) push(into[side], wordsOf(firstLine(item.prose)));
    side = labelBelow(item.prose) ?? side;
  }
}

/** "Pro: simple, and well known": where each argument has a label of its own, commas part nothing. */
function behindLabel(prose: Prose): Words {
  const line = firstLine(prose);
  const colon = /[:：]/u.exec(line.text);
  return wordsOf(line, colon ? colon.index + 1 : 0);
}

/** "Cons:" right below the last of the pros, where Markdown takes it for a further line of that item. */
function labelBelow(prose: Prose): Side {
  const lines = proseLines(prose);
  const last = lines.length > 1 ? (lines.at(-1) as Prose).text : "";
  return /[:：]\W*$/u.test(last) ? sideOfLabel(last) : null;
}

/** "Pros | Cons" and an argument a cell. */
function addTable({ header, rows }: Table, into: Both): void {
  const sides = header.map(({ text }) => sideOfLabel(text));
  if (sides.includes(null)) return;
  for (const row of rows) for (const [at, cell] of row.entries()) push(into[sides[at] ?? "pros"], wordsOf(cell));
}

const firstLine = (prose: Prose): Prose => proseLines(prose)[0] ?? prose;

const push = (to: Words[], words: Words): void => {
  if (isFilled(words)) to.push(words);
};

/** An argument that says its side by itself. Inside a labelled list the label counts, so that "⚠️" may stand under Pros. */
function marked(line: Prose, into: Both, list?: List, marker?: string): boolean {
  const signs = list?.items.some((item) => item.marker === "+") && list.items.some((item) => item.marker === "-");
  if (signs && (marker === "+" || marker === "-")) {
    push(into[marker === "+" ? "pros" : "cons"], wordsOf(line));
    return true;
  }
  const side: Side = proMarkers.test(line.text) ? "pros" : conMarkers.test(line.text) ? "cons" : null;
  if (!side) return false;
  push(into[side], wordsOf(line));
  return true;
}

/** "**Decision:** Not chosen - …", "Why rejected: …" */
export function verdictOf(line: Prose): Stated<"chosen" | "rejected"> | null {
  for (const value of ["rejected", "chosen"] as const) {
    const match = verdictLine[value].exec(line.text);
    if (match) return { value, span: wordsOf(line, match.index, match.index + match[0].length).span };
  }
  return null;
}
