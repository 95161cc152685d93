import { t } from "../../../l10n/index.ts";
import type { Check } from "../check.ts";

/** Updated or up for review before it was decided. */
export const dateOrder: Check = {
  id: "date-order",
  severity: "warning",
  *run(reading) {
    const dates = reading.claimsOf("date");
    const decided = dates.find(({ role, value }) => role === "decided" && value !== null);
    if (!decided?.value) return;
    for (const { role, value, words } of dates) {
      if (role === "decided" || role === "logged" || value === null) continue;
      const length = Math.min(value.length, decided.value.length);
      if (value.slice(0, length) >= decided.value.slice(0, length)) continue;
      yield {
        span: words.span,
        message:
          role === "updated"
            ? t("Updated {0}, before it was decided {1}", words.text, decided.words.text)
            : t("Up for review {0}, before it was decided {1}", words.text, decided.words.text),
        related: [{ span: decided.words.span, message: t("Decided {0}", decided.words.text) }],
      };
    }
  },
};
