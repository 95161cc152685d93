// Moves a claim from its section to its document. Sections are read once and kept, so their claims count from the section.
import type { Claim } from "../readers/claim.ts";
import { keptFor } from "../text/kept.ts";
import { type Span, shifted } from "../text/span.ts";
import type { Place } from "./outline.ts";
import type { Placed } from "./reading.ts";

/**
 * The same claim with every span in it moved by `by`. Claims are plain data: objects, arrays, and spans at any depth. What an edit
 * leaves where it was is not moved again.
 */
export function placed<C extends Claim>(claim: C, by: number): C {
  if (!by) return claim;
  const last = lastPlaceOf(claim);
  if (last.by !== by) {
    last.by = by;
    last.claim = moved(claim, by) as Claim;
  }
  return last.claim as C;
}

const lastPlaceOf = keptFor<Claim, { by: number; claim: Claim }>((claim) => ({ by: 0, claim }));

/** The claim with its place in the architectures: the same object as the last time where nothing of it has changed. */
export function settled(claim: Claim, section: number, reader: string, place: Place): Placed {
  const last = lastSeatOf(claim);
  if (last.placed && last.section === section && isSame(last.place, place)) return last.placed;
  last.section = section;
  last.place = place;
  last.placed = { ...claim, section, reader, ...place } as Placed;
  return last.placed;
}

interface Seat {
  section: number;
  place: Place;
  placed: Placed | null;
}

const lastSeatOf = keptFor<Claim, Seat>(() => ({ section: -1, place: { scope: "decided" }, placed: null }));

const isSame = (a: Place, b: Place): boolean => a.scope === b.scope && a.option === b.option && a.aside === b.aside;

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
