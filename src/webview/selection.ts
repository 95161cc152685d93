// Pointer and keys on the picture: what is pointed at, what leads to the text, what the cursor in the text stands on.
import type { DiagramElement } from "../protocol/diagram.ts";
import { byGravity } from "./badges.ts";
import { post } from "./host.ts";
import { type Parts, reachable } from "./parts.ts";
import type { Tooltip } from "./tooltip.ts";

export interface Shown {
  readonly uri: string;
  readonly parts: Parts<SVGElement | HTMLElement>;
  readonly elements: readonly DiagramElement[];
}

export interface Selection {
  /** There is another picture, or other facts behind the same one. */
  update(shown: Shown): void;
  /** Marks these elements and no others. Gives the first one's part where there is any. */
  select(ids: readonly string[]): Element | undefined;
}

export function selectionOn(canvas: HTMLElement, tooltip: Tooltip): Selection {
  let shown: Shown = { uri: "", parts: new Map(), elements: [] };
  let selected: readonly string[] = [];
  /** Clicks on one element one after another lead from mention to mention. */
  let visited: { readonly key: string; readonly count: number } = { key: "", count: 0 };

  const byId = (id: string | undefined) => shown.elements.find((element) => element.id === id);
  const targetOf = (event: Event) => (event.target as Element).closest<SVGElement>("[data-element]");

  /** `fix`: its findings instead of its mentions. */
  function reveal(element: DiagramElement, fix: boolean): void {
    const places = fix ? byGravity(element.findings).map(({ range }) => range) : element.ranges;
    const key = `${keyOf(element)}\n${fix}`;
    const count = visited.key === key ? visited.count + 1 : 0;
    const range = places[count % Math.max(places.length, 1)];
    visited = { key, count };
    if (range) post({ type: "reveal", uri: element.uri ?? shown.uri, range, ...(fix && { fix }) });
    mark([element.id]);
  }

  function mark(ids: readonly string[]): void {
    for (const part of canvas.querySelectorAll(".selected")) part.classList.remove("selected");
    for (const id of ids) for (const part of shown.parts.get(id) ?? []) part.classList.add("selected");
    selected = ids;
  }

  /** Dims whatever has nothing to do with the element. */
  function focusOn(id: string | undefined): void {
    const near = new Set(id === undefined ? [] : neighbours(shown.elements, id));
    canvas.classList.toggle("focused", near.size > 1);
    for (const [other, parts] of shown.parts) for (const part of parts) part.classList.toggle("near", near.has(other));
  }

  canvas.addEventListener("click", (event) => {
    const target = targetOf(event);
    const element = byId(target?.dataset.element);
    if (element && target) reveal(element, target.dataset.finding !== undefined);
  });
  canvas.addEventListener("pointerover", (event) => {
    const target = targetOf(event);
    const element = byId(target?.dataset.element);
    focusOn(element?.id);
    if (element && target) tooltip.show(element, () => target.getBoundingClientRect());
    else tooltip.hide();
  });
  canvas.addEventListener("pointerleave", () => {
    focusOn(undefined);
    tooltip.hide();
  });
  canvas.addEventListener("focusin", (event) => {
    const target = targetOf(event);
    const element = byId(target?.dataset.element);
    if (element && target?.matches(":focus-visible")) tooltip.show(element, () => target.getBoundingClientRect());
  });
  canvas.addEventListener("focusout", () => tooltip.hide());
  canvas.addEventListener("keydown", (event) => {
    const fix = event.key === "." && (event.ctrlKey || event.metaKey);
    if (event.key !== "Enter" && event.key !== " " && !fix) return;
    const element = byId(targetOf(event)?.dataset.element);
    if (!element || (fix && element.findings.length === 0)) return;
    event.preventDefault();
    event.stopPropagation();
    reveal(element, fix);
  });

  return {
    update(next) {
      const held = document.activeElement?.closest<SVGElement>("[data-element]")?.dataset.element;
      const focus = held === undefined ? undefined : byId(held);
      const kept = selected.flatMap((id) => byId(id) ?? []).map(keyOf);
      shown = next;
      mark(next.elements.filter((element) => kept.includes(keyOf(element))).map(({ id }) => id));
      giveTabStop(next, focus && keyOf(focus));
    },
    select(ids) {
      mark(ids);
      const [first] = ids;
      return first === undefined ? undefined : shown.parts.get(first)?.[0];
    },
  };
}

/** The same thing has the same key in another picture, where its id may differ. */
export const keyOf = ({ kind, label, from, to }: DiagramElement): string => [kind, label, from, to].join("\n");

/** An element, the edges at it, and what they lead to. */
function neighbours(elements: readonly DiagramElement[], id: string): string[] {
  const edges = elements.filter((element) => element.from && [element.id, element.from, element.to].includes(id));
  return [id, ...edges.flatMap((edge) => [edge.id, edge.from ?? "", edge.to ?? ""])];
}

/** One node of the picture is in the page's order of focus; arrow keys lead to the others. */
function giveTabStop({ parts, elements }: Shown, focused: string | undefined): void {
  const nodes = elements.filter((element) => reachable(parts, element));
  const stop = nodes.find((element) => keyOf(element) === focused) ?? nodes[0];
  const part = stop && reachable(parts, stop);
  part?.setAttribute("tabindex", "0");
  // Only inside a page that has the focus: whoever types in the editor keeps it.
  if (focused !== undefined && document.hasFocus()) part?.focus({ preventScroll: true });
}
