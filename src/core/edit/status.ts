// Changing a record's status, in its own words.
import { wholeRole } from "../lexicon/roles.ts";
import { inCaseOf, type Language, languageOf, type WrittenStatus } from "../lexicon/writing.ts";
import type { ClaimOf } from "../readers/claim.ts";
import type { Placed, Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import { keptFor } from "../text/kept.ts";
import { labelled } from "../text/labelled.ts";
import { contains, type Span } from "../text/span.ts";
import { linkTo, type Target } from "./link.ts";
import { eolOf, metadataLine, yamlScalar } from "./metadata.ts";

/** The language of the record's headings, or else of its status. */
export const languageIn = keptFor(({ page, model }: Reading): Language => {
  const headings = page.sections.map(({ heading }) => heading?.text ?? "");
  return languageOf(headings, languageOf(model.status ? [model.status.text] : []));
});

/** The language of the lines below the title: of the status, and of what it is called. */
export function languageOfHead(reading: Reading): Language {
  const { status } = reading.model;
  if (!status) return languageIn(reading);
  const { text } = reading.page;
  const start = text.lastIndexOf("\n", status.range.start.offset - 1) + 1;
  const label = labelled.exec(text.slice(start, status.range.start.offset))?.[1] ?? "";
  return languageOf([label, status.text], languageIn(reading));
}

/** What the record would call a status. */
export function statusWords(reading: Reading, value: WrittenStatus): string {
  const { status } = reading.model;
  const words = languageOf(status ? [status.text] : [], languageIn(reading)).statuses[value];
  return status ? inCaseOf(status.text, words) : words;
}

/** `by`: the record that has taken this one's place, for `superseded`. Empty where the record has no place for a status. */
export function statusEdits(reading: Reading, value: WrittenStatus, by?: Target): Edit[] {
  const language = languageIn(reading);
  const status = reading.claimsOf("status").find(({ place }) => place === "metadata" || place === "section");
  const own = status ? languageOf([status.words.text], language) : language;
  const words = by ? own.relations["superseded-by"] : own.statuses[value];
  const link = by ? ` ${linkTo(reading, by)}` : "";
  if (status)
    return [{ span: spanToReplace(reading, status, by !== undefined), text: written(reading, status, words, link) }];
  const added = emptySection(reading, words + link) ?? metadataLine(reading, own.sections.status, words + link);
  return added ? [added] : [];
}

type StatusFound = Placed<ClaimOf<"status">>;

function written({ page }: Reading, { section, words: old, span }: StatusFound, words: string, link: string): string {
  const text = inCaseOf(old.text, words) + link;
  const quoted = /["']/.test(page.text[span.start - 1] ?? "");
  return section < 0 && !quoted ? yamlScalar(text) : text;
}

/** The words and their emoji; a date and other notes stay behind them, but not what had superseded the record. */
function spanToReplace(reading: Reading, { words, span, value }: StatusFound, whole: boolean): Span {
  const { text } = reading.page;
  const dated = reading.claimsOf("date").some((date) => contains(span, date.words.span));
  if (value === "superseded" || (whole && !dated)) return withLink(text, span);
  const before = /(?:\p{Extended_Pictographic}\uFE0F?\s*)+$/u.exec(text.slice(span.start, words.span.start));
  const after = /^\s*(?:\p{Extended_Pictographic}\uFE0F?)+/u.exec(text.slice(words.span.end, words.span.end + 12));
  return { start: words.span.start - (before?.[0].length ?? 0), end: words.span.end + (after?.[0].length ?? 0) };
}

/** Words that end within a link, and the rest of that link. */
export function withLink(text: string, { start, end }: Span): Span {
  const rest = /^\](?:\([^()\n]*\)|\[[^[\]\n]*\])?/.exec(text.slice(end, end + 500))?.[0] ?? "";
  return { start, end: end + rest.length };
}

/** A section for the status that has nothing in it yet. */
function emptySection({ page }: Reading, words: string): Edit | null {
  const eol = eolOf(page.text);
  const section = page.sections.find(
    ({ heading, blocks }) => heading && !blocks.length && wholeRole(heading.text) === "status",
  );
  if (!section?.heading) return null;
  const at = section.base + section.heading.span.end;
  return { span: { start: at, end: at }, text: `${eol}${eol}${words}` };
}
