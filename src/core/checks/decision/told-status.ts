// What a record tells of its own status in sentences and in its history, apart from the lines that are there for it.
import { dateIn } from "../../lexicon/dates.ts";
import { wholeRole } from "../../lexicon/roles.ts";
import { statusIn } from "../../lexicon/statuses.ts";
import {
  historyHeading,
  historyLead,
  inMeeting,
  ownStatusLead,
  talkedLead,
  underConditions,
} from "../../lexicon/told-statuses.ts";
import type { StatusValue } from "../../model/types.ts";
import type { Block, Prose, Section } from "../../parse/page.ts";
import { proseLines, sliceOf, wordsOf } from "../../parse/prose.ts";
import type { StatusClaim } from "../../readers/claim.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { blocksIn, prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { shifted } from "../../text/span.ts";

export type Told = Pick<StatusClaim, "value" | "words" | "place">;

export function* toldStatuses({ page }: Reading): Generator<Told> {
  for (const section of page.sections) {
    if (tellsOfOthers(section)) continue;
    for (const sentence of sentencesWithStatus(section.blocks)) yield* ofSentence(sentence, section);
    yield* ofHistory(section);
  }
}

/** What was before, and what was weighed, has statuses of its own. */
const tellsOfOthers = ({ heading, trail }: Section): boolean =>
  [heading?.text ?? "", ...trail].some((it) => {
    const role = wholeRole(it);
    return (
      role === "context" || role === "options" || role === "arguments" || role === "references" || role === "related"
    );
  });

interface WithStatus {
  readonly sentence: Prose;
  readonly status: NonNullable<ReturnType<typeof statusIn>>;
}

/** What depends on no other section, and is found out once. */
const sentencesWithStatus = keptFor((blocks: readonly Block[]): readonly WithStatus[] =>
  prosesIn(blocks).flatMap((prose) =>
    sentencesOf(prose).flatMap(({ start: from, end, text: whole }) => {
      const start = from + (noteLead.exec(whole)?.[0].length ?? 0);
      const text = prose.text.slice(start, end);
      const status = statusIn(text);
      return status && !/\bADR|[?？]/u.test(text.replace(itself, "").replace(successor, ""))
        ? [{ sentence: sliceOf(prose, start, end), status }]
        : [];
    }),
  ),
);

/** "Note (2026-09-17): " */
const noteLead =
  /^[\s*_>-]*(?:note|update|remark|notice|hinweis|nachtrag|anmerkung|nota|atualização|actualización|remarque|mise à jour|aggiornamento|uwaga|opmerking|ghi chú)(?:\s?[(（][^()（）]{2,40}[)）]|\s[\d./-]{4,10})?\s?[*_]*[:：][*_]*\s/iu;

/** "This ADR is superseded by ADR-015." speaks of no other. */
const itself = /^[\s*_]*(?:this|diese[rs]?|est[ea]|ce(?:tte)?|cet|quest[oa]|deze|ten|ta|to)\sADR(?![\p{L}\d-])/iu;
const successor =
  /(?<!part\p{L}{0,6}\s(?:superseded|replaced)\s)(?:by|durch|por|par|da|door|przez|bởi)\s\[?ADR[\s-]?\d{1,4}(?=[\s\].,;:(]|$)/iu;

function* ofSentence({ sentence, status }: WithStatus, section: Section): Generator<Told> {
  const before = sentence.text.slice(0, status.start);
  const behind = sentence.text.slice(status.end);
  const own = ownStatusLead.exec(before);
  const isOwn = own !== null && !(own[1] && isOpen(status.value));
  const isOpening = talkedLead.test(before) && !isOpen(status.value) && inMeeting.test(behind);
  const isUnder = !before.trim() && isStatusSection(section) && underConditions.test(behind);
  if (isOwn || isOpening || isUnder) yield told(sentence, status, section);
}

/** What was proposed once may be accepted today. */
const isOpen = (value: StatusValue): boolean => value === "proposed" || value === "draft";

const isStatusSection = ({ heading }: Section): boolean => heading !== null && wholeRole(heading.text) === "status";

/** The last row that gives a day and a verdict. */
function* ofHistory(section: Section): Generator<Told> {
  if (!historyHeading.test(section.heading?.text ?? "")) return;
  const [last] = blocksIn(section.blocks)
    .flatMap(rowsOf)
    .flatMap((row) => verdictOf(row, section) ?? [])
    .slice(-1);
  if (last) yield last;
}

/** Each line of a list, each row of a table: its day, and what is told behind it. */
function rowsOf(block: Block): { readonly day: string; readonly what: Prose }[] {
  if (block.kind === "list")
    return block.items.flatMap(({ prose }) => {
      const [line] = proseLines(prose);
      const date = line && dateIn(line.text);
      return line && date && date.start < 3
        ? [{ day: line.text.slice(0, date.end), what: sliceOf(line, date.end) }]
        : [];
    });
  if (block.kind !== "table") return [];
  return block.rows.flatMap((cells) => cells.slice(1).map((what) => ({ day: cells[0]?.text ?? "", what })));
}

function verdictOf({ day, what }: { readonly day: string; readonly what: Prose }, section: Section): Told | null {
  const status = dateIn(day) ? statusIn(what.text) : null;
  if (!status || isOpen(status.value) || !historyLead.test(what.text.slice(0, status.start))) return null;
  return told(what, status, section);
}

function told(prose: Prose, { value, start, end }: NonNullable<ReturnType<typeof statusIn>>, { base }: Section): Told {
  const { text, span } = wordsOf(prose, start, end);
  return { value, words: { text, span: shifted(span, base) }, place: "verdict" };
}
