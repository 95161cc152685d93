// A fence whose lines stand in columns, as a table: what a terminal prints, and what people line up by hand.
import type { Fence, Prose, Table } from "../parse/page.ts";
import { sliceOf } from "../parse/prose.ts";
import { keptFor } from "../text/kept.ts";
import { matchesOf } from "../text/matches.ts";
import { isPlainFence, proseOfLine } from "./walk.ts";

/** Null where the lines do not all have as many columns, two blanks or more apart. */
export const tableOfFence: (fence: Fence) => Table | null = keptFor((fence) => {
  if (!isPlainFence(fence)) return null;
  const rows = fence.lines.flatMap((line) => (isRule.test(line.text) ? [] : [cellsOf(proseOfLine(line))]));
  const [header, ...below] = rows;
  const isTable = header && header.length > 1 && below.length && below.every(({ length }) => length === header.length);
  return isTable && !rows.flat().some(({ text }) => isSign.test(text)) && header.every(isHeading)
    ? { kind: "table", header, rows: below, span: fence.span }
    : null;
});

/** "— Product Service", "-> stock_db": the lines tell something of a name, and have no columns. */
const isSign = /^(?:[–—→←↔#|:=]|-+>|<-|\/\/|--)/u;

/** A name in code would be an entry already. */
const isHeading = ({ text }: Prose): boolean => /^\p{L}[^_:/]*$/u.test(text);

/** An empty line, or one that only underlines the headings. */
const isRule = /^[\s=+|─═-]*$/u;

const cellsOf = (line: Prose): Prose[] =>
  matchesOf(line.text, cell).map(({ 0: text, index }) => sliceOf(line, index, index + text.length));

const cell = /\S+(?: \S+)*/g;
