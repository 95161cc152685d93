import { latePattern } from "../../lexicon/match.ts";
import type { Fence, Prose } from "../../parse/page.ts";
import { type Code, codeOf, maximumLine } from "../code.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import { claimsOfGraph, type Graph, type GraphEdge, type GraphNode } from "./graph.ts";
import { labelLines } from "./mermaid-flowchart.ts";

/** PlantUML components and C4 diagrams, the latter in Mermaid too: databases and the services that are joined to them. */
export const plantuml: Reader = {
  id: "plantuml",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && isDiagram(block)) yield* claimsOfGraph(diagram(codeOf(block.lines)));
  },
};

const isDiagram = ({ language, lines }: Fence): boolean =>
  /^(?:plantuml|puml|uml|c4plantuml|c4)$/.test(language) ||
  lines.some(({ text }) => /^\s*@startuml\b/.test(text)) ||
  (language === "mermaid" && lines.some(({ text }) => /^\s*C4(?:Context|Container|Component|Deployment)\b/.test(text)));

interface Sketch {
  readonly nodes: Map<string, GraphNode>;
  readonly edges: GraphEdge[];
}

interface Line {
  readonly text: string;
  /** A part of the line, looked for from an offset on. */
  part(words: string, from?: number): Prose;
}

function diagram(code: Code): Graph {
  const sketch: Sketch = { nodes: new Map(), edges: [] };
  let at = 0;
  for (const text of code.text.split("\n")) {
    const start = at;
    const part = (words: string, from = 0): Prose => {
      const begin = start + text.indexOf(words, from);
      return code.prose(begin, begin + words.length);
    };
    if (text.length <= maximumLine) statements.some((statement) => statement({ text, part }, sketch));
    at += text.length + 1;
  }
  return sketch;
}

function addNode({ nodes }: Sketch, id: string, label: readonly Prose[], cylinder: boolean): void {
  const [first] = label;
  if (first && !nodes.has(id)) nodes.set(id, { label, cylinder, span: first.span });
}

/** Each takes a line of its own form into the sketch, and says whether it did. */
const statements: readonly ((line: Line, sketch: Sketch) => boolean)[] = [
  element,
  bracketed,
  macro,
  relation,
  connection,
];

/** `database "Parcels DB" as pdb`. */
function element({ text, part }: Line, sketch: Sketch): boolean {
  const match =
    /^\s*(database|component|rectangle|node|storage|card|package|frame|agent|artifact|folder|boundary|control|entity|collections)\s+(?:"([^"\n]{1,120})"|\[([^\]\n]{1,120})\]|([\p{L}\p{N}_]+))(?:\s+as\s+([\p{L}\p{N}_]+))?/u.exec(
      text,
    );
  const [, kind, quoted, square, bare, alias] = match ?? [];
  const title = quoted ?? square ?? bare;
  if (!kind || !title) return false;
  const label = labelLines(part(title, text.indexOf(kind) + kind.length));
  addNode(sketch, alias ?? title, label, /^(?:database|storage)$/.test(kind));
  return true;
}

/** `[Parcel Service] as ps`. */
function bracketed({ text, part }: Line, sketch: Sketch): boolean {
  const [, title, alias] = /^\s*\[([^\]\n]{1,120})\](?:\s+as\s+([\p{L}\p{N}_]+))?\s*(?:#\w+\s*)?$/u.exec(text) ?? [];
  if (!title) return false;
  addNode(sketch, alias ?? title, labelLines(part(title)), false);
  return true;
}

/** C4: `ContainerDb(pdb, "Parcels DB", "PostgreSQL 16")`. */
function macro({ text, part }: Line, sketch: Sketch): boolean {
  const match =
    /^\s*((?:System|Container|Component|Node)(?:Db|Queue)?(?:_Ext)?)\s*\(\s*([\p{L}\p{N}_]+)\s*,\s*"([^"\n]{1,120})"\s*(?:,\s*"([^"\n]{0,120})")?/u.exec(
      text,
    );
  const [, shape, id, title, technology] = match ?? [];
  if (!shape || !id || !title) return false;
  const from = text.indexOf('"');
  const label = labelLines(part(title, from));
  const further = technology ? [part(technology, from + title.length + 2)] : [];
  addNode(sketch, id, [...label, ...further], /Db(?:_Ext)?$/.test(shape));
  return true;
}

/** C4: `Rel(ps, pdb, "Reads from")`. */
function relation({ text }: Line, { edges }: Sketch): boolean {
  const match =
    /^\s*(?:Bi)?Rel\w{0,20}\s*\(\s*([\p{L}\p{N}_]+)\s*,\s*([\p{L}\p{N}_]+)\s*(?:,\s*"([^"\n]{0,200})")?/u.exec(text);
  const [, from, to, label = ""] = match ?? [];
  if (!from || !to) return false;
  edges.push({ from, to, label, dotted: false });
  return true;
}

const end = '(?:"([^"\\n]{1,120})"|\\[([^\\]\\n]{1,120})\\]|([\\p{L}\\p{N}_]+))';
const arrow = "(<?[-.=]{1,4}(?:\\[[^\\]\\n]{0,40}\\])?(?:up|down|left|right|[udlr])?[-.=]{0,4}>?)";
const joined = latePattern(`^\\s*${end}\\s*${arrow}\\s*${end}(?:\\s*:\\s*(|\\S.*))?$`, "u");

/** `ps --> pdb : reads`, also with names in place of ids. */
function connection({ text, part }: Line, sketch: Sketch): boolean {
  const match = joined.exec(text);
  if (!match) return false;
  const [, quotedFrom, squareFrom, idFrom, drawn = "", quotedTo, squareTo, idTo, label = ""] = match;
  for (const title of [quotedFrom ?? squareFrom, quotedTo ?? squareTo])
    if (title) addNode(sketch, title, labelLines(part(title)), false);
  const from = quotedFrom ?? squareFrom ?? idFrom ?? "";
  const to = quotedTo ?? squareTo ?? idTo ?? "";
  const backwards = drawn.startsWith("<") && !drawn.endsWith(">");
  const dotted = drawn.includes(".");
  sketch.edges.push(backwards ? { from: to, to: from, label, dotted } : { from, to, label, dotted });
  return true;
}
