import type { Check } from "./check.ts";

/** A date that nobody can read: "2026-01-XX", "TBD", "[date]". */
export const vagueDate: Check = {
  id: "vague-date",
  severity: "info",
  *run(reading, today) {
    for (const { words, value, role } of reading.claimsOf("date")) {
      if (role === "review" || (value !== null && !/x{2}|\?\?|tbd|todo/i.test(words.text))) continue;
      yield {
        span: words.span,
        message: `“${words.text}” is no date`,
        fixes: today
          ? [{ title: `Change to ${today}`, edits: [{ span: words.span, text: today }], onRequest: true }]
          : [],
      };
    }
  },
};
