// Sections that a record of its form has, and this one has not.
import type { SectionRole } from "../lexicon/headings.ts";
import { sectionRole } from "../lexicon/roles.ts";
import type { Language } from "../lexicon/writing.ts";
import type { Template } from "../model/types.ts";
import { extentOf } from "../parse/extent.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import { groupedBy } from "../text/grouped.ts";
import { eolOf } from "./metadata.ts";
import { languageIn } from "./status.ts";

/** In the order of a record. */
const order = ["context", "options", "decision", "consequences"] as const;
export type AddedSection = (typeof order)[number];

const wanted: Readonly<Record<Template, readonly AddedSection[]>> = {
  nygard: ["context", "decision", "consequences"],
  madr: ["context", "options", "decision"],
  log4brains: ["context", "options", "decision"],
  custom: order,
};

/** In the order of a record. */
export function lackingSections({ page, model }: Reading): AddedSection[] {
  const roles = new Set(page.sections.map(({ heading }) => (heading ? sectionRole(heading.text) : null)));
  const isThere = (role: AddedSection): boolean =>
    roles.has(role) ||
    (role === "consequences" && (roles.has("positive") || roles.has("negative") || weighs(page))) ||
    (role === "options" && model.options.length > 0);
  return wanted[model.template].filter((role) => !isThere(role));
}

/** Some tell what follows below "Trade-offs". */
const weighs = ({ sections }: Reading["page"]): boolean =>
  sections.some(({ heading }) => heading && sectionRole(heading.text) === "arguments");

/** What the record would call a section. */
export function headingFor(reading: Reading, role: AddedSection): string {
  const language = languageIn(reading);
  return (isMadr(reading, language) && madrHeadings[role]) || language.sections[role];
}

const madrHeadings: Readonly<Partial<Record<AddedSection, string>>> = {
  context: "Context and Problem Statement",
  decision: "Decision Outcome",
};
const isMadr = ({ model }: Reading, { sections }: Language): boolean =>
  (model.template === "madr" || model.template === "log4brains") && sections.decision === "Decision";

/** Headings with nothing below them, each where a record has it: behind the section that comes before it. */
export function sectionEdits(reading: Reading, roles: readonly AddedSection[]): Edit[] {
  const { text } = reading.page;
  const eol = eolOf(text);
  const places = groupedBy(roles, (role) => placeFor(reading, role));
  return [...places].map(([at, added]) => {
    const headings = added.map((role) => `## ${headingFor(reading, role)}`).join(eol + eol);
    const before = text.slice(0, at).trimEnd().length;
    const gap = at < text.length ? eol + eol : eol;
    return { span: { start: before, end: at }, text: `${before ? eol + eol : ""}${headings}${gap}` };
  });
}

/** Offset of the heading that it stands in front of, or the end of the text. */
function placeFor({ page }: Reading, role: AddedSection): number {
  const ranked = page.sections.flatMap(({ heading, depth, base }, index) => {
    const rank = heading && depth === 2 ? rankOf(sectionRole(heading.text)) : -1;
    return rank < 0 ? [] : [{ rank, base, index }];
  });
  const own = order.indexOf(role) + 1;
  const next = ranked.find(({ rank }) => rank > own);
  if (next) return next.base;
  const before = ranked.findLast(({ rank }) => rank < own);
  return before ? extentOf(page, before.index).end : page.text.length;
}

/** A status comes first; -1 for what has no fixed place. */
const rankOf = (role: SectionRole | null): number => (["status", ...order] as (SectionRole | null)[]).indexOf(role);
