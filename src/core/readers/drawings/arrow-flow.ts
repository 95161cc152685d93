import { arrowIn } from "../../lexicon/arrows.ts";
import type { CodeLine, Prose } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import { maximumLine } from "../code.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, isPlainFence, proseOfLine } from "../walk.ts";
import { holdsBoxes } from "./box-drawing.ts";
import { claimsOfGraph, type Graph, type GraphEdge, type GraphNode } from "./graph.ts";

/** A way through several parts, across ("order-svc → PgBouncer → orders_db") or down, with arrows on lines of their own. */
export const arrowFlow: Reader = {
  id: "arrow-flow",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks)) {
      if (block.kind !== "fence" || !isPlainFence(block) || holdsBoxes(block)) continue;
      for (const line of block.lines) {
        const across = partsOf(proseOfLine(line));
        if (across.length > 2 && !joins.test(line.text)) yield* claimsOfGraph(chain(across.map((part) => [part])));
      }
      for (const flow of flowsDown(block.lines)) yield* claimsOfGraph(chain(flow));
    }
  },
};

/** "webhook ─┘→ pooler → store": the strokes of several lines run together, and each leads to all that stands behind. */
const joins = /[┐┤┘┼]\s?(?:→|▶|►|>|-+>|─+>)/u;

function chain(labels: readonly (readonly Prose[])[]): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  for (const [index, label] of labels.entries()) {
    const [first] = label;
    if (first) nodes.set(`${index}`, { label, cylinder: false, span: first.span });
    if (index) edges.push({ from: `${index - 1}`, to: `${index}`, label: "", dotted: false });
  }
  return { nodes, edges };
}

/** The parts between the arrows of a line, out of their brackets. */
function partsOf(line: Prose): Prose[] {
  if (line.text.length > maximumLine) return [];
  const parts: Prose[] = [];
  let from = 0;
  for (let arrow = arrowIn(line.text); arrow; arrow = arrowIn(line.text, from)) {
    parts.push(unbracketed(line, from, arrow.start));
    from = arrow.end;
  }
  parts.push(unbracketed(line, from, line.text.length));
  return parts.some(({ text }) => !text) ? [] : parts;
}

function unbracketed(line: Prose, start: number, end: number): Prose {
  const { text } = wordsOf(line, start, end);
  const at = line.text.indexOf(text, start);
  const inside = /^[[(]+([^[\]()]+)[\])]+$/.exec(text)?.[1];
  const from = inside ? line.text.indexOf(inside, at) : at;
  return sliceOf(line, from, from + (inside ?? text).length);
}

const down = /^\s*[↓▼⬇⇩]️?\s*(|\S.*)$/u;
const beside = /^\s*(?:[│┃|]|v)\s*$/;
const branch = /^\s*[├└│|`+]/;

/** Stretches of lines with arrows between them; a label behind an arrow that names a database belongs to the part above. */
function* flowsDown(lines: readonly CodeLine[]): Generator<Prose[][]> {
  let flow: Prose[][] = [];
  let part: Prose[] = [];
  for (const line of lines) {
    const prose = proseOfLine(line);
    const arrow = down.exec(line.text);
    if (arrow) {
      const label = arrow[1] ?? "";
      const named = label && /^\s*(?:database|db)\s*:/i.test(label);
      if (named) (part.length ? part : (flow.at(-1) ?? part)).push(sliceOf(prose, prose.text.length - label.length));
      else if (part.length) {
        flow.push(part);
        part = [];
      }
    } else if (!line.text.trim()) {
      if (flow.length) yield [...flow, part];
      flow = [];
      part = [];
    } else if (!beside.test(line.text) && !branch.test(line.text)) part.push(trimmed(prose));
  }
  if (flow.length) yield [...flow, part];
}

function trimmed(prose: Prose): Prose {
  const { text } = wordsOf(prose);
  const at = prose.text.indexOf(text);
  return sliceOf(prose, at, at + text.length);
}
