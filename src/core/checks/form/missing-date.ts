import { t } from "../../../l10n/index.ts";
import { metadataLine } from "../../edit/metadata.ts";
import { languageOfHead } from "../../edit/status.ts";
import type { Check } from "../check.ts";

/** A template that keeps a date, filled in without one. Nygard's asks for none. */
export const missingDate: Check = {
  id: "missing-date",
  severity: "info",
  *run(reading, today) {
    const { model } = reading;
    if (model.date || reading.claimsOf("date").length || (model.template !== "madr" && model.template !== "log4brains"))
      return;
    const [status] = reading.claimsOf("status");
    if (!status || status.place === "verdict") return;
    const line = today && metadataLine(reading, languageOfHead(reading).index.date, today);
    yield {
      span: status.words.span,
      message: t("The record has a status, but no date"),
      fixes: line ? [{ title: t("Add the date {0}", today), edits: [line], onRequest: true }] : [],
    };
  },
};
