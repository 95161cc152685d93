import { t } from "../../l10n/index.ts";
import type { StatusValue } from "../model/types.ts";
import type { Check } from "./check.ts";

/** Two places of one record that give it different statuses. */
export const statusConflict: Check = {
  id: "status-conflict",
  severity: "warning",
  *run(reading) {
    const [first, ...others] = reading.claimsOf("status").filter(({ value }) => value !== "other");
    if (!first) return;
    for (const other of others) {
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

/** A draft and a proposal wait for the same thing. */
const stage = (value: StatusValue): string => (value === "draft" ? "proposed" : value);

/** What was approved once may be superseded or deprecated today. */
const isHistory = (status: StatusValue, other: StatusValue, verdict: boolean): boolean =>
  verdict && other === "accepted" && (status === "superseded" || status === "deprecated");
