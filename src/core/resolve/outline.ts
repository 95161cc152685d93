// Which architecture a place speaks of. A record tells of what stands today, what is decided, what each option would be
// and what may come later; the headings above a place and the words that introduce it say which.

import type { SectionRole } from "../lexicon/headings.ts";
import { asksWhy, isAboutRival, leadRole, sectionRole, sumsUp } from "../lexicon/roles.ts";
import type { Scope } from "../model/types.ts";
import type { Block, Page, Section } from "../parse/page.ts";
import type { Span } from "../text/span.ts";

export interface Place {
  readonly scope: Scope;
  readonly option?: number;
  readonly aside?: boolean;
}

export interface Outline {
  /** The role of a section's own heading. */
  roleOf(section: number): SectionRole | null;
  /** The roles of a section and of all those above it, innermost first. */
  rolesOf(section: number): readonly SectionRole[];
  /** Of all in a section that no words set apart. */
  placeOfSection(section: number): Place;
  /** `span` counts from the section's start. */
  placeOf(section: number, span: Span): Place;
}

/** `optionOf` gives the option that a section's heading opens, if any; `chosen` that option's outcome. */
export function outlineOf(
  page: Page,
  optionOf: ReadonlyMap<number, number>,
  chosen: (option: number) => boolean,
): Outline {
  const roles = rolesOfAll(page);
  const asides = page.sections.map((section) => introduced(section));
  const chain = (section: number): number[] => {
    const indexes: number[] = [];
    for (let at = section; at >= 0; at = page.sections[at]?.parent ?? -1) indexes.push(at);
    return indexes;
  };
  const rolesOf = (section: number): SectionRole[] =>
    chain(section).flatMap((index) => (roles[index] ? [roles[index] as SectionRole] : []));
  const ofSection = (section: number): Place => {
    for (const index of chain(section)) {
      const option = optionOf.get(index);
      if (option !== undefined) return chosen(option) ? { scope: "decided" } : { scope: "option", option };
      if (isAboutRival(page.sections[index]?.heading?.text ?? "")) return { scope: "decided", aside: true };
      const role = roles[index];
      if (role === "example" && showsHowItIs(page.sections[index]?.heading?.text ?? "")) continue;
      const place = role && placeOfRole(role);
      if (place) return place;
    }
    return { scope: "decided" };
  };
  const places = new Map<number, Place>();
  const placeOfSection = (section: number): Place => {
    let place = places.get(section);
    if (!place) places.set(section, (place = ofSection(section)));
    return place;
  };
  return {
    roleOf: (section) => roles[section] ?? null,
    rolesOf,
    placeOfSection,
    placeOf: (section, span) => {
      for (const aside of asides[section] ?? [])
        if (aside.span.start <= span.start && span.end <= aside.span.end) return aside.place;
      return placeOfSection(section);
    },
  };
}

/** "Why we speak about this", in front of what was weighed, tells how it stands today; behind it, why it was decided so. */
function rolesOfAll({ sections }: Page): (SectionRole | null)[] {
  const roles = sections.map(({ heading }) => (heading ? sectionRole(heading.text) : null));
  const weighed = roles.findIndex((role) => role === "options" || role === "drivers" || role === "decision");
  return roles.map((role, index) => {
    const heading = sections[index]?.heading?.text ?? "";
    const above = roles[sections[index]?.parent ?? -1] ?? null;
    if (index < weighed && (role ?? "rationale") === "rationale" && asksWhy(heading)) return "context";
    // What sums up the decision is decided.
    return role === "context" && above === "decision" && sumsUp(heading) ? null : role;
  });
}

/** "Example: a confirmed booking" tells of the services that are there; a bad example, or one of many things, does not. */
const showsHowItIs = (heading: string): boolean =>
  /^[^\p{L}]*(?:example|beispiel|ejemplo|exemplo|exemple|esempio|przykład|voorbeeld)\s*[:：–—-]\s*\p{L}/iu.test(
    heading,
  ) && !/anti|bad|wrong|naive|what if|falsch|schlecht|malo|mal[ae]?|ruim|mauvais/iu.test(heading);

function placeOfRole(role: SectionRole): Place | null {
  switch (role) {
    case "current":
    case "context":
    case "problem":
      return { scope: "current" };
    case "future":
    case "migration":
      return { scope: "future" };
    case "options":
    case "arguments":
    case "example":
    case "references":
    case "related":
      return { scope: "decided", aside: true };
    case "decision":
    case "implementation":
      return { scope: "decided" };
    default:
      return null;
  }
}

interface Introduced {
  readonly span: Span;
  readonly place: Place;
}

const known = new WeakMap<readonly Block[], readonly Introduced[]>();

/** "**Current:**" in front of a block, "Future:" in front of lines of a block: words that set a place of their own. */
function introduced({ blocks }: Section): readonly Introduced[] {
  let found = known.get(blocks);
  if (!found) known.set(blocks, (found = [...introducedIn(blocks)]));
  return found;
}

function* introducedIn(blocks: readonly Block[]): Generator<Introduced> {
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "paragraph") {
      const role = leadRole(block.prose);
      const next = blocks[index + 1];
      const place = role && placeOfRole(role);
      if (!place || !setsPlace(role, block.prose.text)) continue;
      yield {
        span: { start: block.span.start, end: next && next.kind !== "paragraph" ? next.span.end : block.span.end },
        place,
      };
    } else if (block.kind === "fence") {
      yield* introducedLines(
        block.lines.map(({ text, start }) => ({ text, start })),
        block.span.end,
      );
    } else if (block.kind === "list") {
      for (const item of block.items) {
        const role = leadRole(item.prose);
        const place = role && setsPlace(role, item.prose.text) && placeOfRole(role);
        if (place) yield { span: item.span, place };
      }
    }
  }
}

/** "Example flow:" shows how it is; only a bad example shows how it is not. */
const setsPlace = (role: SectionRole, text: string): boolean =>
  role === "current" ||
  role === "future" ||
  role === "options" ||
  (role === "example" &&
    /anti|bad|wrong|don.t|schlecht|falsch|malo|mal |ruim|mauvais|反|坏|плох|sbagliat|złe|fout|アンチ|悪い/iu.test(
      text,
    ));

function* introducedLines(lines: readonly { text: string; start: number }[], end: number): Generator<Introduced> {
  let open: { start: number; place: Place } | null = null;
  for (const { text, start } of lines) {
    const label = /^([\p{L}][\p{L} -]{2,30}):/u.exec(text)?.[1];
    if (label === undefined) continue;
    if (open) yield { span: { start: open.start, end: start }, place: open.place };
    const role = sectionRole(label);
    const place = role === "current" || role === "future" || role === "problem" ? placeOfRole(role) : null;
    open = place && { start, place };
  }
  if (open) yield { span: { start: open.start, end }, place: open.place };
}
