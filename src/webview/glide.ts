// From one architecture to another: what both have glides to where it now stands, and what is new comes up.
import type { DiagramElement } from "../protocol/diagram.ts";
import type { Point } from "./pan-zoom.ts";
import { type Parts, reachable } from "./parts.ts";
import { keyOf } from "./selection.ts";

/** By the key of a node or a box: its middle on the page. */
export type Places = ReadonlyMap<string, Point>;

interface Shown {
  readonly parts: Parts;
  readonly diagram: { readonly elements: readonly DiagramElement[] };
}

export const placesOf = ({ parts, diagram }: Shown): Places =>
  new Map(
    diagram.elements.flatMap((element) => {
      const part = reachable(parts, element);
      if (!part) return [];
      const { left, top, width, height } = part.getBoundingClientRect();
      return [[keyOf(element), { x: left + width / 2, y: top + height / 2 }] as const];
    }),
  );

const timing: KeyframeAnimationOptions = { duration: 240, easing: "ease-out" };

const shift = (...by: [x: number, y: number]): string => by.map((length) => `${length}px`).join(" ");

/** `scale`: pixels of the page to one of the picture. */
export function glide({ parts, diagram }: Shown, before: Places, scale: number): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const after = placesOf({ parts, diagram });
  for (const element of diagram.elements) {
    const [was, is] = [before.get(keyOf(element)), after.get(keyOf(element))];
    for (const part of parts.get(element.id) ?? []) {
      if (!is || !was) part.animate({ opacity: ["0", getComputedStyle(part).opacity] }, timing);
      else part.animate({ translate: [shift((was.x - is.x) / scale, (was.y - is.y) / scale), shift(0, 0)] }, timing);
    }
  }
}
