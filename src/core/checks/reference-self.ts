import { t } from "../../l10n/index.ts";
import { sectionRole } from "../lexicon/roles.ts";
import type { ClaimOf } from "../readers/claim.ts";
import type { Placed } from "../resolve/reading.ts";
import type { Check } from "./check.ts";

/** A record that supersedes, amends or relates to itself. */
export const referenceSelf: Check = {
  id: "reference-self",
  severity: "warning",
  *run(reading) {
    const { number } = reading.model;
    if (number === null) return;
    for (const claim of reading.claimsOf("reference")) {
      if (claim.number !== number) continue;
      if (claim.relation === "relates" && !isListed(claim.section) && !opensSource(claim)) continue;
      yield { span: claim.label.span, message: t("{0} is this record itself", claim.label.text) };
    }

    /** "- ADR 0021, naming of messages" among the references: it opens its item, so it is what the item leads to. */
    function opensSource({ section, label }: Placed<ClaimOf<"reference">>): boolean {
      const { heading } = reading.page.sections[section] ?? {};
      if (!heading || sectionRole(heading.text) !== "references") return false;
      const before = reading.slice({ start: Math.max(0, label.span.start - 12), end: label.span.start });
      return /\n\s*[-*+]\s[*_[]*$/.test(before);
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
