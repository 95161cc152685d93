import { t } from "../../../l10n/index.ts";
import { elsewherePattern } from "../../lexicon/log.ts";
import { alreadyBehind, alsoSent, fieldOf, pointsHere, sendingPattern, toldBefore } from "../../lexicon/metadata.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import type { Placed } from "../../resolve/reading.ts";
import { toldNumber } from "../../resolve/told-number.ts";
import { lineNear, sentenceAround } from "../../text/lines.ts";
import type { Words } from "../../text/span.ts";
import type { Check } from "../check.ts";

/** A record that supersedes, amends or relates to itself. */
export const referenceSelf: Check = {
  id: "reference-self",
  severity: "warning",
  *run(reading) {
    const { number } = reading.model;
    if (number === null) return;
    for (const claim of reading.claimsOf("reference")) {
      if (isOfOtherLog(claim.label)) continue;
      if (claim.number !== number) {
        if (isCalledSo(claim, number))
          yield { span: claim.label.span, message: t("{0} is this record itself", claim.label.text) };
        continue;
      }
      if (
        claim.relation === "relates" &&
        !isListed(claim.section) &&
        !opensSource(claim) &&
        !isLabelled(claim) &&
        !isSentTo(claim) &&
        !isOfBefore(claim)
      )
        continue;
      yield { span: claim.label.span, message: t("{0} is this record itself", claim.label.text) };
    }

    /** "- ADR 0021, naming of messages" among the references: it opens its item, so it is what the item leads to. */
    function opensSource({ section, label }: Placed<ClaimOf<"reference">>): boolean {
      const { heading } = reading.page.sections[section] ?? {};
      if (!heading || sectionRole(heading.text) !== "references") return false;
      const before = reading.slice({ start: Math.max(0, label.span.start - 12), end: label.span.start });
      return /\n\s*[-*+]\s[*_[]*$/.test(before);
    }

    /** "Related to: ADR-1, ADR-4" */
    function isLabelled({ label }: Placed<ClaimOf<"reference">>): boolean {
      return (
        fieldOf(/^[\s>*_-]*(\p{L}[\p{L} -]{2,30}?)(?:\(\p{L}{1,3}\))?\s*[:：]/u.exec(lineBefore(label))?.[1] ?? "") ===
        "relates"
      );
    }

    /** "(see ADR-4)", "Follow-ups: ADR-4", "Próximo: ADR-4": nobody is sent to what they read. */
    function isSentTo({ label }: Placed<ClaimOf<"reference">>): boolean {
      const before = lineBefore(label);
      return sendingPattern.test(before) || alsoSent.test(before);
    }

    /** "ADR-4 in the repository of the gauges": numbers of others begin with 1, too. */
    function isOfOtherLog({ span }: Words): boolean {
      const { start, end } = lineNear(reading.page.text, span.start);
      const near = { start: Math.max(start, span.start - 40), end: Math.min(end, span.end + 60) };
      return elsewherePattern.test(reading.slice(near));
    }

    function lineBefore({ span }: Words): string {
      return reading.slice({ start: lineNear(reading.page.text, span.start).start, end: span.start });
    }

    /** "ADR-1 already forbids it", "The order was settled in ADR-1" of the context: what is told of is there already. */
    function isOfBefore(claim: Placed<ClaimOf<"reference">>): boolean {
      const { label, scope } = claim;
      const { text } = reading.page;
      const before = reading.slice({ start: sentenceAround(text, label.span).start, end: label.span.start });
      if (pointsHere.test(before)) return false;
      if (alreadyBehind.test(reading.slice({ start: label.span.end, end: label.span.end + 24 }))) return true;
      return isSource(claim) || (scope === "current" && toldBefore.test(before));
    }

    /** "Each writes through its outbox (ADR-1)": where it can be read; not among sources, in a heading or in a table. */
    function isSource({ section, label }: Placed<ClaimOf<"reference">>): boolean {
      const role = sectionRole(reading.page.sections[section]?.heading?.text ?? "");
      if (role === "references" || role === "related") return false;
      const { start, end } = label.span;
      const before = reading.slice({ start: start - 3, end: start });
      return (
        /[\p{L}\p{N}*_`"”]\s\($/u.test(before) &&
        reading.slice({ start: end, end: end + 1 }) === ")" &&
        !/^\s*[#|>]/.test(lineBefore(label))
      );
    }

    /** In running text a record may well name itself; in its list of related records it may not. */
    function isListed(section: number): boolean {
      const heading = reading.page.sections[section]?.heading?.text ?? "";
      return /related|links|verwandt|relacionad|liées?|liés|liên quan|相关|связанн|correlat|collegat|powiązan|gerelateerd|verwant|関連|관련/iu.test(
        heading,
      );
    }
  },
};

/** "[ADR-0007](0002-split.md)" in record 7: the words are its own, and the link leads to another one. */
const isCalledSo = ({ label, path }: ClaimOf<"reference">, number: number): boolean =>
  path !== null && toldNumber(label.text) === number;
