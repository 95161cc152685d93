// A graph as a Mermaid flowchart. The order of the lines is the order of the layout.
import { t } from "../../l10n/index.ts";
import { groupedBy } from "../text/grouped.ts";
import type { Change, DiagramElement, EdgeKind, NodeKind } from "./diagram.ts";
import { type Box, type Edge, elementOf, type Graph, type Node } from "./graph.ts";
import { quoted } from "./mermaid.ts";

/** Mermaid refuses more edges, and draws an error for a longer text. */
const mostEdges = 500;
const longestText = 50_000;

export interface Flowchart {
  readonly text: string;
  readonly elements: readonly DiagramElement[];
  readonly notes: readonly string[];
}

/** Mermaid text "" for a graph without nodes. */
export function flowchart(whole: Graph, direction: "LR" | "RL" = "LR"): Flowchart {
  const { graph, notes } = fitted(whole);
  if (graph.nodes.length === 0) return { text: "", elements: [], notes: [] };
  const inside = groupedBy(graph.nodes, ({ box }) => box ?? "");
  const lines = [
    `flowchart ${direction}`,
    ...(inside.get("") ?? []).map(nodeLine),
    ...graph.boxes.flatMap((box) => boxLines(box, inside.get(box.id) ?? [])),
    ...graph.edges.map(edgeLine),
    ...classLines(graph),
    ...notes.map((note) => `%% ${note}`),
  ];
  const elements = [...graph.nodes, ...graph.edges, ...graph.boxes].map(elementOf);
  return { text: `${lines.join("\n")}\n`, elements, notes };
}

/** What Mermaid can draw of a graph: nodes and edges in their order, as many as its limits allow. */
function fitted({ nodes, edges, boxes }: Graph): { graph: Graph; notes: string[] } {
  const forNodes = Math.floor(longestText * 0.6);
  const keptNodes = within(nodes, forNodes, (node) => nodeLine(node).length + node.id.length + 4);
  const kept = new Set(keptNodes.map(({ id }) => id));
  const used = new Set(keptNodes.map(({ box }) => box));
  const between = edges.filter(({ from, to }) => kept.has(from) && kept.has(to));
  const keptEdges = within(between, longestText - forNodes, (edge) => edgeLine(edge).length + 1).slice(0, mostEdges);
  return {
    graph: { nodes: keptNodes, edges: keptEdges, boxes: boxes.filter(({ id }) => used.has(id)) },
    notes: [...leftOut.nodes(nodes.length - keptNodes.length), ...leftOut.edges(edges.length - keptEdges.length)],
  };
}

function within<T>(list: readonly T[], budget: number, cost: (part: T) => number): T[] {
  let left = budget;
  const end = list.findIndex((part) => {
    left -= cost(part);
    return left < 0;
  });
  return end < 0 ? [...list] : list.slice(0, end);
}

const leftOut = {
  nodes: (count: number): string[] =>
    count === 0 ? [] : [count === 1 ? t("1 more node is not drawn.") : t("{0} more nodes are not drawn.", count)],
  edges: (count: number): string[] =>
    count === 0
      ? []
      : [count === 1 ? t("1 more connection is not drawn.") : t("{0} more connections are not drawn.", count)],
};

const sign: Readonly<Record<Change, string>> = { kept: "", changed: "± ", added: "+ ", removed: "− " };

/** The lines of a label; what becomes of it stands as a sign in front, so that colour is not all that tells. */
const labelled = ({ lines, change }: Node | Edge | Box): string =>
  quoted(change ? [`${sign[change]}${lines[0] ?? ""}`, ...lines.slice(1)] : lines);

const brackets: Readonly<Record<NodeKind, readonly [string, string]>> = {
  service: ["[", "]"],
  gateway: ["{{", "}}"],
  client: ["([", "])"],
  external: ["[[", "]]"],
  database: ["[(", ")]"],
  cache: ["[(", ")]"],
  search: ["[(", ")]"],
  object: ["[(", ")]"],
  broker: ["[", "]"],
  event: [">", "]"],
  saga: ["[", "]"],
  record: ["(", ")"],
};

function nodeLine(node: Node): string {
  const [open, close] = brackets[node.kind];
  const line = `${node.id}${open}${labelled(node)}${close}`;
  // A cylinder on its side, which has no brackets of its own.
  return node.kind === "broker" ? `${line}\n${node.id}@{ shape: h-cyl }` : line;
}

function boxLines(box: Box, inside: readonly Node[]): string[] {
  const lines = inside.map((node) => `  ${nodeLine(node).replace("\n", "\n  ")}`);
  return [`subgraph ${box.id}[${labelled(box)}]`, ...lines, "end"];
}

const arrows: Readonly<Record<EdgeKind, string>> = {
  owns: "==>",
  shares: "---",
  reads: "-->",
  writes: "-->",
  call: "-->",
  publishes: "-.->",
  consumes: "-.->",
  step: "-->",
  compensation: "-.->",
  reference: "-->",
  relates: "-.-",
};

function edgeLine(edge: Edge): string {
  const { id, kind, from, to, lines, change } = edge;
  const label = lines.length > 0 || (change && change !== "kept") ? `|${labelled(edge)}|` : "";
  return `${from} ${id}@${arrows[kind]}${label} ${to}`;
}

const definitions: Readonly<Record<string, string>> = {
  inferred: "stroke-dasharray: 5 4",
  missing: "stroke-dasharray: 2 4",
  removed: "stroke-dasharray: 2 3",
  added: "stroke-width: 3px",
  faded: "fill-opacity: 0.3,stroke-opacity: 0.5",
};

/** Which nodes and boxes are what, for styles; the few styles that tell facts are in the text itself. */
function classLines({ nodes, boxes }: Graph): string[] {
  const named = [...nodes, ...boxes].flatMap(({ id, kind, inferred, missing, change, faded, ...of }) =>
    [
      kind,
      "status" in of ? (of.status ?? "") : "",
      inferred ? "inferred" : "",
      missing ? "missing" : "",
      change ?? "",
      faded ? "faded" : "",
    ]
      .filter(Boolean)
      .map((name) => ({ id, name })),
  );
  const members = groupedBy(named, ({ name }) => name);
  const styles = Object.entries(definitions).filter(([name]) => members.has(name));
  return [
    ...styles.map(([name, style]) => `classDef ${name} ${style}`),
    ...[...members].map(([name, list]) => `class ${list.map(({ id }) => id).join(",")} ${name}`),
  ];
}
