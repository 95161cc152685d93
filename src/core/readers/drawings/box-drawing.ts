import type { Fence, Prose } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, isPlainFence, proseOfLine } from "../walk.ts";
import { type Cell, type Drawing, drawingOf } from "./boxes.ts";
import { claimsOfGraph, type Graph, type GraphEdge, type GraphNode } from "./graph.ts";

/** Boxes drawn with characters: services, poolers and databases, and the arrows between them. */
export const boxDrawing: Reader = {
  id: "box-drawing",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks)) {
      if (block.kind !== "fence" || !isPlainFence(block)) continue;
      const rows = block.lines.map(({ text }) => text);
      const drawing = holdsBoxes(block) ? drawingOf(rows) : null;
      if (drawing) yield* claimsOfGraph(graphOf(drawing, block.lines.map(proseOfLine)));
    }
  },
};

/** Does the fence show at least the corner of a box? */
export const holdsBoxes = ({ lines }: Fence): boolean => lines.some(({ text }) => /[┌╔╭┏]|\+--/.test(text));

/** A box of one cell is a node; the first cell of a divided box is the title of the others. */
function graphOf({ boxes, cells, joins }: Drawing, rows: readonly Prose[]): Graph {
  const nodes = new Map<string, GraphNode>();
  for (const index of boxes.keys()) {
    const own = cells.filter(({ box }) => box === index).map((cell) => labelOf(cell, rows));
    const [first, ...further] = own;
    const group = further.length ? first?.[0] : outerTitle(boxes, cells, index, rows);
    for (const [number, label] of own.entries()) {
      const [start] = label;
      if (!start) continue;
      const id = number === 0 ? `${index}` : `${index}.${number}`;
      const title = number === 0 && further.length ? undefined : group;
      nodes.set(id, { label, cylinder: false, ...(title && { group: title }), span: start.span });
    }
    // A title of cells that are stores themselves is the server that they are on.
    if (
      further.length &&
      first &&
      further.some((label) => /\bdatabase\s*:/i.test(label.map(({ text }) => text).join(" ")))
    )
      nodes.delete(`${index}`);
  }
  const edges = joins.map(({ from, to, label }): GraphEdge => ({ from: `${from}`, to: `${to}`, label, dotted: false }));
  return { nodes, edges };
}

const labelOf = ({ lines }: Cell, rows: readonly Prose[]): Prose[] =>
  lines.map(({ row, start, end }) => {
    const prose = rows[row] as Prose;
    const words = wordsOf(prose, start, end);
    const from = prose.text.indexOf(words.text, start);
    return sliceOf(prose, from, from + words.text.length);
  });

/** The first line of the box around a box. */
function outerTitle(
  boxes: Drawing["boxes"],
  cells: readonly Cell[],
  index: number,
  rows: readonly Prose[],
): Prose | undefined {
  const inner = boxes[index];
  const outer = boxes.findIndex(
    (it) => inner && it.top < inner.top && it.bottom > inner.bottom && it.left < inner.left && it.right > inner.right,
  );
  const title = outer < 0 ? undefined : cells.find(({ box }) => box === outer);
  return title && labelOf(title, rows)[0];
}
