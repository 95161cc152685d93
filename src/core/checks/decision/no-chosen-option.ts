import { t } from "../../../l10n/index.ts";
import { chosenMark } from "../../edit/option.ts";
import { sharesWord } from "../../text/spelling.ts";
import type { Check } from "../check.ts";

/** The decision is accepted, but nobody can tell for which option. */
export const noChosenOption: Check = {
  id: "no-chosen-option",
  severity: "warning",
  *run(reading) {
    const { model } = reading;
    const { options, decision, status } = model;
    if (status?.value !== "accepted" || options.length < 2 || decision?.option != null) return;
    if (options.some(({ outcome }) => outcome !== "undecided")) return;
    if (decision && options.some(({ title }) => sharesWord(decision.text, title))) return;
    const { start, end } = decision?.range ?? (options[0] as (typeof options)[number]).range;
    yield {
      span: { start: start.offset, end: end.offset },
      message: t("The decision is accepted, but none of the {0} options is marked or named as chosen", options.length),
      related: options.map((option) => ({
        span: { start: option.range.start.offset, end: option.range.end.offset },
        message: option.title,
      })),
      fixes: reading
        .claimsOf("option")
        .filter(({ inner }) => !inner)
        .map((option) => ({ title: t("Mark {0} as chosen", option.title.text), edits: [chosenMark(reading, option)] })),
    };
  },
};
