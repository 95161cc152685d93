// The whole picture in a corner, while only a part of it is in sight.
import { h, set } from "./dom.ts";
import type { PanZoom, Point } from "./pan-zoom.ts";

export interface Minimap {
  /** There is another picture, or none. */
  update(): void;
}

/** A picture of fewer parts is found one's way in without. */
const fewestParts = 12;

/** In pixels of the page. */
const largest: Point = { x: 170, y: 120 };

const namespace = "http://www.w3.org/2000/svg";

export function minimapIn(panel: HTMLElement, canvas: HTMLElement, stage: HTMLElement, view: PanZoom): Minimap {
  const map = document.createElementNS(namespace, "svg");
  const frame = document.createElementNS(namespace, "rect");
  const box = h("div", { class: "minimap", "aria-hidden": "true", hidden: true });
  box.append(map);
  panel.append(box);
  let size: Point = { x: 1, y: 1 };
  let drawn = false;

  function follow(): void {
    // Measuring costs as much as drawing: a picture that fills its canvas is in sight as a whole.
    if (view.viewport() === null || canvas.classList.contains("unshown")) {
      box.hidden = true;
      return;
    }
    const { x, y, k } = view.transform();
    const shown = { x: -x / k, y: -y / k, width: canvas.clientWidth / k, height: canvas.clientHeight / k };
    const whole =
      shown.x <= 1 && shown.y <= 1 && shown.x + shown.width >= size.x - 1 && shown.y + shown.height >= size.y - 1;
    box.hidden = whole || nodesIn(stage).length < fewestParts;
    if (!box.hidden && !drawn) draw();
    set(frame, { class: "shown", ...shown });
  }

  function draw(): void {
    const scale = Math.min(largest.x / size.x, largest.y / size.y);
    set(map, { viewBox: `0 0 ${size.x} ${size.y}`, width: size.x * scale, height: size.y * scale });
    map.replaceChildren(...partsOf(stage, view.transform().k), frame);
    drawn = true;
  }

  function goTo({ clientX, clientY }: PointerEvent): void {
    const { left, top, width, height } = map.getBoundingClientRect();
    view.centreOn({ x: ((clientX - left) / width) * size.x, y: ((clientY - top) / height) * size.y });
  }

  box.addEventListener("pointerdown", (event) => {
    box.setPointerCapture(event.pointerId);
    goTo(event);
  });
  box.addEventListener("pointermove", (event) => {
    if (event.buttons === 1) goTo(event);
  });
  view.onMove(follow);

  return {
    update() {
      size = view.size();
      drawn = false;
      follow();
    },
  };
}

const nodesIn = (stage: HTMLElement): NodeListOf<Element> => stage.querySelectorAll("g.node:not(.unseen), rect.actor");

/** Each node as a plain rectangle, in pixels of the picture. */
function partsOf(stage: HTMLElement, scale: number): SVGRectElement[] {
  const origin = stage.getBoundingClientRect();
  return [...nodesIn(stage)].map((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    const rect = document.createElementNS(namespace, "rect");
    set(rect, {
      class: "part",
      x: (left - origin.left) / scale,
      y: (top - origin.top) / scale,
      width: width / scale,
      height: height / scale,
      rx: 6,
    });
    return rect;
  });
}
