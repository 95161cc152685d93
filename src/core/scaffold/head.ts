// The head of a new record: an older one's title and metadata, told of the new subject.

import { withLink } from "../edit/status.ts";
import { dateLike } from "../lexicon/dates.ts";
import { fieldOf } from "../lexicon/metadata.ts";
import { wholeRole } from "../lexicon/roles.ts";
import { inCaseOf, type Language } from "../lexicon/writing.ts";
import type { Reading } from "../resolve/reading.ts";
import { labelled } from "../text/labelled.ts";
import { matchesOf } from "../text/matches.ts";
import { contains, type Span } from "../text/span.ts";
import { type Draft, draft, field, joined, type Part } from "./draft.ts";
import { digitsOf } from "./naming.ts";
import type { Subject } from "./subject.ts";

/** Index of the first section that is neither the title's nor one for a status, a date or people. */
export function firstSectionBelowHead({ page }: Reading): number {
  const index = page.sections.findIndex(
    ({ heading, depth }, at) => heading && at > 0 && depth > 1 && !isMetadata(heading.text),
  );
  return index < 0 ? page.sections.length : index;
}

function isMetadata(heading: string): boolean {
  const role = wholeRole(heading);
  return role === "status" || role === "date" || role === "deciders";
}

/**
 * The lines in front of the first section, with the new subject's number, title, date and people, and proposed. Fields
 * that only the older record fills (what it supersedes, when it was updated) are left out; a label of the log's own is
 * kept: with its value where `habit` knows one, else for its author to fill.
 */
export function headLike(model: Reading, subject: Subject, language: Language, habit: LabelHabit): Draft {
  const { text, sections } = model.page;
  const end = sections[firstSectionBelowHead(model)]?.base ?? text.length;
  const changes = changesOf(model, subject, language).filter(({ span }) => span.end <= end);
  const lines = linesOf(text, end).flatMap((line): Draft[] => {
    const own = changes.filter(({ span }) => contains(line, span));
    if (own.length) return [changed(text, line, own)];
    const words = text.slice(line.start, line.end);
    if (isFrame(words)) return [[words]];
    const label = labelled.exec(words);
    if (!label?.[1]) return [];
    const known = fieldOf(label[1]);
    if (known) return dropped.has(known) ? [] : [[words]];
    const usual = habit(label[1]);
    if (usual === "varies") return [draft`${label[0]} ${field("")}${/\|\s*$/.test(words) ? " |" : ""}`];
    return usual === "constant" ? [[words]] : [];
  });
  return withoutGaps(lines);
}

/** How the log uses a label that no record needs: with one value throughout, with one or another, or hardly ever. */
export type LabelHabit = (label: string) => "constant" | "varies" | "rare";

const dropped = new Set<string>([
  "updated",
  "review",
  "relates",
  "supersedes",
  "superseded-by",
  "amends",
  "amended-by",
  "depends-on",
]);

/** Blank lines, rules, headings, and the header of a table of fields. */
const isFrame = (line: string): boolean =>
  /^\s*(?:$|-{3,}|#{1,6}\s|\|[\s|:-]+$|\|[^|]*\|\s*(?:(?:value|wert)\s*)?\|$)/iu.test(line);

interface Change {
  readonly span: Span;
  readonly part: Part;
}

function changesOf(model: Reading, subject: Subject, language: Language): Change[] {
  return [
    ...titleChanges(model, subject),
    ...statusChanges(model, subject, language),
    ...deciderChanges(model, subject),
  ].sort((a, b) => a.span.start - b.span.start);
}

function* titleChanges(model: Reading, { number, title }: Subject): Generator<Change> {
  const { text, sections } = model.page;
  for (const claim of model.claimsOf("title")) {
    yield { span: claim.title.span, part: title };
    const start = sections[claim.section]?.base ?? claim.title.span.start;
    const digits = /\d+(?=\D*$)/.exec(text.slice(start, claim.title.span.start));
    if (digits && number !== null)
      yield {
        span: { start: start + digits.index, end: start + digits.index + digits[0].length },
        part: digitsOf(number, digits[0].startsWith("0") ? digits[0].length : 1),
      };
  }
  const end = sections[0]?.base ?? 0;
  const id = /^(?:id|number|adr)\s*:\s*["']?(?:ADR-?)?(\d{1,5})(?!\d)/imu.exec(text.slice(0, end));
  if (id?.[1] && number !== null) {
    const start = id.index + id[0].length - id[1].length;
    yield {
      span: { start, end: start + id[1].length },
      part: digitsOf(number, id[1].startsWith("0") ? id[1].length : 1),
    };
  }
}

/** A date that stands within the status ("Accepted - January 17, 2026") stays there; any other note goes. */
function* statusChanges(model: Reading, { date }: Subject, language: Language): Generator<Change> {
  const status = model.claimsOf("status").find(({ place }) => place === "metadata" || place === "section");
  const dates = model.claimsOf("date").filter(({ role }) => role === "decided");
  const within = status && dates.find(({ words }) => contains(status.span, words.span));
  if (status)
    yield {
      span: within ? status.words.span : withLink(model.page.text, status.span),
      part: inCaseOf(status.words.text, language.statuses.proposed),
    };
  const own = dates.find((it) => it !== within) ?? within;
  if (own) yield { span: own.words.span, part: dateLike(own.words.text, date) };
}

function* deciderChanges(model: Reading, { author }: Subject): Generator<Change> {
  const people = model.claimsOf("decider");
  const [first] = people;
  if (!first) return;
  const line = model.lines.position(first.span.start).line;
  const beside = people.filter(({ span }) => model.lines.position(span.start).line === line);
  const span = { start: first.span.start, end: beside.at(-1)?.span.end ?? first.span.end };
  yield { span, part: field(author ?? model.slice(span)) };
}

/** The lines up to `end`, without their breaks. */
function linesOf(text: string, end: number): Span[] {
  const lines: Span[] = [];
  for (const match of matchesOf(text.slice(0, end), /[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const words = match[0].replace(/[\r\n]+$/, "");
    lines.push({ start: match.index, end: match.index + words.length });
  }
  return lines;
}

function changed(text: string, line: Span, changes: readonly Change[]): Draft {
  const parts: Part[] = [];
  let at = line.start;
  for (const { span, part } of changes) {
    if (span.start < at) continue;
    parts.push(text.slice(at, span.start), part);
    at = span.end;
  }
  return [...parts, text.slice(at, line.end)];
}

const isBlank = (line: Draft): boolean => line.every((part) => typeof part === "string" && !part.trim());

/** One line below another, no two of them blank, none blank at the end. */
function withoutGaps(lines: readonly Draft[]): Draft {
  const kept = lines.filter((line, index) => !isBlank(line) || (index > 0 && !isBlank(lines[index - 1] as Draft)));
  while (kept.length && isBlank(kept.at(-1) as Draft)) kept.pop();
  return joined(kept, "\n");
}
