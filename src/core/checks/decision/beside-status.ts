// What stands beside the word for the status, or tells of work that is done: it fits the status, or one of both is wrong.

import { dateIn } from "../../lexicon/dates.ts";
import { finishedLabel, finishedNote, isEnglishStatus, isStatusWord, statusIn } from "../../lexicon/statuses.ts";
import type { StatusValue } from "../../model/types.ts";
import type { Block } from "../../parse/page.ts";
import { proseLines, wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import type { StatusClaim } from "../../readers/claim.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Words } from "../../text/span.ts";

type Status = Pick<StatusClaim, "value" | "words">;

/** "승인됨 (Rejected)": the word once more in another language, and it means something else. */
export function glossOf({ value, words }: Status, reading: Reading): Status | null {
  const gloss = /^[\s*_]{0,4}[(（]([^()（）\n]{2,30})[)）]/u.exec(behind(words, reading))?.[0];
  const inner = gloss?.slice(gloss.search(/[(（]/) + 1, -1) ?? "";
  const meant = isStatusWord(inner) ? statusIn(inner) : null;
  if (!gloss || !meant || isEnglishStatus(inner) === isEnglishStatus(words.text)) return null;
  if (meant.value === value || !isFirm(meant.value) || !isFirm(value)) return null;
  const start = words.span.end + gloss.indexOf(inner);
  return { value: meant.value, words: { text: inner, span: { start, end: start + inner.length } } };
}

/** Neither what became of it later, nor what it was once. */
const isFirm = (value: StatusValue): boolean => value === "accepted" || value === "rejected" || value === "proposed";

/** "Rejected – implementation finished", or a proposal with the line "**Implementation complete:** 2025-08-19". */
export function finishedIn({ value, words }: Status, reading: Reading): Words | null {
  if (value !== "rejected" && value !== "proposed") return null;
  const note = value === "rejected" ? finishedNote.exec(behind(words, reading)) : null;
  if (!note) return finishedLines(reading.page)[0] ?? null;
  const start = words.span.end + note.index;
  return { text: note[0], span: { start, end: start + note[0].length } };
}

/** The rest of the line. */
const behind = ({ span }: Words, { slice }: Reading): string =>
  slice({ start: span.end, end: span.end + 80 }).split("\n")[0] as string;

const finishedLines = toldBySections((blocks: readonly Block[]): Words[] =>
  prosesIn(blocks)
    .flatMap(proseLines)
    .filter(({ text }) => dateIn(finishedLabel.exec(text)?.[1] ?? "") !== null)
    .map((line) => wordsOf(line)),
);
