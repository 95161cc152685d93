import type { Block, Page, Section } from "../parse/page.ts";
import type { Claim } from "../readers/claim.ts";
import { readFrontMatter } from "../readers/front-matter.ts";
import { readers } from "../readers/index.ts";

/** A claim as its reader made it: spans count from the section's start, or from the front matter's. */
export interface LocalClaim {
  readonly claim: Claim;
  /** Index in `Page.sections`; -1 for front matter. */
  readonly section: number;
  readonly reader: string;
}

/** A section's claims depend on its blocks and on the headings above it, so they are kept under both. */
const kept = new WeakMap<readonly Block[], Map<string, readonly ReadClaim[]>>();

interface ReadClaim {
  readonly claim: Claim;
  readonly reader: string;
}

/** Everything the readers find, in the order of the text. */
export function claimsOf(page: Page): LocalClaim[] {
  const claims: LocalClaim[] = [];
  if (page.frontMatter)
    for (const claim of readFrontMatter(page.frontMatter.text))
      claims.push({ claim, section: -1, reader: "front-matter" });
  for (const [index, section] of page.sections.entries())
    for (const { claim, reader } of claimsOfSection(section, index)) claims.push({ claim, section: index, reader });
  return claims;
}

function claimsOfSection(section: Section, index: number): readonly ReadClaim[] {
  const key = `${section.trail.join("\u0000")}\u0001${index === 0 ? "first" : ""}`;
  let byTrail = kept.get(section.blocks);
  if (!byTrail) kept.set(section.blocks, (byTrail = new Map()));
  let claims = byTrail.get(key);
  if (!claims) byTrail.set(key, (claims = readSection(section)));
  return claims;
}

function readSection(section: Section): ReadClaim[] {
  const claims: ReadClaim[] = [];
  for (const reader of readers) {
    if (reader.needs && !reader.needs(section)) continue;
    for (const claim of reader.read(section)) claims.push({ claim, reader: reader.id });
  }
  return claims.sort((a, b) => a.claim.span.start - b.claim.span.start);
}
