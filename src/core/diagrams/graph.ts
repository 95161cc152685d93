// A picture of nodes, edges and boxes before it is written as Mermaid text.
import type { StatusValue } from "../model/types.ts";
import type { Change, DiagramElement, EdgeKind, NodeKind } from "./diagram.ts";

interface Drawn extends Omit<DiagramElement, "id" | "kind" | "label"> {
  /** The label's lines, the name first. An edge or a box may have none. */
  readonly lines: readonly string[];
  /** What it goes by, where that is not its first line. */
  readonly name?: string;
  readonly change?: Change;
}

export interface Node extends Drawn {
  readonly id: string;
  readonly kind: NodeKind;
  /** The box it stands in. */
  readonly box?: string;
  /** Of a record: it is drawn by it. */
  readonly status?: StatusValue;
}

export interface Edge extends Drawn {
  readonly id: string;
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
}

export interface Box extends Drawn {
  readonly id: string;
  readonly kind: "cluster" | "broker";
}

export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly boxes: readonly Box[];
}

/** Collects what a view draws and gives out the ids, in the order of drawing. */
export function sketch() {
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  const boxes: Box[] = [];
  return {
    graph: { nodes, edges, boxes } satisfies Graph,
    node(node: Omit<Node, "id">): string {
      return added(nodes, "n", node);
    },
    edge(edge: Omit<Edge, "id">): string {
      return added(edges, "e", edge);
    },
    box(box: Omit<Box, "id">): string {
      return added(boxes, "b", box);
    },
  };
}

export type Sketch = ReturnType<typeof sketch>;

function added<T extends { readonly id: string }>(list: T[], letter: string, part: Omit<T, "id">): string {
  const id = `${letter}${list.length + 1}`;
  list.push({ ...part, id } as T);
  return id;
}

/** What the picture tells of one of its parts. */
export function elementOf({ lines, name, ...part }: Node | Edge | Box): DiagramElement {
  const { id, kind, details, spans, path, inferred, missing, change, faded, tier } = part;
  const ends = "from" in part ? { from: part.from, to: part.to } : {};
  return {
    id,
    kind,
    label: name ?? (ends.from ? lines.join(", ") : lines[0]) ?? "",
    details,
    spans,
    ...ends,
    ...(inferred && { inferred }),
    ...(missing && { missing }),
    ...(change && { change }),
    ...(faded && { faded }),
    ...(tier !== undefined && { tier }),
    ...(path !== undefined && { path }),
  };
}
