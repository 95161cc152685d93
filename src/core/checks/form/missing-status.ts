import { t } from "../../../l10n/index.ts";
import { metadataLine } from "../../edit/metadata.ts";
import type { Check } from "../check.ts";
import { isInUnreadLanguage } from "./unread-language.ts";

/** Nobody can tell whether the decision holds. */
export const missingStatus: Check = {
  id: "missing-status",
  severity: "info",
  *run(reading) {
    const { status, template } = reading.model;
    // MADR's short templates have no head at all; where there is one, a status belongs into it.
    if (status || (template === "madr" && !reading.claimsOf("date").length && !reading.claimsOf("decider").length))
      return;
    if (isInUnreadLanguage(reading)) return;
    const title = reading.page.sections.find(({ heading }) => heading);
    if (!title?.heading) return;
    const line = metadataLine(reading, "Status", "Proposed");
    yield {
      span: { start: title.base, end: title.base + title.heading.span.end },
      message: t("The record has no status"),
      ...(line ? { fixes: [{ title: t("Add a status"), edits: [line], onRequest: true }] } : {}),
    };
  },
};
