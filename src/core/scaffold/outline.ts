// The sections of a new record, as the newest records of its log have them.
import type { SectionRole } from "../lexicon/headings.ts";
import { plain } from "../lexicon/match.ts";
import { sectionRole, wholeRole } from "../lexicon/roles.ts";
import type { Language } from "../lexicon/writing.ts";
import type { Section } from "../parse/page.ts";
import type { Reading } from "../resolve/reading.ts";
import { type Draft, draft, type Field, field, joined } from "./draft.ts";
import { firstSectionBelowHead } from "./head.ts";
import { argumentsLike, markerOf, optionsLike } from "./option-outline.ts";

/** Headings of one record alone are its own; those that half of the records have are the log's. */
export function outlineLike(records: readonly Reading[], language: Language): Draft {
  const isHabit = habitsOf(records);
  const model = mostUsual(records, isHabit);
  const sections = model ? habitualSections(model, isHabit) : [];
  if (!model || sections.length < 2) return plainOutline(language);
  const option = field("");
  return joined(
    sections.map((section) => draft`${headingOf(model, section)}${bodyOf(model, section, option, language)}`),
    "\n\n",
  );
}

function plainOutline({ sections }: Language): Draft {
  const headings = [sections.context, sections.options, sections.decision, sections.consequences];
  return joined(
    headings.map((heading) => draft`## ${heading}\n\n${field("")}`),
    "\n\n",
  );
}

function habitsOf(records: readonly Reading[]): (heading: string) => boolean {
  const counts = new Map<string, number>();
  for (const { page } of records)
    for (const heading of new Set(page.sections.map((section) => plain(section.heading?.text ?? ""))))
      counts.set(heading, (counts.get(heading) ?? 0) + 1);
  const share = (heading: string): number => (counts.get(plain(heading)) ?? 0) / records.length;
  // Of so few records only what all have, or what everybody writes, is likely to come again.
  if (records.length < 3)
    return (heading) => wholeRole(heading) !== null || (records.length === 2 && share(heading) === 1);
  return (heading) => share(heading) >= 0.5;
}

/** The record with most of the log's headings; of several the newest. */
function mostUsual(records: readonly Reading[], isHabit: (heading: string) => boolean): Reading | undefined {
  const usual = (record: Reading): number => habitualSections(record, isHabit).length;
  return [...records].reverse().sort((a, b) => usual(b) - usual(a))[0];
}

/** Sections below the title that the log has by habit, and the parts that templates give to these. */
function habitualSections(record: Reading, isHabit: (heading: string) => boolean): Section[] {
  const { sections } = record.page;
  const below = sections.slice(firstSectionBelowHead(record));
  const top = Math.min(...below.map(({ depth }) => depth));
  const isTop = (section: Section): boolean => section.depth === top && isHabit(section.heading?.text ?? "");
  return below.filter((section) => {
    const parent = sections[section.parent];
    return isTop(section) || (isPart(section) && parent !== undefined && isTop(parent));
  });
}

const parts = new Set<SectionRole | null>(["positive", "negative", "neutral", "consequences", "validation"]);
const isPart = ({ heading }: Section): boolean => heading !== null && parts.has(wholeRole(heading.text));

const headingOf = ({ page }: Reading, { heading, base }: Section): string =>
  heading ? page.text.slice(base + heading.span.start, base + heading.span.end).trimEnd() : "";

function bodyOf(model: Reading, section: Section, option: Field, language: Language): Draft {
  const role = sectionRole(section.heading?.text ?? "");
  const inner = model.page.sections.filter(({ parent }) => model.page.sections[parent] === section);
  if (role === "status") return draft`\n\n${language.statuses.proposed}`;
  if (role === "options" || role === "arguments") return optionsLike(model, section, inner, option);
  const choice = role === "decision" ? choiceLine.exec(opening(section)) : null;
  if (choice) return draft`\n\n${choice[1] ?? ""}${option}${choice[2] ?? ""} ${field("")}`;
  if (role === "consequences") return inner.some(isPart) ? [] : argumentsLike(model, section);
  return draft`\n\n${markerOf(section)}${field("")}`;
}

/** `Chosen option: "X", because`: what stands around the option. */
const choiceLine = /^([^\n"“]*[:：]\s*["“])[^"”\n]*(["”](?:,\s*\p{L}+)?)/u;

const opening = ({ blocks }: Section): string => (blocks[0]?.kind === "paragraph" ? blocks[0].prose.text : "");
