import { t } from "../../../l10n/index.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Check } from "../check.ts";

/** A date that nobody can read: "2026-01-XX", "TBD", "[date]". */
export const vagueDate: Check = {
  id: "vague-date",
  severity: "info",
  *run(reading, today) {
    for (const { words, value, role } of reading.claimsOf("date")) {
      if (role === "review" || (value !== null && !/x{2}|\?\?|tbd|todo/i.test(words.text))) continue;
      const edits = today && couldBe(today, reading) ? [{ span: words.span, text: today }] : [];
      yield {
        span: words.span,
        message: t("“{0}” is no date", words.text),
        fixes: edits.length ? [{ title: t("Change to {0}", today ?? ""), edits, onRequest: true }] : [],
      };
    }
  },
};

/** Nothing was updated, or is up for review, before it was decided. */
const couldBe = (day: string, reading: Reading): boolean =>
  reading
    .claimsOf("date")
    .every(({ role, value }) => role === "decided" || role === "logged" || value === null || value >= day);
