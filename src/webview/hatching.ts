// What the text only mentions is hatched, so that colour is not all that tells it.
import type { DiagramElement } from "../protocol/diagram.ts";
import { set } from "./dom.ts";
import { type Parts, reachable } from "./parts.ts";

const namespace = "http://www.w3.org/2000/svg";

/** In pixels of the picture. */
const step = 9;

/** For a picture that is on the page; once drawn it stays. */
export function hatch(svg: SVGSVGElement, parts: Parts, elements: readonly DiagramElement[]): void {
  for (const element of elements) {
    const node = element.inferred ? reachable(parts, element) : undefined;
    const shape = node?.querySelector<SVGGraphicsElement>(".label-container");
    // Some shapes are groups: a fill, then an outline.
    const filled = shape instanceof SVGGElement ? shape.querySelector<SVGGraphicsElement>("path") : shape;
    if (!filled || filled.style.fill) continue;
    const { fill, stroke } = getComputedStyle(filled);
    filled.style.setProperty("fill", `url(#${patternIn(svg, fill, stroke)})`, "important");
  }
}

/** The id of the pattern in these colours. */
function patternIn(svg: SVGSVGElement, fill: string, stroke: string): string {
  const known = [...svg.querySelectorAll<SVGPatternElement>("pattern.hatching")];
  const same = known.find(({ dataset }) => dataset.colors === `${fill} ${stroke}`);
  if (same) return same.id;
  const pattern = document.createElementNS(namespace, "pattern");
  const id = `${svg.id}-hatching-${known.length + 1}`;
  const frame = { width: step, height: step };
  set(pattern, { id, class: "hatching", patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)", ...frame });
  pattern.dataset.colors = `${fill} ${stroke}`;
  const ground = document.createElementNS(namespace, "rect");
  ground.setAttribute("style", `fill: ${fill}; stroke: none`);
  set(ground, frame);
  const line = document.createElementNS(namespace, "path");
  line.setAttribute("style", `stroke: ${stroke}; stroke-width: 1px; stroke-opacity: 0.3; stroke-dasharray: none`);
  set(line, { d: `M0,0 V${step}` });
  pattern.append(ground, line);
  svg.append(pattern);
  return id;
}
