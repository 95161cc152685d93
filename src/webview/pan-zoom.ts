// The picture on its canvas: dragged, zoomed, fitted, and held still while it is exchanged.
import { select } from "d3-selection";
import { type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import "d3-transition";
import type { Viewport } from "./host.ts";

/** A point, or the size of something, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PanZoom {
  /** Fills the canvas, and goes on doing so until the user moves the picture. */
  fit(): void;
  actualSize(): void;
  zoomBy(factor: number): void;
  panBy(x: number, y: number): void;
  /** The same picture now measures this; `shift` moves it by as many of its own pixels, so that what was looked at stays. */
  resize(size: Point, shift: Point): void;
  /** Another picture of this size; null fits it. */
  present(size: Point, viewport: Viewport | null): void;
  /** Null while the picture is fitted. */
  viewport(): Viewport | null;
  transform(): Viewport;
  size(): Point;
  /** Brings this place, in pixels of the picture, to the middle of the canvas. */
  centreOn(place: Point): void;
  /** Called whenever the picture stands elsewhere on its canvas. */
  onMove(listener: () => void): void;
}

/** Nothing is drawn larger than life only to fill the canvas. */
const largestFit = 1.15;
const margin = 28;

export function panZoom(canvas: HTMLElement, stage: HTMLElement, moved: () => void): PanZoom {
  let size: Point = { x: 1, y: 1 };
  let fitted = true;
  let current: ZoomTransform = zoomIdentity;
  const listeners: (() => void)[] = [];

  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([0.05, 6])
    .clickDistance(4)
    .on("zoom", ({ transform, sourceEvent }) => {
      current = transform;
      stage.style.transform = `translate(${transform.x}px, ${transform.y}px) scale(${transform.k})`;
      if (sourceEvent) byHand();
      for (const listener of listeners) listener();
    });
  const target = select(canvas).call(behaviour).on("dblclick.zoom", null);

  function byHand(): void {
    fitted = false;
    moved();
  }

  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const smooth = () => target.transition().duration(calm.matches ? 0 : 160);

  /** Of the canvas, as it was last seen: to ask for it would lay out a picture that has only just come in. */
  let seen: Point | undefined;

  function fitting(): ZoomTransform {
    const { x: width, y: height } = (seen ??= { x: canvas.clientWidth, y: canvas.clientHeight });
    const room = { x: Math.max(width - 2 * margin, 1), y: Math.max(height - 2 * margin, 1) };
    const k = Math.min(room.x / size.x, room.y / size.y, largestFit);
    return zoomIdentity.translate((width - size.x * k) / 2, (height - size.y * k) / 2).scale(k);
  }

  const place = (transform: ZoomTransform) => target.call(behaviour.transform, transform);

  new ResizeObserver(() => {
    seen = undefined;
    if (fitted) place(fitting());
  }).observe(canvas);

  return {
    fit() {
      smooth().call(behaviour.transform, fitting());
      fitted = true;
      moved();
    },
    actualSize() {
      smooth().call(behaviour.scaleTo, 1);
      byHand();
    },
    zoomBy(factor) {
      smooth().call(behaviour.scaleBy, factor);
      byHand();
    },
    panBy(x, y) {
      fitted = false;
      place(zoomIdentity.translate(current.x + x, current.y + y).scale(current.k));
      moved();
    },
    resize(next, shift) {
      size = next;
      if (fitted) place(fitting());
      else place(current.translate(shift.x, shift.y));
    },
    present(next, viewport) {
      size = next;
      fitted = viewport === null;
      place(viewport ? zoomIdentity.translate(viewport.x, viewport.y).scale(viewport.k) : fitting());
    },
    transform: () => ({ x: current.x, y: current.y, k: current.k }),
    size: () => size,
    centreOn({ x, y }) {
      const { clientWidth: width, clientHeight: height } = canvas;
      fitted = false;
      place(zoomIdentity.translate(width / 2 - x * current.k, height / 2 - y * current.k).scale(current.k));
      moved();
    },
    onMove: (listener) => void listeners.push(listener),
    viewport: () => (fitted ? null : { x: current.x, y: current.y, k: current.k }),
  };
}
