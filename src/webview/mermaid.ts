// Mermaid, loaded when the first picture is needed.
import type { Mermaid } from "mermaid";
import type { Tiers } from "./columns.ts";
import { elementFrom } from "./dom.ts";
import { mermaidConfig } from "./look.ts";
import type { Palette } from "./theme.ts";

let loading: Promise<Mermaid> | undefined;
let settings: Palette | undefined;
let tiersOfPicture: Tiers = new Map();

/** The columns of the picture that is being drawn: Mermaid draws one at a time. None: lines alone say where things stand. */
export const currentTiers = (): Tiers => tiersOfPicture;

function load(): Promise<Mermaid> {
  loading ??= import("mermaid").then((module) => module.default);
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** Dagre breaks on some graphs with boxes, ELK has not been seen to; each stands in for the other. */
const withDagre = "---\nconfig:\n  layout: dagre\n---\n";

/**
 * The picture of a Mermaid text, in no document yet. `workshop` is where Mermaid may measure: in the page, but unseen.
 * Rejects with Mermaid's own reason.
 */
export async function render(
  { text, palette, tiers }: { readonly text: string; readonly palette: Palette; readonly tiers: Tiers },
  workshop: HTMLElement,
): Promise<SVGSVGElement> {
  const mermaid = await load();
  tiersOfPicture = tiers;
  if (settings !== palette) mermaid.initialize(mermaidConfig(palette));
  settings = palette;
  try {
    return await drawn(mermaid, text, workshop);
  } catch {
    return await drawn(mermaid, withDagre + text, workshop);
  }
}

async function drawn(mermaid: Mermaid, text: string, workshop: HTMLElement): Promise<SVGSVGElement> {
  // Mermaid removes what already bears the id, and that would be the picture on show. It remembers things by id, too,
  // so two ids in turn keep it from growing.
  const id = document.getElementById("picture-1") ? "picture-2" : "picture-1";
  const { svg } = await mermaid.render(id, text, workshop);
  workshop.replaceChildren();
  return elementFrom<SVGSVGElement>(svg);
}
