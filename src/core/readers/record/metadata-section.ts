import { dateIn } from "../../lexicon/dates.ts";
import { fieldOf } from "../../lexicon/metadata.ts";
import { wholeRole } from "../../lexicon/roles.ts";
import { isStatusWord, statusIn } from "../../lexicon/statuses.ts";
import type { Prose, Section } from "../../parse/page.ts";
import { proseLines, sliceOf, wordsOf } from "../../parse/prose.ts";
import type { Claim, ClaimOf } from "../claim.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { blocksIn, linesIn } from "../walk.ts";
import { fieldAt, fieldClaims, peopleIn } from "./metadata.ts";

/** A section for each field: "## Status" with its value below, "## Deciders" with a list; and a verdict that opens a decision. */
export const metadataSection: Reader = {
  id: "metadata-section",
  *read(section) {
    const role = section.heading && wholeRole(section.heading.text);
    if (section.depth > 3) return;
    if (role === "status") yield* statusSection(section);
    else if (isStatusHeading(section)) yield* fieldClaims("status", section.heading, "section");
    else if (role === "date") for (const line of firstLines(section)) yield* fieldClaims("date", line, "section");
    else if (role === "deciders")
      for (const block of blocksIn(section.blocks)) {
        const proses =
          block.kind === "list"
            ? block.items.map(({ prose }) => prose)
            : block.kind === "paragraph"
              ? [block.prose]
              : [];
        for (const prose of proses)
          for (const name of peopleIn(prose)) yield { kind: "decider", name, span: name.span };
      }
    else if (role === "decision") yield* verdict(section);
    else if (role === null && section.heading && isReview(section.heading.text)) yield* reviewSection(section);
    if (role !== "status" && role !== "options" && role !== "arguments") yield* verdictInWords(section);
  },
};

/** "### Accepted" right below "## Status". */
const isStatusHeading = (section: Section): section is Section & { readonly heading: Prose } =>
  section.heading !== null && wholeRole(section.trail.at(-1) ?? "") === "status" && isStatusWord(section.heading.text);

/** The first line of the first block; a second one often tells what superseded it. */
function firstLines(section: Section): Prose[] {
  const [first] = section.blocks;
  if (first?.kind === "paragraph") return proseLines(first.prose).slice(0, 1);
  if (first?.kind === "list")
    return [first.items.find(({ prose }) => ticked.test(prose.text)) ?? first.items[0]].flatMap(
      (it) => it?.prose ?? [],
    );
  if (first?.kind === "quote" && first.blocks[0]?.kind === "paragraph")
    return proseLines(first.blocks[0].prose).slice(0, 1);
  return [];
}

/** "- [x] Accepted" */
const ticked = /^\s*\[[xX]\]\s/;

function* statusSection(section: Section): Generator<Claim> {
  for (const first of firstLines(section)) {
    const line = statusBehindLabel(first) ?? first;
    const labelled = /^[\s*]*[\p{L} ]{3,20}[:：]/u.exec(line.text);
    if (labelled && !statusIn(line.text.slice(0, labelled[0].length))) continue;
    yield* fieldClaims("status", line, "section");
    const date = dateIn(line.text) ?? openDateIn(line.text);
    if (date) yield dateClaim(line, date, "decided");
  }
  yield* labelledLines(section);
}

/** "2026-XX-14": a day that is still to be filled in. */
function openDateIn(text: string): { value: null; start: number; end: number } | null {
  const match = /(?<!\d)(?:19|20)\d\d-(?:X{2}-(?:\d{2}|X{2})|\d{2}-X{2})(?![\p{L}\d])/iu.exec(text);
  return match ? { value: null, start: match.index, end: match.index + match[0].length } : null;
}

/** "Review" alone may tell of one that was. */
const isReview = (heading: string): boolean => /\s/.test(heading.trim()) && fieldOf(heading) === "review";

const isAlone = (before: string, behind: string): boolean =>
  !/[\p{L}\p{N}]/u.test(before) && /^[\s*_]*(?:[-–—:.,;(]|$)/u.test(behind);

/** "## Review Date" above "2026-06-01 – is the pool still large enough?" */
function* reviewSection(section: Section): Generator<Claim> {
  for (const line of firstLines(section)) {
    const date = dateIn(line.text);
    if (date && isAlone(line.text.slice(0, date.start), line.text.slice(date.end)))
      yield dateClaim(line, date, "review");
  }
}

function dateClaim(
  line: Prose,
  date: { value: string | null; start: number; end: number },
  role: ClaimOf<"date">["role"],
): Claim {
  const words = wordsOf(line, date.start, date.end);
  return { kind: "date", value: date.value, words, role, span: words.span };
}

/** "Status: Proposed" below "Accepted", a line that the form left; one with a day may tell what the status was once. */
function* labelledLines({ blocks }: Section): Generator<Claim> {
  for (const { prose } of linesIn(blocks).slice(1)) {
    const field = fieldAt(prose);
    const day = field?.field === "date" ? sliceOf(prose, field.end) : prose;
    if (isDay(day.text)) yield* fieldClaims("date", day, "section");
    const value = statusBehindLabel(prose);
    if (value && isStatusWord(value.text)) yield* fieldClaims("status", value, "section");
  }
}

const isDay = (text: string): boolean => {
  const date = dateIn(text);
  return date !== null && !/[\p{L}\p{N}]/u.test(text.slice(0, date.start) + text.slice(date.end));
};

function statusBehindLabel(line: Prose): Prose | null {
  const field = fieldAt(line);
  return field?.field === "status" ? sliceOf(line, field.end) : null;
}

/** "Accepted in the round of 12 March": a sentence that begins with the verdict and says when it was given. */
function* verdictInWords({ blocks, trail }: Section): Generator<Claim> {
  if (trail.length > 1) return;
  for (const block of blocks) {
    if (block.kind !== "paragraph") continue;
    for (const { start, end } of sentencesOf(block.prose)) {
      const text = block.prose.text.slice(start, end);
      const opening = /^\s*(\p{Lu}\p{L}+)\s+(?:in|at|on|by|im|am|vom|von|auf|en|el|por|em|na|no|par|le|lors)\s/u.exec(
        text,
      );
      const status = opening?.[1] && isStatusWord(opening[1]) ? statusIn(opening[1]) : null;
      if (!opening?.[1] || !status || !dateIn(text) || (status.value !== "accepted" && status.value !== "rejected"))
        continue;
      const at = start + opening[0].indexOf(opening[1]);
      const words = wordsOf(block.prose, at, at + opening[1].length);
      yield { kind: "status", value: status.value, words, place: "verdict", span: words.span };
    }
  }
}

/** "**APPROVED:** …" in front of the decision's first sentence. */
function* verdict(section: Section): Generator<Claim> {
  const [first] = section.blocks;
  if (first?.kind !== "paragraph") return;
  const opening = /^[\s\p{Extended_Pictographic}\u200D\uFE0F]*([\p{L} ]{4,24})[:：]/u.exec(first.prose.text);
  if (!opening?.[1] || !isStatusWord(opening[1])) return;
  const status = statusIn(opening[1]);
  const start = opening[0].indexOf(opening[1]);
  const bold = first.prose.marks.some((mark) => mark.kind === "strong" && mark.start <= start);
  const words = wordsOf(first.prose, start, start + opening[1].length);
  if (status && bold) yield { kind: "status", value: status.value, words, place: "verdict", span: words.span };
}
