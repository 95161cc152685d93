// ELK's graph of a picture in columns: things of one column stand in line, whatever leads to them or from them.
import type { ElkExtendedEdge, ElkLabel, ElkNode } from "elkjs/lib/elk-api.js";

/** By the id of a node: its column, counted in the direction of reading. */
export type Tiers = ReadonlyMap<string, number>;

const settings = {
  "elk.partitioning.activate": "true",
  // Each part for itself would be put beside the others instead of in line with its like.
  "elk.separateConnectedComponents": "false",
  "elk.layered.layering.strategy": "LONGEST_PATH",
};

/** What bends least takes a time that grows out of hand with the number of nodes. */
const placement = (nodes: number) => ({
  "elk.layered.nodePlacement.strategy": nodes > mostPlacedBest ? "BRANDES_KOEPF" : "NETWORK_SIMPLEX",
});
const mostPlacedBest = 60;

/** What a thing keeps for itself stands in line with it, wherever other lines would pull the two. */
const straight = { "elk.layered.priority.straightness": "10" };

/** What stands in no column, and every node and line that is there only to hold a place. */
const placeholder = "placeholder:";

/**
 * The graph, prepared. Lines against the direction of reading go the other way round, and each thing leads on to the next
 * column, with a label where others have one: else it would slip into the gap between.
 */
export function inColumns(graph: ElkNode, tiers: Tiers): ElkNode {
  const children = (graph.children ?? []).map((node) => placed(node, tiers.get(node.id)));
  const edges = (graph.edges ?? []).map((edge) => (isBackward(edge, tiers) ? reversed(edge) : edge));
  const order = [...new Set(tiers.values())].sort((a, b) => a - b);
  const onward = new Map(order.map((tier) => [tier, edges.filter((edge) => leadsOn(edge, tier, tiers))]));
  const labelled = new Set(order.filter((tier) => onward.get(tier)?.some(hasLabel)));
  const leading = new Set([...onward.values()].flat().map(({ sources }) => sources[0]));
  const idle = children.filter(({ id }) => tiers.has(id) && !leading.has(id));
  const holders = idle.flatMap(({ id }) => {
    const next = order[order.indexOf(tiers.get(id) ?? 0) + 1];
    return next === undefined ? [] : [placed({ id: placeholder + id, width: 1, height: 1 }, next)];
  });
  const all = [...edges, ...holders.map(({ id }) => ({ id, sources: [id.slice(placeholder.length)], targets: [id] }))];
  return {
    ...graph,
    layoutOptions: { ...graph.layoutOptions, ...settings, ...placement(children.length) },
    children: holders.reduce((list, holder) => inserted(list, holder, edges), children),
    edges: all
      .map((edge) => (labelled.has(tiers.get(edge.sources[0] ?? "") ?? -1) ? withLabel(edge) : edge))
      .map((edge) => (tiers.get(edge.targets[0] ?? "") === order.at(-1) ? { ...edge, layoutOptions: straight } : edge)),
  };
}

/** Before what later neighbours lead to: nodes keep their order, so a place in the wrong row would bend every line. */
function inserted(children: ElkNode[], holder: ElkNode, edges: readonly ElkExtendedEdge[]): ElkNode[] {
  const rank = new Map(children.map(({ id }, index) => [id, index]));
  const own = rank.get(holder.id.slice(placeholder.length)) ?? 0;
  const later = new Set(
    edges.filter(({ sources }) => (rank.get(sources[0] ?? "") ?? 0) < own).map(({ targets }) => targets[0]),
  );
  const next = new Set(edges.map(({ targets }) => targets[0]).filter((id) => !later.has(id)));
  const at = children.findIndex(
    (node) => partitionOf(node) === partitionOf(holder) && idsIn(node).some((id) => next.has(id)),
  );
  return at < 0 ? [...children, holder] : [...children.slice(0, at), holder, ...children.slice(at)];
}

const partitionOf = ({ layoutOptions }: ElkNode) => layoutOptions?.["elk.partitioning.partition"];
const idsIn = ({ id, children = [] }: ElkNode): string[] => [id, ...children.flatMap(idsIn)];

/** The graph as it was, laid out. */
export function withoutAids(graph: ElkNode): ElkNode {
  const own = ({ id }: { readonly id: string }) => !id.startsWith(placeholder);
  const edges = graph.edges?.filter(own).map((edge) => (isTurned(edge) ? reversed(edge) : edge));
  return { ...graph, children: graph.children?.filter(own) ?? [], edges: edges ?? [] };
}

function placed(node: ElkNode, tier: number | undefined): ElkNode {
  const partition = tier !== undefined && { "elk.partitioning.partition": String(tier) };
  return { ...node, layoutOptions: { ...node.layoutOptions, "elk.alignment": "CENTER", ...partition } };
}

const ends = ({ sources, targets }: ElkExtendedEdge, tiers: Tiers) =>
  [tiers.get(sources[0] ?? ""), tiers.get(targets[0] ?? "")] as const;

function isBackward(edge: ElkExtendedEdge, tiers: Tiers): boolean {
  const [from, to] = ends(edge, tiers);
  return from !== undefined && to !== undefined && from > to;
}

function leadsOn(edge: ElkExtendedEdge, tier: number, tiers: Tiers): boolean {
  const [from, to = Number.POSITIVE_INFINITY] = ends(edge, tiers);
  return from === tier && to > tier;
}

interface Turned extends ElkExtendedEdge {
  readonly turned: true;
}
const isTurned = (edge: ElkExtendedEdge): edge is Turned => "turned" in edge;

function reversed(edge: ElkExtendedEdge): ElkExtendedEdge {
  const { turned: _, ...rest } = edge as ElkExtendedEdge & { turned?: true };
  const sections = edge.sections?.map((section) => ({
    ...section,
    startPoint: section.endPoint,
    endPoint: section.startPoint,
    bendPoints: [...(section.bendPoints ?? [])].reverse(),
  }));
  return {
    ...rest,
    sources: edge.targets,
    targets: edge.sources,
    ...(sections && { sections }),
    ...(!isTurned(edge) && { turned: true }),
  };
}

const hasLabel = ({ labels }: ElkExtendedEdge): boolean => labels?.some(({ text }) => text) ?? false;

/** Labels take a layer of their own: where some lines have one, all others get its room too, so that things stand in line. */
export const inStep = (graph: ElkNode): ElkNode =>
  graph.edges?.some(hasLabel) ? { ...graph, edges: graph.edges.map(withLabel) } : graph;

/** ELK overlooks a label without text. */
const blank: ElkLabel = {
  text: "-",
  width: 1,
  height: 1,
  layoutOptions: { "edgeLabels.inline": "true", "edgeLabels.placement": "CENTER" },
};

const withLabel = (edge: ElkExtendedEdge): ElkExtendedEdge =>
  hasLabel(edge) ? edge : { ...edge, labels: [{ ...blank }] };
