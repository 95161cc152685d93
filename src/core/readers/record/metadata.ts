import { dateIn } from "../../lexicon/dates.ts";
import { fieldHeading, fieldOf, fieldsHeading, type MetadataField } from "../../lexicon/metadata.ts";
import { isStatusWord, statusIn } from "../../lexicon/statuses.ts";
import type { Block, Item, Prose, Section, Table } from "../../parse/page.ts";
import { isMarked, proseLines, sliceOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import type { Claim, StatusClaim } from "../claim.ts";
import { partsBetween } from "../parts.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, isPlainFence, proseOfLine } from "../walk.ts";
import { isHead } from "./title.ts";

/** Lines of the head and the foot: "**Status:** Accepted", "* Date: 2026-01-17", a table of fields. */
export const metadata: Reader = {
  id: "metadata",
  *read(section) {
    const head = isHead(section) || isFieldsHeading(section);
    if (section.heading) yield* headingLine(section.heading);
    if (section.depth <= 1) yield* openingLine(section.blocks[0]);
    for (const block of blocksIn(section.blocks)) {
      if (block.kind === "table" && (head || isFieldTable(block))) yield* readTable(block, head);
      if (block.kind === "list" && head) for (const item of block.items) yield* readPeopleBelow(item);
      for (const line of head ? headLinesOf(block) : linesOf(block)) yield* readLine(line, head, section);
    }
  },
};

/** "## Metadata" right below the title. */
const isFieldsHeading = ({ heading, trail }: Section): boolean =>
  trail.length === 1 && fieldsHeading.test(heading?.text ?? "");

/** "Accepted, 12 May 2025. Supersedes ADR 7." right below the title: a status that is a sentence of its own, or has its day. */
function* openingLine(block: Block | undefined): Generator<Claim> {
  const line = block?.kind === "paragraph" ? proseLines(block.prose)[0] : undefined;
  const status = line && statusIn(line.text);
  if (!line || !status || /[\p{L}\p{N}]/u.test(line.text.slice(0, status.start))) return;
  const behind = line.text.slice(status.end);
  // Of several, the last one holds, or none.
  if (statusIn(behind.split(/[.。]\s/u)[0] as string)) return;
  const date = dateIn(behind);
  const dated = date && onDay.test(behind.slice(0, date.start)) && !/^[\p{L}\p{N}]/u.test(behind.slice(date.end));
  if (!dated && !/^[\s*_]*(?:[.。]|$)/u.test(behind)) return;
  const words = wordsOf(line, status.start, status.end);
  yield { kind: "status", value: status.value, words, place: "metadata", span: words.span };
  if (dated) yield dateClaim(sliceOf(line, status.end + date.start, status.end + date.end), "decided");
}

/** Between a status and its day: ", ", " on ", " (". */
const onDay =
  /^[\s*_,;:.(–—|·-]{0,6}(?:(?:on|since|as of|am|seit|vom|el|desde|em|desde|le|depuis|ngày|từ|с|от)\s{1,3}(?:the |el |o |le )?)?$/iu;

function linesOf(block: Block): readonly Prose[] {
  if (block.kind === "paragraph") return proseLines(block.prose);
  if (block.kind === "list") return block.items.flatMap((item) => proseLines(item.prose));
  return [];
}

/** An RFC's head is set apart as code: lines of fields and nothing else. */
function headLinesOf(block: Block): readonly Prose[] {
  if (block.kind !== "fence" || !isPlainFence(block)) return linesOf(block);
  const lines = block.lines.filter(({ text }) => text.trim()).map(proseOfLine);
  return lines.every((line) => /^\s*\p{L}[\p{L} -]{1,24}:\s/u.test(line.text)) ? lines : [];
}

/** A line of dashes below "**Status:** x" makes it a heading for Markdown, not for its author. */
function* headingLine(heading: Prose): Generator<Claim> {
  for (const line of proseLines(heading)) {
    const field = fieldAt(line);
    if (field && field.label.length < line.text.length - 1)
      yield* fieldClaims(field.field, sliceOf(line, field.end), "metadata");
  }
}

function* readLine(line: Prose, head: boolean, section: Section): Generator<Claim> {
  if (head) {
    yield* history(line);
    yield* acceptedDay(line);
    if (dayAlone.test(line.text)) yield dateClaim(line, "decided");
  }
  for (const part of partsOf(line)) {
    const field = fieldAt(part);
    if (!field) continue;
    if (!head && !isSetOff(part, field, section)) continue;
    if (
      !head &&
      (section.trail.length > 1 || section.depth > 2) &&
      field.field !== "review" &&
      field.field !== "updated" &&
      !isFoot(section)
    )
      continue;
    yield* fieldClaims(field.field, sliceOf(part, field.end), head ? "metadata" : "footer");
  }
}

/** "2025-08-19 14:30" */
const dayAlone =
  /^[\s*_]*\d{4}-\d{2}-(?:\d{2}|[Xx?]{2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?[*_]*\s*$/;

/** "*Proposed 2025-08-19, decided 2025-09-30*": each status with its day; the last is the one that holds. */
function* history(line: Prose): Generator<Claim> {
  if (!/[,;，；]/.test(line.text)) return;
  const told = matchesOf(line.text, /[^,;，；]+/gu).map(({ 0: part, index }) => {
    const status = statusIn(part);
    const date = dateIn(part);
    const alone = status && date && part.slice(0, status.start).trim() === "" && date.start - status.end <= 6;
    return alone && part.slice(date.end).trim() === "" ? { status, index } : null;
  });
  const last = told.at(-1);
  if (told.length < 2 || !last || told.includes(null)) return;
  const words = wordsOf(line, last.index + last.status.start, last.index + last.status.end);
  yield { kind: "status", value: last.status.value, words, place: "verdict", span: words.span };
}

/** "- Deciders:", and an item for each of them below. */
function* readPeopleBelow({ prose, blocks }: Item): Generator<Claim> {
  const field = fieldAt(prose);
  if (field?.field !== "deciders" || prose.text.slice(field.end).trim()) return;
  for (const block of blocks)
    if (block.kind === "list")
      for (const item of block.items)
        for (const name of peopleIn(item.prose)) yield { kind: "decider", name, span: name.span };
}

/** "Accepted: 2026-03-04" beside the day of the proposal. */
function* acceptedDay(line: Prose): Generator<Claim> {
  const label = /^[\s*]*(\p{L}[\p{L} ]{3,20}?)(?:\s(?:on|at|am|el|em|le|il|op))?\s?[:：]\s?/iu.exec(line.text);
  if (!label?.[1] || fieldOf(label[1]) || !isStatusWord(label[1]) || statusIn(label[1])?.value !== "accepted") return;
  const date = dateIn(line.text.slice(label[0].length));
  if (date?.start === 0) yield dateClaim(sliceOf(line, label[0].length), "decided");
}

/** In bold, in the slanted line at a document's end, or a date that is named by its role. */
function isSetOff(
  part: Prose,
  { field, start, label, end }: NonNullable<ReturnType<typeof fieldAt>>,
  section: Section,
) {
  const marked = (kind: "strong" | "emphasis") => isMarked(part, kind, start, start + label.length);
  if (marked("strong") || (isFoot(section) && marked("emphasis"))) return true;
  return (field === "updated" || field === "review") && dateIn(part.text.slice(end)) !== null;
}

/** The last lines of a document: what stands behind a rule below its last section. */
const isFoot = (section: Section): boolean => section.trail.length === 1;

/** "**Status:** Accepted | **Date:** 2026-06-21" is two lines. */
function partsOf(line: Prose): Prose[] {
  const cuts = matchesOf(line.text, /\s[|·•]\s/gu);
  if (!cuts.length) return [line];
  const parts: Prose[] = [];
  let from = 0;
  for (const cut of cuts) {
    parts.push(sliceOf(line, from, cut.index));
    from = cut.index + cut[0].length;
  }
  parts.push(sliceOf(line, from));
  // "**ADR-031** | **Status:** Proposed": the record's own number may stand in front.
  const [first, ...rest] = parts;
  const fields = first && /^\W*ADR[\s#-]*\d{1,5}\W*$/i.test(first.text) ? rest : parts;
  // Others name a version or a class beside them.
  const known = fields.filter((part) => fieldAt(part));
  return known.length === fields.length || (known.length >= 2 && fields.every(isLabelled)) ? known : [line];
}

const isLabelled = ({ text }: Prose): boolean => /^[^:：]{2,30}[:：]\s*\S/u.test(text);

export function fieldAt(line: Prose): { field: MetadataField; label: string; start: number; end: number } | null {
  if (!/[:：]/.test(line.text)) return null;
  const match = /^([\s\p{Extended_Pictographic}\u200D\uFE0F*]*)([\p{L}][\p{L}\s/'-]{1,40}?)\s*[:：]\s*/u.exec(
    line.text,
  );
  const field = match?.[2] ? fieldOf(match[2]) : null;
  return match?.[2] && field ? { field, label: match[2], start: (match[1] ?? "").length, end: match[0].length } : null;
}

/** `| Status | Accepted |` and the same with a row a field; below "Field | Value" one that is known is enough. */
const isFieldTable = ({ header, rows }: Table): boolean =>
  header.length === 2 &&
  [header, ...rows].filter((row) => row[0] && fieldOf(row[0].text)).length >=
    (fieldHeading.test(header[0]?.text ?? "") ? 1 : 2);

function* readTable(table: Table, head: boolean): Generator<Claim> {
  if (!isFieldTable(table)) {
    if (head && table.rows.length === 1 && table.header.filter((cell) => fieldOf(cell.text)).length >= 2)
      for (const [index, cell] of (table.rows[0] ?? []).entries()) {
        const field = fieldOf(table.header[index]?.text ?? "");
        if (field) yield* fieldClaims(field, cell, "metadata");
      }
    return;
  }
  for (const [label, value] of [table.header, ...table.rows]) {
    const field = label && fieldOf(label.text);
    if (field && value) yield* fieldClaims(field, value, "metadata");
  }
}

export function* fieldClaims(field: MetadataField, value: Prose, place: StatusClaim["place"]): Generator<Claim> {
  const words = wordsOf(value);
  if (!words.text) return;
  if (field === "status") {
    yield* statusOf(value, place);
    const dated = dateIn(value.text) !== null || vagueDay.test(value.text);
    if (dated && place === "metadata") yield dateClaim(value, "decided");
  } else if (field === "date" || field === "updated" || field === "review") {
    yield dateClaim(value, field === "date" ? "decided" : field);
  } else if (field === "deciders") for (const name of peopleIn(value)) yield { kind: "decider", name, span: name.span };
}

/** Commas outside brackets, and "and" between two full names: "Ada Wong and Sam Reed", not "Search and Discovery". */
const betweenPeople =
  /[([{（]|[)\]}）]|[,;、，\n]|(?<=\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+) (?:and|und|y|e|et|ed|oraz|i|en|och|og|và|&) (?=\p{Lu}[\p{L}'-]+ \p{Lu}\p{L})/gu;

/** "February XX, 2026" */
const vagueDay =
  /(?<![\p{L}\p{N}])(?:XX|xx|\?\?)(?![\p{L}\p{N}]).{0,12}\d{4}|\d{4}.{0,12}(?<![\p{L}\p{N}])(?:XX|xx|\?\?)(?![\p{L}\p{N}])/u;

/** "Proposed | **Accepted** | Rejected": the one in bold. */
function setOffStatus({ text, marks }: Prose): ReturnType<typeof statusIn> {
  const bold = marks.filter(({ kind, start, end }) => kind === "strong" && isStatusWord(text.slice(start, end)));
  const [only, second] = bold;
  const status = only && !second ? statusIn(text.slice(only.start, only.end)) : null;
  return status && only ? { ...status, start: only.start + status.start, end: only.start + status.end } : null;
}

/** "Proposed → Accepted" has become what stands behind the arrow, "~~Proposed~~ Accepted" what is not struck out. */
function lastStatus(text: string): ReturnType<typeof statusIn> {
  const parts = text.split(/(→|->|➜|⇒|=>)/u);
  const last = parts.at(-1) as string;
  const struck = text.replace(/~~[^~]+~~/g, (told) => " ".repeat(told.length));
  if (struck !== text && statusIn(struck)) return statusIn(struck);
  const became = parts.length > 1 && parts.every((part, at) => at % 2 === 1 || statusIn(part)) ? statusIn(last) : null;
  const from = text.length - last.length;
  return became ? { ...became, start: from + became.start, end: from + became.end } : statusIn(text);
}

function* statusOf(value: Prose, place: StatusClaim["place"]): Generator<Claim> {
  const status = lastStatus(value.text) ?? setOffStatus(value);
  const words = wordsOf(value);
  if (status)
    yield {
      kind: "status",
      value: status.value,
      words: wordsOf(value, status.start, status.end),
      place,
      span: words.span,
    };
  else if (/^[^|{]{1,40}$/u.test(words.text)) yield { kind: "status", value: "other", words, place, span: words.span };
}

function dateClaim(value: Prose, role: "decided" | "updated" | "review"): Claim {
  const date = dateIn(value.text);
  const vague = /[xX?]{2}/.exec(value.text);
  const words = date && !vague ? wordsOf(value, date.start, date.end) : wordsOf(value);
  return { kind: "date", value: date?.value ?? null, words, role, span: words.span };
}

/** People and groups between commas; a number, a dash and a template's placeholder are none. */
export function peopleIn(value: Prose): Words[] {
  const people: Words[] = [];
  for (const [start, end] of partsBetween(value.text, betweenPeople, 0, value.text.length)) {
    const part = value.text.slice(start, end);
    const text = part.replace(/^\s*(?:and|und|y|e|et|ed|oraz|i|en|và|和)\s+/iu, "");
    const from = start + part.length - text.length;
    const words = wordsOf(value, from, from + text.length);
    if (
      /\p{L}/u.test(words.text) &&
      !/^[[{<(*←]|^(?:tbd|n\/a|none|todo)$/iu.test(words.text) &&
      words.text.length <= 80
    )
      people.push(words);
  }
  return people;
}
