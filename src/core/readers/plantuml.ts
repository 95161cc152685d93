import type { Fence, Prose } from "../parse/page.ts";
import { type Code, codeOf } from "./code.ts";
import { claimsOfGraph, type Graph, type GraphEdge, type GraphNode } from "./graph.ts";
import { labelLines } from "./mermaid-flowchart.ts";
import type { Reader } from "./reader.ts";
import { blocksIn } from "./walk.ts";

/** PlantUML components and C4 diagrams, the latter in Mermaid too: databases and the services that are joined to them. */
export const plantuml: Reader = {
  id: "plantuml",
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && isDiagram(block)) yield* claimsOfGraph(diagram(codeOf(block.lines)));
  },
};

const isDiagram = ({ language, lines }: Fence): boolean =>
  /^(?:plantuml|puml|uml|c4plantuml|c4)$/.test(language) ||
  lines.some(({ text }) => /^\s*@startuml\b/.test(text)) ||
  (language === "mermaid" && lines.some(({ text }) => /^\s*C4(?:Context|Container|Component|Deployment)\b/.test(text)));

const element =
  /^\s*(database|component|rectangle|node|storage|card|package|frame|agent|artifact|folder|boundary|control|entity|collections)\s+(?:"([^"\n]{1,120})"|\[([^\]\n]{1,120})\]|([\p{L}\p{N}_]+))(?:\s+as\s+([\p{L}\p{N}_]+))?/u;
const bracketed = /^\s*\[([^\]\n]{1,120})\](?:\s+as\s+([\p{L}\p{N}_]+))?\s*(?:#\w+)?\s*$/u;
const end = '(?:"([^"\\n]{1,120})"|\\[([^\\]\\n]{1,120})\\]|([\\p{L}\\p{N}_]+))';
const connection = new RegExp(
  `^\\s*${end}\\s*(<?[-.=]+(?:\\[[^\\]\\n]{0,40}\\])?(?:up|down|left|right|[udlr])?[-.=]*>?)\\s*${end}(?:\\s*:\\s*(.*))?$`,
  "u",
);
const macro =
  /^\s*(\w*?(?:System|Container|Component|Node)(?:Db|Queue)?(?:_Ext)?)\s*\(\s*([\p{L}\p{N}_]+)\s*,\s*"([^"\n]{1,120})"\s*(?:,\s*"([^"\n]{0,120})")?/u;
const relation = /^\s*(?:Bi)?Rel\w*\s*\(\s*([\p{L}\p{N}_]+)\s*,\s*([\p{L}\p{N}_]+)\s*(?:,\s*"([^"\n]{0,200})")?/u;

function diagram(code: Code): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const add = (id: string, label: Prose[], cylinder: boolean): void => {
    const [first] = label;
    if (first && !nodes.has(id)) nodes.set(id, { label, cylinder, span: first.span });
  };
  let at = 0;
  for (const line of code.text.split("\n")) {
    const words = (text: string, from = 0): Prose => {
      const start = at + line.indexOf(text, from);
      return code.prose(start, start + text.length);
    };
    const [, kind, quoted, square, bare, alias] = element.exec(line) ?? [];
    const [, boxed, boxedAlias] = bracketed.exec(line) ?? [];
    const [, shape, id, label, technology] = macro.exec(line) ?? [];
    const joined = connection.exec(line);
    const related = relation.exec(line);
    const title = quoted ?? square ?? bare;
    if (kind && title)
      add(
        alias ?? title,
        labelLines(words(title, line.indexOf(kind) + kind.length)),
        /^(?:database|storage)$/.test(kind),
      );
    else if (boxed) add(boxedAlias ?? boxed, labelLines(words(boxed)), false);
    else if (shape && id && label) {
      const lines = labelLines(words(label, line.indexOf('"')));
      const tech = technology ? [words(technology, line.indexOf(label) + label.length)] : [];
      add(id, [...lines, ...tech], /Db$/.test(shape.replace("_Ext", "")));
    } else if (related?.[1] && related[2])
      edges.push({ from: related[1], to: related[2], label: related[3] ?? "", dotted: false });
    else if (joined) {
      const [from, arrow = "", to] = [
        joined[1] ?? joined[2] ?? joined[3],
        joined[4],
        joined[5] ?? joined[6] ?? joined[7],
      ];
      if (from && to) {
        for (const name of [joined[1] ?? joined[2], joined[5] ?? joined[6]])
          if (name) add(name, labelLines(words(name)), false);
        const [a, b] = arrow.startsWith("<") && !arrow.endsWith(">") ? [to, from] : [from, to];
        edges.push({ from: a, to: b, label: joined[8] ?? "", dotted: arrow.includes(".") });
      }
    }
    at += line.length + 1;
  }
  return { nodes, edges };
}
