import { countPassing } from "./ordered.ts";
import type { Span } from "./span.ts";

/**
 * Finds which of many spans share a character with a place, or touch it, without looking at all of them. What is found stands in no
 * order.
 */
export function touching<T extends { readonly span: Span }>(all: readonly T[]): (place: Span) => T[] {
  const byStart = [...all].sort((a, b) => a.span.start - b.span.start);
  /** How far the spans up to each one reach. */
  const reach: number[] = [];
  for (const { span } of byStart) reach.push(Math.max(span.end, reach.at(-1) ?? 0));
  return ({ start, end }) => {
    const found: T[] = [];
    for (
      let at = countPassing(byStart, ({ span }) => span.start <= end) - 1;
      at >= 0 && (reach[at] as number) >= start;
      at--
    ) {
      const one = byStart[at] as T;
      if (one.span.end >= start) found.push(one);
    }
    return found;
  };
}
