// A large picture with its clusters shut: each box becomes one node that stands for what is in it.
import { counted, term } from "../../l10n/terms.ts";
import { groupedBy } from "../text/grouped.ts";
import type { Box, Edge, Graph, Node } from "./graph.ts";
import { distinct } from "./places.ts";

/** Beyond this many nodes a picture is no longer taken in at a glance. */
const mostNodes = 60;

/** The same graph where there is nothing to shut, or no need. */
export function folded(graph: Graph): Graph {
  const inside = groupedBy(graph.nodes, ({ box }) => box);
  const shut = graph.boxes.filter(({ id, kind }) => kind === "cluster" && (inside.get(id)?.length ?? 0) > 1);
  if (graph.nodes.length <= mostNodes || shut.length === 0) return graph;
  const shutIds = new Set(shut.map(({ id }) => id));
  const standIn = new Map(graph.nodes.flatMap(({ id, box }) => (box && shutIds.has(box) ? [[id, box] as const] : [])));
  const placed = (id: string): string => standIn.get(id) ?? id;
  const edges = graph.edges.map((edge) => ({ ...edge, from: placed(edge.from), to: placed(edge.to) }));
  return {
    nodes: [
      ...graph.nodes.filter(({ id }) => !standIn.has(id)),
      ...shut.map((box) => nodeOf(box, inside.get(box.id) ?? [])),
    ],
    edges: [...groupedBy(edges, ({ from, to, kind }) => [from, to, kind].join()).values()].flatMap(merged),
    boxes: graph.boxes.filter(({ id }) => !shutIds.has(id)),
  };
}

const nodeOf = ({ id, lines, spans }: Box, inside: readonly Node[]): Node => ({
  id,
  kind: "database",
  lines: [...lines, counted.databases(inside.length)],
  details: inside.map((node) => node.lines[0] ?? ""),
  spans: distinct([...spans, ...inside.flatMap((node) => node.spans.slice(0, 1))]),
});

function merged([first, ...others]: readonly Edge[]): Edge[] {
  if (!first || others.length === 0) return first ? [first] : [];
  const all = [first, ...others];
  return [
    {
      ...first,
      lines: [`${term(first.kind)} ${all.length}`],
      details: all.flatMap(({ details }) => details),
      spans: distinct(all.flatMap(({ spans }) => spans)),
    },
  ];
}
