// How each diagram was left: where its picture stands, and which way it runs.
import type { Diagram } from "../protocol/diagram.ts";
import { betterDirection, type Direction } from "./direction.ts";
import { keepState, keptState, type Viewport } from "./host.ts";
import type { Point } from "./pan-zoom.ts";

export interface Memory {
  /** Null: filling its canvas. */
  viewportOf(diagram: Diagram): Viewport | null;
  /** Chosen when a picture first comes up, and then kept: nothing turns round under the reader's eyes. */
  directionOf(diagram: Diagram, canvas: Point): Direction;
  turn(diagram: Diagram): void;
  /** The panel stays with its record. */
  lock(locked: boolean): void;
  /** Lasts over a reload of the window. */
  keep(diagram: Diagram, viewport: Viewport | null): void;
}

export function createMemory(): Memory {
  const viewports = new Map<string, Viewport | null>();
  const directions = new Map<string, Direction>();
  const kept = keptState();
  let locked = kept?.locked ?? false;
  if (kept) viewports.set(keyOf(kept), kept.viewport);
  if (kept?.direction) directions.set(keyOf(kept), kept.direction);

  return {
    viewportOf: (diagram) => viewports.get(keyOf(diagram)) ?? null,
    directionOf(diagram, canvas) {
      const direction = directions.get(keyOf(diagram)) ?? betterDirection(diagram.elements, canvas);
      directions.set(keyOf(diagram), direction);
      return direction;
    },
    turn(diagram) {
      directions.set(keyOf(diagram), directions.get(keyOf(diagram)) === "LR" ? "TB" : "LR");
    },
    lock(next) {
      locked = next;
    },
    keep(diagram, viewport) {
      const { uri, view, scope } = diagram;
      viewports.set(keyOf(diagram), viewport);
      keepState({ uri, view, scope, locked, viewport, direction: directions.get(keyOf(diagram)) });
    },
  };
}

const keyOf = ({ uri, view }: { readonly uri: string; readonly view: string }): string => `${view} ${uri}`;
