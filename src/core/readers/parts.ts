// Words cut at what separates them: commas, "and", plus signs; what stands in brackets stays whole.
import { latePattern } from "../lexicon/match.ts";

/** A pattern for `partsBetween`: brackets, so that it can keep count of them, or one of the separators. */
export const separators = (source: string): RegExp => latePattern(`[([{（]|[)\\]}）]|${source}`, "giu");

/** The stretches between separators outside brackets, as offsets in the text; empty ones included. */
export function partsBetween(text: string, separator: RegExp, start: number, end: number): [number, number][] {
  const parts: [number, number][] = [];
  let depth = 0;
  let from = start;
  separator.lastIndex = start;
  for (let match = separator.exec(text); match && match.index < end; match = separator.exec(text)) {
    const [found] = match;
    if ("([{（".includes(found)) depth++;
    else if (")]}）".includes(found)) depth = Math.max(0, depth - 1);
    else if (!depth) {
      parts.push([from, match.index]);
      from = Math.min(match.index + found.length, end);
    }
  }
  parts.push([from, end]);
  return parts;
}
