import { t } from "../../../l10n/index.ts";
import { nearestStatus } from "../../lexicon/statuses.ts";
import type { Reading } from "../../resolve/reading.ts";
import { asking } from "../../text/wording.ts";
import type { Check } from "../check.ts";
import { isInUnreadLanguage } from "./unread-language.ts";

const hasKnownStatus = (reading: Reading): boolean =>
  reading.claimsOf("status").some(({ value, place }) => value !== "other" && place !== "verdict");

/** A status that is none of the usual ones, a slip of the keys most often. */
export const unknownStatus: Check = {
  id: "unknown-status",
  severity: "info",
  *run(reading) {
    for (const { value, words, place } of reading.claimsOf("status")) {
      if (value !== "other" || place === "verdict") continue;
      const [first = ""] = words.text.split(/[\s,;:(–—-]/u);
      const near = nearestStatus(first);
      // "Status: Living document" above "Status: Accepted" is the paper's, and not the decision's.
      if (!near && (isInUnreadLanguage(reading) || hasKnownStatus(reading))) continue;
      yield {
        span: words.span,
        message: asking(t("“{0}” is no known status", words.text), near),
        ...(near
          ? {
              fixes: [
                {
                  title: t("Change to {0}", near),
                  edits: [{ span: { start: words.span.start, end: words.span.start + first.length }, text: near }],
                },
              ],
            }
          : {}),
      };
    }
  },
};
