import { t } from "../../../l10n/index.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Check } from "../check.ts";

/** A date that nobody can read: "2026-01-XX", "2026-02-30", "TBD", "[date]". */
export const vagueDate: Check = {
  id: "vague-date",
  severity: "info",
  *run(reading, today) {
    for (const { words, value, role } of reading.claimsOf("date")) {
      if (role === "review" || (value !== null && isDay(value) && !/x{2}|\?\?|tbd|todo/i.test(words.text))) continue;
      const edits = today && couldBe(today, reading) ? [{ span: words.span, text: today }] : [];
      yield {
        span: words.span,
        message: t("“{0}” is no date", words.text),
        fixes: edits.length ? [{ title: t("Change to {0}", today ?? ""), edits, onRequest: true }] : [],
      };
    }
  },
};

/** "2026-02-30" is in no calendar; a month and a year alone are dates. */
function isDay(value: string): boolean {
  if (value.length < "2026-01-01".length) return true;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** Nothing was updated, or is up for review, before it was decided. */
const couldBe = (day: string, reading: Reading): boolean =>
  reading
    .claimsOf("date")
    .every(({ role, value }) => role === "decided" || role === "logged" || value === null || value >= day);
