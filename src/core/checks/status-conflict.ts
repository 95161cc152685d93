import { t } from "../../l10n/index.ts";
import { statusIn, statusSentence } from "../lexicon/statuses.ts";
import type { StatusValue } from "../model/types.ts";
import { wordsOf } from "../parse/prose.ts";
import type { StatusClaim } from "../readers/claim.ts";
import { prosesIn } from "../readers/walk.ts";
import type { Reading } from "../resolve/reading.ts";
import { shifted } from "../text/span.ts";
import type { Check } from "./check.ts";

/** Two places of one record that give it different statuses. */
export const statusConflict: Check = {
  id: "status-conflict",
  severity: "warning",
  *run(reading) {
    const [first, ...others] = reading.claimsOf("status").filter(({ value }) => value !== "other");
    if (!first) return;
    for (const other of [...others, ...closing(reading)]) {
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

/** "Reviewed in June, without change. Status: accepted.": in the last lines of a record, where they speak of no other one. */
function* closing({ page, claimsOf }: Reading): Generator<Pick<StatusClaim, "value" | "words" | "place">> {
  const last = page.sections.at(-1);
  for (const prose of last ? prosesIn(last.blocks).slice(-2) : []) {
    const told = statusSentence.exec(prose.text);
    if (!last || !told?.[1] || /\bADR|\d{4}-[a-z]/iu.test(prose.text)) continue;
    const from = told.index + told[0].indexOf(told[1]);
    const status = statusIn(told[1]);
    if (!status || status.value === "other" || told[1].slice(0, status.start).trim()) continue;
    const words = wordsOf(prose, from + status.start, from + status.end);
    const span = shifted(words.span, last.base);
    if (claimsOf("status").some((it) => it.words.span.start === span.start)) continue;
    yield { value: status.value, words: { text: words.text, span }, place: "footer" };
  }
}

/** A draft and a proposal wait for the same thing. */
const stage = (value: StatusValue): string => (value === "draft" ? "proposed" : value);

/** What was approved once may be superseded or deprecated today. */
const isHistory = (status: StatusValue, other: StatusValue, verdict: boolean): boolean =>
  verdict && other === "accepted" && (status === "superseded" || status === "deprecated");
