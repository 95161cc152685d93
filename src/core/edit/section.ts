// Adding a section that a record lacks, in its place among the others.
import { sectionRole } from "../lexicon/roles.ts";
import { languages, type WrittenSection } from "../lexicon/writing.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import { eolOf } from "./metadata.ts";
import { languageIn } from "./status.ts";

const order: readonly WrittenSection[] = ["status", "context", "options", "decision", "consequences"];

/** What MADR calls them. */
const madr: Readonly<Partial<Record<WrittenSection, string>>> = {
  context: "Context and Problem Statement",
  decision: "Decision Outcome",
};

/** Its heading, with nothing below it yet. */
export function emptySection(reading: Reading, role: WrittenSection): Edit {
  const { page, model } = reading;
  const language = languageIn(reading);
  const isEnglish = language === languages[0];
  const name = (model.template === "madr" && isEnglish && madr[role]) || language.sections[role];
  const depths = page.sections.flatMap((it) => (it.depth > 1 ? [it.depth] : []));
  const depth = depths.length ? Math.min(...depths) : 2;
  const heading = `${"#".repeat(depth)} ${name}`;
  const eol = eolOf(page.text);
  const later = order.slice(order.indexOf(role) + 1);
  const next = page.sections.find(
    (section) =>
      section.heading && section.depth === depth && later.some((it) => it === sectionRole(section.heading?.text ?? "")),
  );
  if (next) return { span: { start: next.base, end: next.base }, text: heading + eol + eol };
  const end = page.text.trimEnd().length;
  return { span: { start: end, end }, text: eol + eol + heading };
}
