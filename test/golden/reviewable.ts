import type { Document } from "../../src/core/index.ts";

/** The model with its ranges as "line:column-line:column", counted from one, and without its empty lists. */
export function reviewable(model: Document): unknown {
  return shortened(model);
}

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== "object" || value === null) return value;
  if ("start" in value && "end" in value) return range(value as { start: Place; end: Place });
  const entries = Object.entries(value).filter(([, it]) => it !== null && !(Array.isArray(it) && it.length === 0));
  return Object.fromEntries(entries.map(([key, it]) => [key, shortened(it)]));
}

interface Place {
  readonly line: number;
  readonly character: number;
}

const range = ({ start, end }: { start: Place; end: Place }): string =>
  `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
