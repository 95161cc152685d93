// Tables of views that are no pictures, and their elements.
import type { Span } from "../text/span.ts";
import type { Cell, DiagramElement } from "./diagram.ts";

export const cell = (...lines: readonly (string | number | null)[]): Cell => ({
  lines: lines.map((line) => (line === null ? "" : String(line))),
});

/** Gives out the ids of what cells lead to. */
export function facts() {
  const elements: DiagramElement[] = [];
  return {
    elements,
    /** A cell that leads to these words. */
    linked(label: string, spans: readonly Span[], details: readonly string[] = []): Cell {
      const element = `f${elements.length + 1}`;
      elements.push({ id: element, kind: "fact", label, details, spans });
      return { lines: [label], element };
    },
  };
}

export type Facts = ReturnType<typeof facts>;
