import type { Check } from "./check.ts";

/** A template that keeps a date, filled in without one. Nygard's asks for none. */
export const missingDate: Check = {
  id: "missing-date",
  severity: "info",
  *run(reading) {
    const { model } = reading;
    if (model.date || reading.claimsOf("date").length || (model.template !== "madr" && model.template !== "log4brains"))
      return;
    const [status] = reading.claimsOf("status");
    if (!status || status.place === "verdict") return;
    yield { span: status.words.span, message: "The record has a status, but no date" };
  },
};
