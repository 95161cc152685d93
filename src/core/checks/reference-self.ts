import { t } from "../../l10n/index.ts";
import type { Check } from "./check.ts";

/** A record that supersedes, amends or relates to itself. */
export const referenceSelf: Check = {
  id: "reference-self",
  severity: "warning",
  *run(reading) {
    const { number } = reading.model;
    if (number === null) return;
    for (const claim of reading.claimsOf("reference")) {
      if (claim.number !== number || (claim.relation === "relates" && !isListed(claim.section))) continue;
      yield { span: claim.label.span, message: t("{0} is this record itself", claim.label.text) };
    }

    /** In running text a record may well name itself; in its list of related records it may not. */
    function isListed(section: number): boolean {
      const heading = reading.page.sections[section]?.heading?.text ?? "";
      return /related|links|verwandt|relacionad|liées?|liés|liên quan|相关|связанн|correlat|collegat|powiązan|gerelateerd|verwant|関連/iu.test(
        heading,
      );
    }
  },
};
