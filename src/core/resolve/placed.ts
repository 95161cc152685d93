// Moves a claim from its section to its document. Sections are read once and kept, so their claims count from the section.
import type { Claim } from "../readers/claim.ts";
import { type Span, shifted } from "../text/span.ts";

/** The same claim with every span in it moved by `by`. Claims are plain data: objects, arrays, and spans at any depth. */
export const placed = <C extends Claim>(claim: C, by: number): C => (by ? (moved(claim, by) as C) : claim);

function moved(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((entry) => moved(entry, by));
  if (typeof value !== "object" || value === null) return value;
  if (isSpan(value)) return shifted(value, by);
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = moved((value as Record<string, unknown>)[key], by);
  return copy;
}

const isSpan = (value: object): value is Span =>
  typeof (value as Partial<Span>).start === "number" && typeof (value as Partial<Span>).end === "number";
