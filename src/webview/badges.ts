// Findings on the picture: a sign at the element's corner, told apart by shape as well as by colour.
import type { DiagramElement, DiagramFinding } from "../protocol/diagram.ts";
import { set } from "./dom.ts";
import { type Icon, icon } from "./icons.ts";
import type { Parts } from "./parts.ts";

type Severity = DiagramFinding["severity"];

const icons: Readonly<Record<Severity, Icon>> = { error: "error", warning: "warning", info: "info", hint: "info" };
const order: readonly Severity[] = ["error", "warning", "info", "hint"];

/** Told apart by shape as well as by colour. */
export const signOf = (severity: Severity): SVGElement => icon(icons[severity]);

/** In pixels of the picture. */
const size = 18;

const namespace = "http://www.w3.org/2000/svg";

/** The gravest finding of an element comes first. */
export const byGravity = (findings: readonly DiagramFinding[]): DiagramFinding[] =>
  [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));

/** Takes old badges away and puts on what is due. */
export function drawBadges(svg: SVGSVGElement, parts: Parts, elements: readonly DiagramElement[]): void {
  for (const old of svg.querySelectorAll(".badge")) old.remove();
  for (const { id, findings } of elements) {
    const [gravest] = byGravity(findings);
    const own = parts.get(id) ?? [];
    const label = own.find((part) => part.classList.contains("label"));
    const part = label ?? own[0];
    if (!gravest || !part) continue;
    const badge = badgeOf(gravest.severity, cornerOf(part));
    badge.dataset.element = id;
    badge.dataset.finding = "";
    if (part instanceof SVGGElement) part.append(badge);
    else part.parentElement?.append(badge);
  }
}

function badgeOf(severity: Severity, { x, y }: { x: number; y: number }): SVGGElement {
  const badge = document.createElementNS(namespace, "g");
  set(badge, { class: `badge ${severity}`, transform: `translate(${x - size / 2}, ${y - size / 2})` });
  const back = document.createElementNS(namespace, "circle");
  set(back, { cx: size / 2, cy: size / 2, r: size / 2 + 2 });
  const sign = signOf(severity);
  set(sign, { width: size, height: size });
  badge.append(back, sign);
  return badge;
}

/** In its own coordinates: the upper right corner of a node, the end of a label, the middle of a line. */
function cornerOf(part: SVGElement): { x: number; y: number } {
  if (part instanceof SVGPathElement) return part.getPointAtLength(part.getTotalLength() / 2);
  const { x, y, width, height } = (part as SVGGraphicsElement).getBBox();
  return part.classList.contains("label") ? { x: x + width + size / 2, y: y + height / 2 } : { x: x + width, y };
}
