import type { Span } from "../text/span.ts";
import type { Page } from "./page.ts";

/** A section with all that stands below it, down to the next heading of its depth; counts from the start of the document. */
export function extentOf({ sections, text }: Page, index: number): Span {
  const { base = 0, depth = 0 } = sections[index] ?? {};
  const next = sections.find((section, at) => at > index && section.heading && section.depth <= depth);
  return { start: base, end: next?.base ?? text.length };
}
