import { t } from "../../../l10n/index.ts";
import type { Check } from "../check.ts";

/** A reference to a record that is yet to be written: "ADR-003: … (TBD)". */
export const referencePlaceholder: Check = {
  id: "reference-placeholder",
  severity: "info",
  *run(reading) {
    for (const { label, placeholder } of reading.claimsOf("reference"))
      if (placeholder) yield { span: label.span, message: t("{0} is announced, but not written yet", label.text) };
  },
};
