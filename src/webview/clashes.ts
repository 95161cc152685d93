// A finding that concerns two nodes is drawn between them: two databases on one port.
import type { DiagramElement } from "../protocol/diagram.ts";
import { set } from "./dom.ts";
import { type Parts, reachable } from "./parts.ts";

/** Takes old lines away and draws what is due. */
export function drawClashes(svg: SVGSVGElement, parts: Parts, elements: readonly DiagramElement[]): void {
  for (const old of svg.querySelectorAll(".clash")) old.remove();
  const clashes = [...shared(elements)];
  if (clashes.length === 0) return;
  const all = elements.flatMap((element) => reachable(parts, element) ?? []).map((part) => frameOf(part, svg));
  for (const { severity, nodes } of clashes) {
    const [from, to, ...others] = nodes.flatMap((element) => reachable(parts, element) ?? []);
    if (!from || !to || others.length > 0) continue;
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    set(line, { class: `clash ${severity}`, d: around(frameOf(from, svg), frameOf(to, svg), all) });
    svg.append(line);
  }
}

/** How far it stands off whatever lies between the two, in pixels of the picture. */
const distance = 22;

/** From side to side, and round what lies between: to the right of what stands in a column, below what stands in a row. */
function around(a: Frame, b: Frame, all: readonly Frame[]): string {
  const inColumn = Math.abs(a.bottom - b.bottom) > Math.abs(a.right - b.right);
  const [from, to, low, high] = inColumn
    ? [middle(a.top, a.bottom), middle(b.top, b.bottom), "top" as const, "bottom" as const]
    : [middle(a.left, a.right), middle(b.left, b.right), "left" as const, "right" as const];
  const side = inColumn ? "right" : "bottom";
  const start = Math.min(a[side], b[side]);
  const between = all.filter(
    (frame) => frame[high] > Math.min(from, to) && frame[low] < Math.max(from, to) && frame[side] >= start,
  );
  const beside = inColumn
    ? between.filter(({ left }) => left < Math.max(a.right, b.right))
    : between.filter(({ top }) => top < Math.max(a.bottom, b.bottom));
  const far = Math.max(a[side], b[side], ...beside.map((frame) => frame[side])) + distance;
  const point = (along: number, across: number) => (inColumn ? `${across},${along}` : `${along},${across}`);
  return `M${point(from, a[side])} C${point(from, far)} ${point(from, far)} ${point(middle(from, to), far)} S${point(to, far)} ${point(to, b[side])}`;
}

const middle = (a: number, b: number): number => (a + b) / 2;

/** Each finding that more than one node has. */
function shared(elements: readonly DiagramElement[]) {
  const nodes = elements.filter(({ from, kind }) => !from && kind !== "cluster");
  const found = new Map<string, { severity: string; nodes: DiagramElement[] }>();
  for (const node of nodes) {
    for (const finding of node.findings) {
      const key = JSON.stringify(finding);
      const known = found.get(key);
      if (known) known.nodes.push(node);
      else found.set(key, { severity: finding.severity, nodes: [node] });
    }
  }
  return found.values();
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** In pixels of the picture. */
function frameOf(part: SVGElement, svg: SVGSVGElement): Frame {
  const shape = part.querySelector<SVGGraphicsElement>(".label-container") ?? (part as SVGGraphicsElement);
  const { x, y, width, height } = shape.getBBox();
  const toSvg = svg
    .getScreenCTM()
    ?.inverse()
    .multiply(shape.getScreenCTM() ?? undefined);
  const corner = new DOMPoint(x, y).matrixTransform(toSvg);
  const opposite = new DOMPoint(x + width, y + height).matrixTransform(toSvg);
  return { left: corner.x, top: corner.y, right: opposite.x, bottom: opposite.y };
}
