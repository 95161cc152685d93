// Names that stand side by side: in a row, as the parts of one flow, as those who take its steps.
import {
  calledRowPatterns,
  closedRowPatterns,
  labelPattern,
  namePattern,
  partArrow,
  partPattern,
  plainNamePattern,
  plainRowPattern,
  rowActs,
  rowBetween,
  rowPattern,
} from "../../lexicon/rows.ts";
import type { Block, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { blocksIn, proseAndLinesIn, proseOfLine } from "../../readers/walk.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";

/**
 * `open`: in a sentence, where the first word may belong to what is in front, and the last, unless the row is `whole`, to what
 * follows. `acting`: such a row of which the words around it say what they do, or have between them. `closed`: nothing but these. `bracketed`: such a row of plain words. `called`: services, by the words around. `steps`: who
 * takes them, by their numbers; `flow`: the same in a fence.
 */
export interface Company {
  readonly names: readonly Words[];
  readonly kind: "open" | "whole" | "acting" | "closed" | "bracketed" | "called" | "steps" | "flow";
}

export const companiesIn = keptFor((blocks: readonly Block[]): readonly Company[] => {
  const proses = [...proseAndLinesIn(blocks), ...commentsIn(blocks)];
  const rows = proses.flatMap((prose) => [...closedRows(prose), ...openRows(prose), ...partsOf(prose)]);
  return [...rows, ...stepsIn(blocks)].filter(({ names }) => names.length > 1);
});

const rowEnds = /^(?:\s*[.,;:)\]!?]|\s*$)/u;

/** A name by itself is no row. */
const openRows = (prose: Prose): Company[] =>
  matchesOf(prose.text, rowPattern).map(({ 0: row, index }) => {
    const behind = prose.text.slice(index + row.length, index + row.length + 20);
    const isBetween = rowBetween.test(prose.text.slice(Math.max(0, index - 20), index)) && rowEnds.test(behind);
    const kind = isBetween || rowActs.test(behind) ? "acting" : rowEnds.test(behind) ? "whole" : "open";
    return { names: namesOf(prose, row, index, namePattern), kind };
  });

const closedRows = (prose: Prose): Company[] => [
  ...closedRowPatterns.flatMap((pattern) => rowsBy(prose, pattern, "closed")),
  ...rowsBy(prose, plainRowPattern, "bracketed"),
  ...calledRowPatterns.flatMap((pattern) => rowsBy(prose, pattern, "called")),
];

const rowsBy = (prose: Prose, pattern: RegExp, kind: Company["kind"]): Company[] =>
  matchesOf(prose.text, pattern).map(({ 0: row, index }) => ({
    names: namesOf(prose, row, index, plainNamePattern),
    kind,
  }));

const joints = new Set(["and", "or", "und", "oder", "et", "ou", "và", "en", "ed", "dan"]);

const namesOf = (prose: Prose, row: string, at: number, pattern: RegExp): Words[] =>
  matchesOf(row, pattern).flatMap(({ 0: name, index }) =>
    joints.has(name) ? [] : [wordsOf(prose, at + index, at + index + name.length)],
  );

/** "Bay holds the slot → Billing takes the fee". */
function partsOf(prose: Prose): Company[] {
  const arrows = matchesOf(prose.text, partArrow);
  if (arrows.length < 2) return [];
  const lead = prose.text.lastIndexOf(": ", arrows[0]?.index);
  const starts = [lead < 0 ? 0 : lead + 2, ...arrows.map(({ 0: it, index }) => index + it.length)];
  const ends = [...arrows.map(({ index }) => index), prose.text.length];
  const names = starts.map((start, at) => {
    const match = partPattern.exec(prose.text.slice(start, ends[at]));
    const from = match?.[1] ? start + match[0].length - match[1].length : -1;
    return match?.[1] ? wordsOf(prose, from, from + match[1].length) : null;
  });
  return names.includes(null) ? [] : [{ names: names as Words[], kind: "closed" }];
}

/** Whom the steps of a list, and the numbered lines of a fence, are of: "1. Billing: take the money". */
function stepsIn(blocks: readonly Block[]): Company[] {
  return blocksIn(blocks).flatMap((block): Company[] => {
    if (block.kind === "list" && block.ordered)
      return [{ names: block.items.flatMap(({ prose }) => labelOf(prose)?.words ?? []), kind: "steps" }];
    if (block.kind !== "fence") return [];
    const labels = block.lines.flatMap((line) => labelOf(proseOfLine(line)) ?? []);
    return [
      { names: labels.flatMap(({ words, number }) => (number ? [words] : [])), kind: "flow" },
      { names: block.lines.flatMap((line) => serviceLabel(proseOfLine(line)) ?? []), kind: "closed" },
    ];
  });
}

/** "Billing Service:" by itself in a line, above what it has. */
function serviceLabel(prose: Prose): Words | null {
  const name = /^(\p{Lu}\p{L}+ Service):\s*$/u.exec(prose.text)?.[1];
  return name === undefined ? null : wordsOf(prose, 0, name.length);
}

interface Label {
  readonly words: Words;
  readonly number: boolean;
}

function labelOf(prose: Prose): Label | null {
  const match = labelPattern.exec(prose.text);
  if (!match?.[2]) return null;
  const from = match[0].lastIndexOf(match[2]);
  return { words: wordsOf(prose, from, from + match[2].length), number: match[1] !== undefined };
}

/** Comments of code, as far as they are in brackets. */
const commentsIn = (blocks: readonly Block[]): Prose[] =>
  blocksIn(blocks).flatMap((block) =>
    block.kind === "fence" && block.language
      ? block.lines.flatMap((line) => (/^\s*(?:\/\/|#|--)/.test(line.text) ? [proseOfLine(line)] : []))
      : [],
  );
