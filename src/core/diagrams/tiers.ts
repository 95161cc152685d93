// The columns of an architecture: services in line, what carries and keeps things for all before them, what each keeps for
// itself behind them.
import type { NodeKind } from "./diagram.ts";
import type { Graph, Node } from "./graph.ts";

const tier = { client: 0, common: 1, service: 2, own: 3 } as const;

const ofKind: Readonly<Partial<Record<NodeKind, number>>> = {
  client: tier.client,
  gateway: tier.common,
  broker: tier.common,
  event: tier.common,
  database: tier.own,
  cache: tier.own,
  search: tier.own,
  object: tier.own,
  external: tier.own,
};

/** The same graph with a column for each node and each box, where there is anything but services. */
export function tiered(graph: Graph): Graph {
  if (!graph.nodes.some(({ kind }) => ofKind[kind] === tier.own || kind === "broker")) return graph;
  const common = commonStores(graph);
  const calling = callersOnly(graph);
  const tierOf = ({ id, kind }: Node): number => {
    if (common.has(id)) return tier.common;
    if (kind === "external" && calling.has(id)) return tier.client;
    return ofKind[kind] ?? tier.service;
  };
  return {
    nodes: graph.nodes.map((node) => ({ ...node, tier: tierOf(node) })),
    edges: graph.edges,
    boxes: graph.boxes.map((box) => ({ ...box, tier: tier.own })),
  };
}

/** Several services use them and none owns them, while others are owned. In a box they stay with what is in it. */
function commonStores({ nodes, edges }: Graph): Set<string> {
  const owned = new Set(edges.filter(({ kind }) => kind === "owns").map(({ to }) => to));
  if (owned.size === 0) return new Set();
  const users = (id: string) => new Set(edges.filter(({ to }) => to === id).map(({ from }) => from)).size;
  const free = nodes.filter(({ id, kind, box }) => ofKind[kind] === tier.own && !box && !owned.has(id));
  return new Set(free.filter(({ id }) => users(id) > 1).map(({ id }) => id));
}

function callersOnly({ edges }: Graph): Set<string> {
  const called = new Set(edges.map(({ to }) => to));
  return new Set(edges.map(({ from }) => from).filter((id) => !called.has(id)));
}
