// Whether a place speaks of what is, and not of what could be, was or may come.
import { hypotheticalPattern } from "../lexicon/architecture.ts";
import { elsewherePattern } from "../lexicon/counted.ts";
import type { SectionRole } from "../lexicon/headings.ts";
import { sectionRole } from "../lexicon/roles.ts";
import type { Section } from "../parse/page.ts";
import type { Reading } from "../resolve/reading.ts";
import { lineNear } from "../text/lines.ts";
import { countPassing } from "../text/ordered.ts";
import type { Span } from "../text/span.ts";

/** Neither what may come nor what an option would bring. */
export function isOfToday(span: Span, reading: Reading): boolean {
  const line = reading.slice(lineNear(reading.page.text, span.start));
  return !hypotheticalPattern.test(line) && !elsewherePattern.test(line) && !isApart(span, reading);
}

/** By its headings alone: of an option, an example, of what may come, or of other records. */
export const isApart = (span: Span, reading: Reading): boolean => stands(span, apart, reading);

/** By its headings alone: what is told as an example may be of the record itself. */
export const isElsewhere = (span: Span, reading: Reading): boolean => stands(span, elsewhere, reading);

/** By its headings alone: neither apart nor how it was before the decision. */
export const isOfDecision = (span: Span, reading: Reading): boolean => !stands(span, undecided, reading);

/** By its headings alone: how it was and how it is moved count as well, options, examples and other records do not. */
export const isOfMove = (span: Span, reading: Reading): boolean => !stands(span, beyondMove, reading);

/** By its headings alone: of what is decided and what follows from it. */
export const isOfOutcome = (span: Span, reading: Reading): boolean =>
  stands(span, outcome, reading) && !stands(span, apart, reading);

/** By its headings alone: of the decision itself. */
export const isDecided = (span: Span, reading: Reading): boolean => stands(span, deciding, reading);

function stands({ start }: Span, below: ReadonlySet<SectionRole>, { page: { sections } }: Reading): boolean {
  for (let at = sectionAt(start, sections); at >= 0; at = sections[at]?.parent ?? -1) {
    const role = sectionRole(sections[at]?.heading?.text ?? "");
    if (role && below.has(role)) return true;
  }
  return false;
}

/** Index of the last section that begins at an offset or in front of it, or -1. */
const sectionAt = (offset: number, sections: readonly Section[]): number =>
  countPassing(sections, ({ base }) => base <= offset) - 1;

const apart: ReadonlySet<SectionRole> = new Set<SectionRole>([
  "options",
  "arguments",
  "example",
  "future",
  "migration",
  "references",
  "related",
]);

const elsewhere: ReadonlySet<SectionRole> = new Set<SectionRole>([...apart].filter((role) => role !== "example"));

const beyondMove: ReadonlySet<SectionRole> = new Set<SectionRole>([...apart].filter((role) => role !== "migration"));

const deciding: ReadonlySet<SectionRole> = new Set<SectionRole>(["decision"]);

const outcome: ReadonlySet<SectionRole> = new Set<SectionRole>([
  "decision",
  "consequences",
  "positive",
  "negative",
  "neutral",
  "implementation",
]);

const undecided: ReadonlySet<SectionRole> = new Set<SectionRole>([...apart, "current", "context", "problem"]);
