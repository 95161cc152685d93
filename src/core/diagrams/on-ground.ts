// One picture on the ground that it shares with others.
import type { Box, Edge, Graph, Node } from "./graph.ts";

/** The picture in the order of the ground, with unseen parts, under ids of their own, in the places of what it has not. */
export function onGround(picture: Graph, ground: Graph): Graph {
  const ids = new Map<string, string>();
  const boxes = placed<Box>(picture.boxes, ground.boxes, nameOf, ids);
  const nodes = placed<Node>(picture.nodes, ground.nodes, nameOf, ids).map((node) =>
    node.box && isUnseen(node) ? { ...node, box: ids.get(node.box) ?? node.box } : node,
  );
  const lines = ground.edges.map((edge) => ({ ...edge, from: ids.get(edge.from) ?? "", to: ids.get(edge.to) ?? "" }));
  return {
    nodes,
    boxes,
    edges: placed<Edge>(picture.edges, lines, ({ kind, from, to }) => `${kind} ${from} ${to}`, ids),
  };
}

const nameOf = ({ kind, lines }: Node | Box): string => `${kind} ${lines[0] ?? ""}`;

/** `ids` learns which part of the picture, or which unseen one, stands for each part of the ground. */
function placed<T extends { readonly id: string }>(
  own: readonly T[],
  all: readonly T[],
  keyOf: (part: T) => string,
  ids: Map<string, string>,
): T[] {
  const known = new Map(keyed(own, keyOf));
  const places = keyed(all, keyOf).map(([key, part]) => {
    const shown = known.get(key) ?? { ...part, id: unseen + part.id };
    known.delete(key);
    ids.set(part.id, shown.id);
    return shown;
  });
  return [...places, ...known.values()];
}

/** The first, the second of the same key: what bears no name of its own goes by its order. */
function keyed<T>(parts: readonly T[], keyOf: (part: T) => string): (readonly [string, T])[] {
  const counts = new Map<string, number>();
  return parts.map((part) => {
    const key = keyOf(part);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return [`${key} ${count}`, part] as const;
  });
}

const unseen = "u";
const isUnseen = ({ id }: { readonly id: string }): boolean => id.startsWith(unseen);
