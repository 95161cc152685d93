// The canvas by keyboard: arrows go from node to node, and move the picture where there is no node that way.
import type { PanZoom } from "./pan-zoom.ts";

const step = 60;
const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function keysOn(canvas: HTMLElement, view: PanZoom): void {
  const commands: Readonly<Record<string, () => void>> = {
    "+": () => view.zoomBy(1.25),
    "=": () => view.zoomBy(1.25),
    "-": () => view.zoomBy(0.8),
    "0": () => view.fit(),
    "1": () => view.actualSize(),
  };
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    const command = commands[event.key];
    if (!direction && !command) return;
    event.preventDefault();
    command?.();
    if (direction) go(canvas, view, direction, event.shiftKey);
  });
}

function go(canvas: HTMLElement, view: PanZoom, [x, y]: readonly [number, number], panOnly: boolean): void {
  const from = document.activeElement?.closest<SVGElement>("[tabindex]");
  const next = panOnly || !from ? undefined : nearest(canvas, from, x, y);
  if (!next) {
    view.panBy(-x * step, -y * step);
    return;
  }
  from?.setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  next.focus({ preventScroll: true });
  showInside(canvas, next, view);
}

/** The closest node that way; what lies aside counts double. */
function nearest(canvas: HTMLElement, from: Element, x: number, y: number): SVGElement | undefined {
  const start = centre(from);
  const ranked = [...canvas.querySelectorAll<SVGElement>("[tabindex]")].flatMap((node) => {
    const end = centre(node);
    const ahead = (end.x - start.x) * x + (end.y - start.y) * y;
    const aside = Math.abs((end.x - start.x) * y) + Math.abs((end.y - start.y) * x);
    return node !== from && ahead > 4 ? [{ node, far: ahead + 2 * aside }] : [];
  });
  return ranked.sort((a, b) => a.far - b.far)[0]?.node;
}

function centre(element: Element): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Moves the picture only as far as needed to see this part of it. */
export function showInside(canvas: HTMLElement, part: Element, view: PanZoom): void {
  const room = canvas.getBoundingClientRect();
  const box = part.getBoundingClientRect();
  const shift = (low: number, high: number, from: number, to: number) =>
    low < from ? from - low : high > to ? to - high : 0;
  const x = shift(box.left, box.right, room.left + 16, room.right - 16);
  const y = shift(box.top, box.bottom, room.top + 16, room.bottom - 16);
  if (x !== 0 || y !== 0) view.panBy(x, y);
}
