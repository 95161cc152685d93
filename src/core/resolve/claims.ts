import type { Block, FrontMatter, Page, Section } from "../parse/page.ts";
import type { Claim } from "../readers/claim.ts";
import { readers } from "../readers/index.ts";
import { readFrontMatter } from "../readers/record/front-matter.ts";
import { keptFor } from "../text/kept.ts";

/** A claim as its reader made it: spans count from the section's start, or from the front matter's. */
export interface LocalClaim {
  readonly claim: Claim;
  readonly reader: string;
}

/** What one section says. */
export interface SectionClaims {
  /** Index in `Page.sections`; -1 for front matter. */
  readonly section: number;
  /** Where it starts in the document. */
  readonly base: number;
  /** In the order of the text; the same array for as long as the section says the same. */
  readonly claims: readonly LocalClaim[];
}

/** Everything the readers find, in the order of the text. */
export function claimsOf({ frontMatter, sections }: Page): SectionClaims[] {
  const told = sections.map((it, section) => ({ section, base: it.base, claims: claimsOfSection(it, section) }));
  return frontMatter ? [{ section: -1, base: frontMatter.base, claims: claimsOfHead(frontMatter) }, ...told] : told;
}

const claimsOfHead = keptFor(({ text }: FrontMatter): readonly LocalClaim[] =>
  [...readFrontMatter(text)].map((claim) => ({ claim, reader: "front-matter" })),
);

/** A section's claims depend on its blocks and on the headings above it, so they are kept under both. */
interface Known {
  readonly trail: readonly string[];
  readonly isFirst: boolean;
  readonly claims: readonly LocalClaim[];
}

const knownOf = keptFor<readonly Block[], Known[]>(() => []);

function claimsOfSection(section: Section, index: number): readonly LocalClaim[] {
  const known = knownOf(section.blocks);
  const isFirst = index === 0;
  const same = known.find((it) => it.isFirst === isFirst && isSame(it.trail, section.trail));
  if (same) return same.claims;
  const claims = readSection(section);
  known.push({ trail: section.trail, isFirst, claims });
  return claims;
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((title, at) => title === b[at]);

function readSection(section: Section): LocalClaim[] {
  const claims: LocalClaim[] = [];
  for (const reader of readers) {
    if (reader.needs && !reader.needs(section)) continue;
    for (const claim of reader.read(section)) claims.push({ claim, reader: reader.id });
  }
  return claims.sort((a, b) => a.claim.span.start - b.claim.span.start);
}
