// Behind "#": the sections that records of this folder and of this form have, and this one has not.
import { headingFor } from "../edit/sections.ts";
import { plain } from "../lexicon/match.ts";
import { sectionRole, wholeRole } from "../lexicon/roles.ts";
import { languageOf, madrSections, type WrittenSection } from "../lexicon/writing.ts";
import type { Reading } from "../resolve/reading.ts";
import { type Place, type Suggester, typed } from "./suggestion.ts";

const order: readonly WrittenSection[] = ["status", "context", "options", "decision", "consequences"];

export const headingSuggester: Suggester = (place) => {
  const words = /^#{2,4}\s*(|\S.*)$/.exec(place.before)?.[1];
  if (words === undefined) return null;
  const blank = /\s$/.test(place.before) || words ? "" : " ";
  const list = missingSections(place).map((text) => ({ kind: "heading" as const, text: blank + text }));
  return { span: typed(place, words.length), list };
};

/** First what the folder wants, in its words and its order, then what makes a record. */
function missingSections({ reading, offset, wanted }: Place): string[] {
  const { template, status } = reading.model;
  // The heading that is being typed does not count.
  const there = reading.page.sections.flatMap(({ base, heading, depth }) =>
    heading && depth > 1 && (offset < base || offset > base + heading.span.end) ? [heading.text] : [],
  );
  const told = status ? [...there, "Status"] : there;
  const missing: string[] = [];
  for (const heading of [...ofFolder(wanted, there), ...ofForm(template, there), ...ofRecord(reading, there)])
    if (![...told, ...missing].some((other) => isAlike(other, heading))) missing.push(heading);
  return missing;
}

/** None for a record that has taken another form. */
const ofFolder = (wanted: readonly string[], there: readonly string[]): readonly string[] =>
  there.length && !wanted.some((heading) => there.some((other) => plain(other) === plain(heading))) ? [] : wanted;

/** The same words, or the same part of a record. */
function isAlike(one: string, other: string): boolean {
  const role = wholeRole(one);
  return plain(one) === plain(other) || (role !== null && role === wholeRole(other));
}

/** MADR's in its own words; another language's are not laid down anywhere. */
const ofForm = (template: Reading["model"]["template"], there: readonly string[]): readonly string[] =>
  template === "madr" && there.some((heading) => madrSections.includes(heading)) ? madrSections : [];

/** In the order of a record, in its language. */
function ofRecord(reading: Reading, there: readonly string[]): string[] {
  const roles = new Set(there.map((heading) => sectionRole(heading)));
  const told = (role: WrittenSection): boolean =>
    roles.has(role) ||
    (role === "status" && reading.model.status !== null) ||
    (role === "consequences" && (roles.has("positive") || roles.has("negative")));
  const { sections } = languageOf(there);
  return order
    .filter((role) => !told(role))
    .map((role) => (role === "status" ? sections.status : headingFor(reading, role)));
}
