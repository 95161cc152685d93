// The picture on show: drawn apart, exchanged at once, and kept while a newer one can't be drawn.
import type { Diagram } from "../protocol/diagram.ts";
import { drawBadges } from "./badges.ts";
import { drawClashes } from "./clashes.ts";
import type { Tiers } from "./columns.ts";
import { glide, placesOf } from "./glide.ts";
import { hatch } from "./hatching.ts";
import type { Viewport } from "./host.ts";
import { latestOnly } from "./latest.ts";
import { render } from "./mermaid.ts";
import type { PanZoom, Point } from "./pan-zoom.ts";
import { markParts, type Parts, partsOf } from "./parts.ts";
import { keyOf } from "./selection.ts";
import type { Palette } from "./theme.ts";

export interface Job {
  readonly diagram: Diagram;
  readonly text: string;
  /** The same with room for what other pictures have in its place. */
  readonly ground?: string | undefined;
  readonly palette: Palette;
}

/** What became of a job; `error` is Mermaid's reason. */
export type Outcome = { readonly diagram: Diagram; readonly parts: Parts; readonly error?: string };

export interface Picture {
  draw(job: Job): void;
  /** The Mermaid text of what stands on the canvas. */
  text(): string | undefined;
  /** Draws that by itself, where nobody sees it, for as long as it is used. */
  drawnApart(palette: Palette, use: (picture: Drawn) => void | Promise<void>): Promise<void>;
}

interface Drawn {
  readonly svg: SVGSVGElement;
  /** A colour that SVG knows. */
  readonly background: string;
}

interface Standing extends Job {
  readonly svg: SVGSVGElement;
  readonly parts: Parts;
}

export interface Surroundings {
  readonly canvas: HTMLElement;
  readonly stage: HTMLElement;
  readonly workshop: HTMLElement;
  readonly view: PanZoom;
  /** Where a picture that comes up was left; null: fitted. */
  leftAt(diagram: Diagram): Viewport | null;
}

/** `done` hears of each job that was not overtaken by a later one. */
export function pictureIn(around: Surroundings, done: (outcome: Outcome) => void): Picture {
  let standing: Standing | undefined;

  const draw = latestOnly(async (job: Job) => {
    const { diagram, text, ground, palette } = job;
    // Most keystrokes change no picture, but they move the words that it leads to.
    const same = standing?.text === text && standing.ground === ground && standing.palette === palette;
    try {
      const next = same && standing ? { ...standing, ...job } : await standingOf(job, around.workshop);
      markParts(next.parts, diagram);
      const left = standing && isOtherScope(standing.diagram, diagram) ? placesOf(standing) : undefined;
      if (!same) exchange(around, standing, next);
      standing = next;
      hatch(next.svg, next.parts, diagram.elements);
      drawBadges(next.svg, next.parts, diagram.elements);
      drawClashes(next.svg, next.parts, diagram.elements);
      done({ diagram, parts: next.parts });
      if (left) glide(next, left, scaleOf(around.stage));
    } catch (error) {
      const parts = standing?.diagram.uri === diagram.uri ? standing.parts : new Map();
      done({ diagram, parts, error: reasonOf(error) });
    }
  });

  async function drawnApart(palette: Palette, use: (picture: Drawn) => void | Promise<void>): Promise<void> {
    if (!standing) return;
    // On paper there is nothing to share its places with.
    const { diagram, text } = standing;
    const { svg, parts } = await standingOf({ diagram, text, palette }, around.workshop);
    markParts(parts, diagram);
    around.workshop.append(svg);
    hatch(svg, parts, diagram.elements);
    try {
      await use({ svg, background: palette.background });
    } finally {
      svg.remove();
    }
  }
  return { draw, text: () => standing?.text, drawnApart };
}

async function standingOf(job: Job, workshop: HTMLElement): Promise<Standing> {
  const svg = await render({ text: job.ground ?? job.text, palette: job.palette, tiers: tiersOf(job) }, workshop);
  return { ...job, svg, parts: partsOf(svg, job.diagram.elements) };
}

function tiersOf({ diagram: { elements, ground }, ground: onGround }: Job): Tiers {
  if (ground && onGround !== undefined) return new Map(Object.entries(ground.tiers));
  return new Map(elements.flatMap(({ id, tier }) => (tier === undefined ? [] : [[id, tier] as const])));
}

const isOtherScope = (a: Diagram, b: Diagram): boolean =>
  a.uri === b.uri && a.view === b.view && (a.scope.scope !== b.scope.scope || a.scope.option !== b.scope.option);

/** Mermaid rejects with errors and with plain objects. */
function reasonOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  const { str, message } = (error ?? {}) as { str?: unknown; message?: unknown };
  return String(str ?? message ?? error);
}

function exchange({ canvas, stage, view, leftAt }: Surroundings, old: Standing | undefined, next: Standing): void {
  const continued = old && old.diagram.uri === next.diagram.uri && old.diagram.view === next.diagram.view;
  // A fitted picture is fitted again: only where the reader has moved it must what is looked at stay.
  const looked = continued && view.viewport() ? nearestTo(canvas, stage, old) : undefined;
  stage.replaceChildren(next.svg);
  const { width, height } = next.svg.viewBox.baseVal;
  const size = { x: width, y: height };
  if (!continued) {
    view.present(size, leftAt(next.diagram));
    return;
  }
  const now = looked && centresOf(next, stage).get(looked.key);
  view.resize(size, looked && now ? { x: looked.at.x - now.x, y: looked.at.y - now.y } : { x: 0, y: 0 });
}

/** By element key: the middle of each node, in pixels of the picture. */
function centresOf({ parts, diagram }: Standing, stage: HTMLElement): Map<string, Point> {
  const origin = stage.getBoundingClientRect();
  const scale = scaleOf(stage);
  return new Map(
    diagram.elements.flatMap((element) => {
      const part = element.from ? undefined : parts.get(element.id)?.[0];
      if (!part) return [];
      const { left, top, width, height } = part.getBoundingClientRect();
      const x = (left + width / 2 - origin.left) / scale;
      const y = (top + height / 2 - origin.top) / scale;
      return [[keyOf(element), { x, y }] as const];
    }),
  );
}

const scaleOf = (stage: HTMLElement): number => new DOMMatrixReadOnly(getComputedStyle(stage).transform).a || 1;

/** The node that is looked at: nearest to the middle of the canvas. */
function nearestTo(
  canvas: HTMLElement,
  stage: HTMLElement,
  standing: Standing,
): { key: string; at: Point } | undefined {
  const origin = stage.getBoundingClientRect();
  const room = canvas.getBoundingClientRect();
  const scale = scaleOf(stage);
  const x = (room.left + room.width / 2 - origin.left) / scale;
  const y = (room.top + room.height / 2 - origin.top) / scale;
  const ranked = [...centresOf(standing, stage)].map(([key, at]) => ({ key, at, far: Math.hypot(at.x - x, at.y - y) }));
  return ranked.sort((a, b) => a.far - b.far)[0];
}
