// Left to right or top to bottom: whichever lets the picture stand larger on its canvas.
import type { DiagramElement } from "../protocol/diagram.ts";
import type { Point } from "./pan-zoom.ts";

export type Direction = "LR" | "TB";

/** In pixels, what a node takes of the page with the gap beside it: roughly, for comparing only. */
const node = { width: 190, height: 100 };
/** A label stands between two layers where the picture runs across. */
const label = { width: 150, height: 60 };

export function betterDirection(elements: readonly DiagramElement[], canvas: Point): Direction {
  const layers = layersOf(elements);
  const depth = layers.length;
  const breadth = Math.max(1, ...layers);
  const across = { x: depth * node.width + (depth - 1) * label.width, y: breadth * node.height };
  const down = { x: breadth * node.width, y: depth * node.height + (depth - 1) * label.height };
  const scale = (size: Point) => Math.min(canvas.x / size.x, canvas.y / size.y);
  // Text is read across, so a picture that runs across may stand a little smaller.
  return scale(down) > 1.15 * scale(across) ? "TB" : "LR";
}

/** How many nodes each layer has, where every edge leads to a later layer; an edge that closes a circle counts for nothing. */
function layersOf(elements: readonly DiagramElement[]): number[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of elements) {
    if (from && to && from !== to) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const order = topological(elements, targets);
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
  const counts: number[] = [];
  for (const at of layer.values()) counts[at] = (counts[at] ?? 0) + 1;
  return counts;
}

/** Nodes in the reverse order of leaving them on a walk that goes deep first. */
function topological(elements: readonly DiagramElement[], targets: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const left: string[] = [];
  for (const { id, from, kind } of elements) {
    if (from || kind === "cluster") continue;
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

/** The text of a flowchart, turned; any other text as it is. */
export const turned = (text: string, direction: Direction): string =>
  text.replace(/^flowchart \w\w/, `flowchart ${direction}`);
