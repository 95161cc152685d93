// Moves what a section says to its place in the document. Sections are read once and kept, so their claims count from the section;
// where a section stays while another is edited, what it says are the same objects again.
import type { Claim } from "../readers/claim.ts";
import { keptFor } from "../text/kept.ts";
import { moved } from "../text/span.ts";
import type { LocalClaim, SectionClaims } from "./claims.ts";
import type { Outline, Place } from "./outline.ts";
import type { Placed } from "./reading.ts";

/** The same claims with all their spans counted from the start of the document. */
export function located({ claims, base }: SectionClaims): readonly Claim[] {
  const last = lastLocationOf(claims);
  if (last.base !== base) {
    last.base = base;
    last.claims = claims.map(({ claim }) => moved(claim, base));
  }
  return last.claims;
}

const lastLocationOf = keptFor((claims: readonly LocalClaim[]): { base: number; claims: readonly Claim[] } => ({
  base: 0,
  claims: claims.map(({ claim }) => claim),
}));

/** The same with what is known of their place: the section, and which architecture it speaks of. */
export function placed(told: SectionClaims, outline: Outline): readonly Placed[] {
  const last = lastPlaceOf(told.claims);
  const { section } = told;
  const own = outline.placeOfSection(section);
  const claims = located(told);
  if (last.claims !== claims || last.section !== section || !isSame(last.own, own)) {
    const all = claims.map((claim, index) => {
      const { claim: local, reader } = told.claims[index] as LocalClaim;
      const { scope, option, aside }: Place = local.scope
        ? { scope: local.scope }
        : outline.placeOf(section, local.span);
      const where = { ...(option === undefined ? {} : { option }), ...(aside === undefined ? {} : { aside }) };
      return { ...claim, section, reader, scope, ...where } as Placed;
    });
    Object.assign(last, { claims, section, own, placed: all });
  }
  return last.placed;
}

interface Last {
  claims: readonly Claim[] | null;
  section: number;
  own: Place;
  placed: readonly Placed[];
}

const lastPlaceOf = keptFor(
  (_: readonly LocalClaim[]): Last => ({ claims: null, section: -1, own: { scope: "decided" }, placed: [] }),
);

const isSame = (a: Place, b: Place): boolean => a.scope === b.scope && a.option === b.option && a.aside === b.aside;
