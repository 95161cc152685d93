// Left to right or top to bottom: whichever lets the picture stand larger on its canvas.
import type { DiagramElement } from "../protocol/diagram.ts";
import type { Point } from "./pan-zoom.ts";

export type Direction = "LR" | "TB";

type Elements = readonly DiagramElement[];

/** In pixels, what parts take of a picture with the gap beside them: roughly, for comparing only. */
const store: Point = { x: 150, y: 130 };
const other: Point = { x: 180, y: 85 };
/** Between two layers, where the lines have labels. */
const label: Point = { x: 110, y: 35 };

const stores = new Set(["database", "cache", "search", "object"]);
const sizeOf = ({ kind }: DiagramElement): Point => (stores.has(kind) ? store : other);

export function betterDirection(elements: Elements, canvas: Point): Direction {
  const layers = layersOf(elements);
  const labelled = elements.some(({ from, label }) => from && label);
  const sum = (list: Elements, axis: "x" | "y") => list.reduce((total, element) => total + sizeOf(element)[axis], 0);
  const most = (axis: "x" | "y") => Math.max(...layers.map((layer) => sum(layer, axis)));
  const deep = (axis: "x" | "y") =>
    layers.reduce((total, layer) => total + Math.max(...layer.map((element) => sizeOf(element)[axis])), 0) +
    (labelled ? label[axis] * (layers.length - 1) : 0);
  const scale = (x: number, y: number) => Math.min(canvas.x / x, canvas.y / y);
  // Text is read across, so a picture that runs across may stand a little smaller.
  return scale(most("x"), deep("y")) > 1.1 * scale(deep("x"), most("y")) ? "TB" : "LR";
}

/** Nodes by layer: by column where the diagram gives them, and within one column so that every line leads onwards. */
function layersOf(elements: Elements): DiagramElement[][] {
  const nodes = elements.filter(({ from, kind }) => !from && kind !== "cluster");
  const tiers = [...new Set(nodes.map(({ tier = 0 }) => tier))].sort((a, b) => a - b);
  return tiers.flatMap((tier) => {
    const column = nodes.filter((node) => (node.tier ?? 0) === tier);
    const ids = new Set(column.map(({ id }) => id));
    return alongLines(
      column,
      elements.filter(({ from = "", to = "" }) => ids.has(from) && ids.has(to)),
    );
  });
}

/** A line that closes a circle counts for nothing. */
function alongLines(nodes: Elements, edges: Elements): DiagramElement[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (from && to && from !== to) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const order = topological(nodes, targets);
  const place = new Map(order.map((id, index) => [id, index]));
  const layer = new Map<string, number>();
  for (const id of order) {
    const own = layer.get(id) ?? 0;
    layer.set(id, own);
    for (const to of targets.get(id) ?? []) {
      const ahead = (place.get(to) ?? -1) > (place.get(id) ?? 0);
      if (ahead) layer.set(to, Math.max(layer.get(to) ?? 0, own + 1));
    }
  }
  const layers: DiagramElement[][] = [];
  for (const node of nodes) (layers[layer.get(node.id) ?? 0] ??= []).push(node);
  return layers.filter((nodes) => nodes !== undefined);
}

/** Nodes in the reverse order of leaving them on a walk that goes deep first. */
function topological(nodes: Elements, targets: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const left: string[] = [];
  for (const { id } of nodes) {
    const stack = [{ id, next: 0 }];
    done.has(id) ? stack.pop() : done.add(id);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const to = targets.get(top.id)?.[top.next++];
      if (to === undefined) left.push(stack.pop()?.id ?? "");
      else if (!done.has(to)) {
        done.add(to);
        stack.push({ id: to, next: 0 });
      }
    }
  }
  return left.reverse();
}

const backwards = { LR: "RL", TB: "BT" } as const;

/** The text of a flowchart, turned, also where it runs backwards; any other text as it is. */
export const turned = (text: string, direction: Direction): string =>
  text.replace(/^flowchart (\w\w)/, (_, way) => `flowchart ${way === "RL" ? backwards[direction] : direction}`);
