// Finds what Mermaid has drawn for each element of a diagram, by the ids that we gave it.
import { term } from "../l10n/terms.ts";
import type { Diagram, DiagramElement } from "../protocol/diagram.ts";
import type { Place } from "../protocol/page.ts";
import { set } from "./dom.ts";
import { kindText } from "./words.ts";

/** By element id: what stands for it on the page, in an SVG the shape or the line first, then its label. */
export type Parts<Part extends Element = SVGElement> = ReadonlyMap<string, readonly Part[]>;

/** For an SVG as it comes from Mermaid; `elements` are those of its text. */
export function partsOf(svg: SVGSVGElement, elements: readonly DiagramElement[]): Parts {
  const parts = new Map<string, SVGElement[]>();
  const known = new Set(elements.map(({ id }) => id));
  const put = (id: string | undefined, part: SVGElement) => {
    if (!id) return;
    // It only keeps a place for what other pictures have there.
    if (!known.has(id)) return part.classList.add("unseen");
    part.dataset.element = id;
    parts.set(id, [...(parts.get(id) ?? []), part]);
  };
  // picture-7-flowchart-n12-4
  for (const node of svg.querySelectorAll<SVGElement>("g.node")) put(node.id.match(/-flowchart-(\w+)-\d+$/)?.[1], node);
  // picture-7-b1
  for (const box of svg.querySelectorAll<SVGElement>("g.cluster")) {
    put(box.id.match(/-(\w+)$/)?.[1], box);
    moveTitleAside(box);
  }
  for (const line of svg.querySelectorAll<SVGElement>("path[data-et=edge]")) {
    put(line.dataset.id, line);
    put(line.dataset.id, touchable(line));
  }
  for (const label of svg.querySelectorAll<SVGElement>(".edgeLabel .label[data-id]")) put(label.dataset.id, label);
  for (const actor of svg.querySelectorAll<SVGElement>("[data-et=participant]")) put(actor.dataset.id, actor);
  // Mermaid numbers the messages of a sequence itself, in their order.
  const edges = elements.filter(({ from }) => from);
  for (const [index, line] of [...svg.querySelectorAll<SVGElement>("[data-et=message]")].entries()) {
    put(edges[index]?.id, line);
    put(edges[index]?.id, touchable(line));
  }
  for (const [index, text] of [...svg.querySelectorAll<SVGElement>(".messageText")].entries())
    put(edges[index]?.id, text);
  return parts;
}

/** Lines come into a box at the middle of its side, and would cross its name there. */
function moveTitleAside(box: SVGElement): void {
  const left = Number(box.querySelector("rect")?.getAttribute("x"));
  const title = box.querySelector<SVGGElement>(".cluster-label");
  const y = title?.getAttribute("transform")?.match(/,\s*(-?[\d.]+)/)?.[1];
  if (y !== undefined) title?.setAttribute("transform", `translate(${left + 12}, ${Number(y) + 4})`);
}

/** A line is too thin to hit: an unseen broad one lies over it. */
function touchable(line: SVGElement): SVGElement {
  const broad = line.cloneNode() as SVGElement;
  set(broad, { class: "touch", id: undefined, style: undefined, "marker-start": undefined, "marker-end": undefined });
  delete broad.dataset.et;
  line.after(broad);
  return broad;
}

/** Nodes and boxes can be reached by key. */
export const reachable = <Part extends Element>(parts: Parts<Part>, { id, from }: DiagramElement): Part | undefined =>
  from ? undefined : parts.get(id)?.[0];

/** Gives each part its element's classes, and nodes and boxes what a screen reader says beside their names. */
export function markParts(parts: Parts, { uri, elements }: Diagram): void {
  for (const element of elements) {
    const { id, kind, inferred, missing, change, faded } = element;
    // In a picture of many records, the one that the panel shows.
    const own = kind === "record" && element.uri === undefined;
    const marks = { own, inferred, missing, faded, ...(change && { [change]: true }) };
    const classes = [kind, ...Object.entries(marks).flatMap(([name, is]) => (is ? [name] : []))];
    for (const part of parts.get(id) ?? []) {
      part.classList.add(...classes);
      part.dataset.vscodeContext = JSON.stringify(contextOf(element, uri));
    }
    const node = reachable(parts, element);
    if (node) set(node, { tabindex: -1, role: "button", "aria-description": spoken(element) });
  }
}

/** What VS Code's context menu is chosen by, and what its commands are handed. */
function contextOf({ uri, name, ranges, findings: [finding] }: DiagramElement, own: string) {
  const [range] = ranges;
  const place = range && ({ uri: uri ?? own, range, name, finding: finding?.range } satisfies Place);
  return {
    ...(place && { adrAtlasPlace: place }),
    adrAtlasNamed: name !== undefined,
    adrAtlasFinding: finding !== undefined,
  };
}

function spoken({ kind, details, findings, change }: DiagramElement): string {
  return [kindText(kind), change && term(change), ...details, ...findings.map(({ message }) => message)]
    .filter(Boolean)
    .join(", ");
}
