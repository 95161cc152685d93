import type { Prose } from "../../parse/page.ts";
import { sliceOf } from "../../parse/prose.ts";
import { type Code, codeOf, maximumLine } from "../code.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import { claimsOfGraph, type Graph, type GraphEdge, type GraphNode } from "./graph.ts";

/** Mermaid flowcharts: cylinders are stores, and what leads to them uses them. */
export const mermaidFlowchart: Reader = {
  id: "mermaid-flowchart",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks)) {
      if (block.kind !== "fence" || block.language !== "mermaid") continue;
      if (block.lines.some(({ text }) => /^\s*(?:flowchart|graph)\b/.test(text)))
        yield* claimsOfGraph(flowchart(codeOf(block.lines)));
    }
  },
};

const notStatements =
  /^\s*(?:%%|flowchart\b|graph\b|direction\b|style\b|classDef\b|class\b|click\b|linkStyle\b|accTitle|accDescr|---)/;
const subgraph = /^\s*subgraph\s+(?:[\p{L}\p{N}_-]+\s*\[\s*)?"?([^\s"\]](?:[^"\]\n]{0,200}[^\s"\]])?)"?\s*(?:\]\s*)?$/u;

export function flowchart(code: Code): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const groups: (Prose | undefined)[] = [];
  let at = 0;
  for (const line of code.text.split("\n")) {
    const title = subgraph.exec(line)?.[1];
    if (/^\s*subgraph\b/.test(line))
      groups.push(
        title ? code.prose(at + line.lastIndexOf(title), at + line.lastIndexOf(title) + title.length) : undefined,
      );
    else if (/^\s*end\s*$/.test(line)) groups.pop();
    else if (!notStatements.test(line) && line.length <= maximumLine)
      readStatement({ code, line, at, group: groups.at(-1) }, nodes, edges);
    at += line.length + 1;
  }
  return { nodes, edges };
}

interface Statement {
  readonly code: Code;
  readonly line: string;
  /** Where the line begins in the code. */
  readonly at: number;
  readonly group: Prose | undefined;
}

const spaces = /\s*/y;
const ampersand = /\s*&\s*/y;
/** `-- words -->`, `== words ==>`, `-. words .->`. */
const wordedLink =
  /\s*<?(?:--|==|-\.)(?![-=.>])\s*"?([^\s"|](?:[^"|\n]{0,118}?[^\s"|])??)"?\s*(?:-{2,}|={2,}|\.+-)>?\s*/y;
/** `-->`, `---`, `-.->`, `==>`, with words between bars. */
const plainLink =
  /\s*<?(?:-{2,}|={2,}|-\.+-)(?:>|[xo](?=\s))?\s*(?:\|\s*(?:"?([^\s|](?:[^|\n]{0,118}?[^\s|])??)"?\s*)?\|\s*)?/y;

/** `A[One] & B --> C[(Two)] -->|reads| D`. */
function readStatement(statement: Statement, nodes: Map<string, GraphNode>, edges: GraphEdge[]): void {
  const { line } = statement;
  let from: string[] = [];
  let link: Pick<GraphEdge, "label" | "words" | "dotted"> | null = null;
  let position = 0;
  while (position < line.length) {
    const ids: string[] = [];
    for (;;) {
      const node = nodeAt(statement, position, nodes);
      if (!node) return;
      ids.push(node.id);
      position = node.end;
      const more = matchAt(ampersand, line, position);
      if (!more) break;
      position += more[0].length;
    }
    if (link) for (const a of from) for (const b of ids) edges.push({ from: a, to: b, ...link });
    const next = matchAt(wordedLink, line, position) ?? matchAt(plainLink, line, position);
    if (!next) return;
    link = linkOf(statement, next, position);
    from = ids;
    position += next[0].length;
  }
}

function linkOf({ code, at }: Statement, { 0: drawn, 1: label = "" }: RegExpExecArray, position: number) {
  const start = at + position + drawn.indexOf(label);
  const words = label ? { words: code.prose(start, start + label.length) } : {};
  return { label, ...words, dotted: /-\./.test(drawn) };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const identifier = /[\p{L}\p{N}_]+(?:[.-](?=[\p{L}\p{N}_])[\p{L}\p{N}_]+)*/uy;
/** The longest opening first. */
const shapes = [
  ["[(", ")]"],
  ["[[", "]]"],
  ["([", "])"],
  ["((", "))"],
  ["{{", "}}"],
  ["[/", "/]"],
  ["[", "]"],
  ["(", ")"],
  ["{", "}"],
  [">", "]"],
] as const;

function nodeAt(
  { code, line, at, group }: Statement,
  position: number,
  nodes: Map<string, GraphNode>,
): { id: string; end: number } | null {
  const start = position + (matchAt(spaces, line, position)?.[0].length ?? 0);
  const id = matchAt(identifier, line, start)?.[0];
  if (!id) return null;
  let end = start + id.length;
  const shape = shapes.find(([open]) => line.startsWith(open, end));
  const close = shape ? closingOf(line, end + shape[0].length, shape[1]) : -1;
  let label: [number, number] = [start, end];
  if (shape && close >= 0) {
    label = [end + shape[0].length, close];
    end = close + shape[1].length;
  }
  const attributes = /^@\{([^}]{0,200})\}/.exec(line.slice(end))?.[0] ?? "";
  end += attributes.length;
  const role = /^:::([\w-]+)/.exec(line.slice(end));
  end += role?.[0].length ?? 0;
  const cylinder =
    shape?.[0] === "[(" ||
    /shape:\s*(?:cyl|cylinder|db|database)/.test(attributes) ||
    /^(?:db|database|store|storage)$/i.test(role?.[1] ?? "");
  const known = nodes.get(id);
  if (!known || (shape && !known.cylinder)) {
    const prose = code.prose(at + label[0], at + label[1]);
    nodes.set(id, {
      label: labelLines(prose),
      cylinder: cylinder || (known?.cylinder ?? false),
      ...(group && { group }),
      span: prose.span,
    });
  }
  return { id, end };
}

/** Where the closing bracket stands; a label in quotes may hold any bracket. */
function closingOf(line: string, from: number, close: string): number {
  const quoted = /^\s*"[^"]*"\s*/.exec(line.slice(from));
  return line.indexOf(close, from + (quoted?.[0].length ?? 0));
}

const opening = /^(?:[\s"'`*_]|<\/?\w{1,10}>|fa[bsr]?:fa-[\w-]{1,40}|[\p{Extended_Pictographic}\u200D\uFE0F])+/u;
const closing = /(?:[\s"'`*_]|<\/?\w{1,10}>)$/u;

/** The lines of a label without quotes, tags, icons and emphasis. */
export function labelLines(prose: Prose): Prose[] {
  const lines: Prose[] = [];
  let at = 0;
  for (const part of prose.text.split(/(<br\s?\/?>|\\n)/i)) {
    const start = opening.exec(part)?.[0].length ?? 0;
    let text = part;
    for (let end = closing.exec(text); end; end = closing.exec(text)) text = text.slice(0, end.index);
    if (start < text.length && !/^\\n$/.test(part)) lines.push(sliceOf(prose, at + start, at + text.length));
    at += part.length;
  }
  return lines;
}
