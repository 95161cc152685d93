import { t } from "../../../l10n/index.ts";
import { isStatusWord, statusIn, statusInTitle, statusSentence, tellsOwnStatus } from "../../lexicon/statuses.ts";
import type { StatusValue } from "../../model/types.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { shifted, type Words } from "../../text/span.ts";
import type { Check, Report } from "../check.ts";
import { finishedIn, glossOf } from "./beside-status.ts";
import { type Told, toldStatuses } from "./told-status.ts";

/** Two places of one record that give it different statuses. */
export const statusConflict: Check = {
  id: "status-conflict",
  severity: "warning",
  *run(reading) {
    const [first, ...others] = reading.claimsOf("status").filter(({ value }) => value !== "other");
    if (!first) return;
    yield* besides(first, reading);
    const places = [...others, ...closing(reading)];
    const told = [...toldStatuses(reading)].filter(({ words }) => !isTold(words, [first, ...places]));
    for (const other of [...places, ...told]) {
      if (stage(other.value) === stage(first.value) || isHistory(first.value, other.value, other.place === "verdict"))
        continue;
      yield {
        span: other.words.span,
        message: t("The status is {0} here, but {1} above", other.words.text, first.words.text),
        related: [{ span: first.words.span, message: t("Status: {0}", first.words.text) }],
        fixes: [
          {
            title: t("Change the status above to {0}", other.words.text),
            edits: [{ span: first.words.span, text: other.words.text }],
          },
          {
            title: t("Change the status here to {0}", first.words.text),
            edits: [{ span: other.words.span, text: first.words.text }],
          },
        ],
      };
    }
  },
};

/** "승인됨 (Rejected)", "# ADR-4: Use a broker [DRAFT]", and a rejected record whose implementation is finished. */
function* besides(first: Told, reading: Reading): Generator<Report> {
  const gloss = glossOf(first, reading) ?? titledStatus(first, reading);
  if (gloss)
    yield {
      span: gloss.words.span,
      message: t("The status is {0}, but {1} in brackets", first.words.text, gloss.words.text),
      related: [{ span: first.words.span, message: t("Status: {0}", first.words.text) }],
    };
  const finished = finishedIn(first, reading);
  if (finished)
    yield {
      span: first.words.span,
      message: t("The status is {0}, but the implementation is finished", first.words.text),
      related: [{ span: finished.span, message: finished.text }],
    };
}

/** At the end of the title, in brackets, where it means something else. */
function titledStatus({ value }: Told, reading: Reading): Pick<Told, "value" | "words"> | null {
  const [title] = reading.claimsOf("title");
  const inner = statusInTitle.exec(title?.title.text ?? "")?.[1];
  const meant = inner ? statusIn(inner) : null;
  if (!title || !inner || !meant || stage(meant.value) === stage(value)) return null;
  if (value !== "accepted" && value !== "proposed" && value !== "rejected") return null;
  const start = title.title.span.start + reading.slice(title.title.span).lastIndexOf(inner);
  return { value: meant.value, words: { text: inner, span: { start, end: start + inner.length } } };
}

const isTold = ({ span }: Words, places: readonly Told[]): boolean =>
  places.some(({ words }) => words.span.start === span.start);

/** "Reviewed in June, without change. Status: accepted.": in the last lines of a record, where they speak of no other one. */
function* closing({ page, claimsOf }: Reading): Generator<Told> {
  const last = page.sections.at(-1);
  for (const prose of last ? prosesIn(last.blocks).slice(-2) : []) {
    if (!last || /\bADR|\d{4}-[a-z]/iu.test(prose.text)) continue;
    for (const [start, end] of [labelledIn(prose), boldIn(prose)].filter((it) => it !== null)) {
      const status = statusIn(prose.text.slice(start, end));
      if (!status || status.value === "other" || prose.text.slice(start, start + status.start).trim()) continue;
      const words = wordsOf(prose, start + status.start, start + status.end);
      const span = shifted(words.span, last.base);
      if (claimsOf("status").some((it) => it.words.span.start === span.start)) continue;
      yield { value: status.value, words: { text: words.text, span }, place: "footer" };
    }
  }
}

type Stretch = readonly [start: number, end: number];

/** Behind "Status:" in running text. */
function labelledIn({ text }: Prose): Stretch | null {
  const told = statusSentence.exec(text);
  if (!told?.[1]) return null;
  const from = told.index + told[0].indexOf(told[1]);
  return [from, from + told[1].length];
}

/** "This stays **draft** until it has run for a week." */
function boldIn({ text, marks }: Prose): Stretch | null {
  const bold = marks.find(
    ({ kind, start, end }) =>
      kind === "strong" &&
      isStatusWord(text.slice(start, end)) &&
      tellsOwnStatus(text.slice(0, start), text.slice(end)),
  );
  return bold ? [bold.start, bold.end] : null;
}

/** A draft and a proposal wait for the same thing. */
const stage = (value: StatusValue): string => (value === "draft" ? "proposed" : value);

/** What was approved once may be superseded or deprecated today. */
const isHistory = (status: StatusValue, other: StatusValue, verdict: boolean): boolean =>
  verdict && other === "accepted" && (status === "superseded" || status === "deprecated");
