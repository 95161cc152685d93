// A finding that concerns two nodes is drawn between them: two databases on one port.
import type { DiagramElement } from "../protocol/diagram.ts";
import { set } from "./dom.ts";
import { type Parts, reachable } from "./parts.ts";

/** Takes old lines away and draws what is due. */
export function drawClashes(svg: SVGSVGElement, parts: Parts, elements: readonly DiagramElement[]): void {
  for (const old of svg.querySelectorAll(".clash")) old.remove();
  for (const { severity, nodes } of shared(elements)) {
    const [from, to, ...others] = nodes.flatMap((element) => reachable(parts, element) ?? []);
    if (!from || !to || others.length > 0) continue;
    const a = middleOf(from, svg);
    const b = middleOf(to, svg);
    // Bent aside, so that it is told from the lines of the picture.
    const bend = { x: (a.x + b.x) / 2 + (a.y - b.y) / 5, y: (a.y + b.y) / 2 + (b.x - a.x) / 5 };
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    set(line, { class: `clash ${severity}`, d: `M${a.x},${a.y} Q${bend.x},${bend.y} ${b.x},${b.y}` });
    svg.append(line);
  }
}

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

/** In pixels of the picture. */
function middleOf(part: SVGElement, svg: SVGSVGElement): DOMPoint {
  const group = part as SVGGraphicsElement;
  const { x, y, width, height } = group.getBBox();
  const toSvg = svg
    .getScreenCTM()
    ?.inverse()
    .multiply(group.getScreenCTM() ?? undefined);
  return new DOMPoint(x + width / 2, y + height / 2).matrixTransform(toSvg);
}
