import { t } from "../../l10n/index.ts";
import type { ClaimOf } from "../readers/claim.ts";
import type { Placed, Reading } from "../resolve/reading.ts";
import type { Words } from "../text/span.ts";
import { agrees, correct } from "./amounts.ts";
import type { Check, Report } from "./check.ts";
import { plausibleCounts } from "./counted.ts";

type CountClaim = Placed<ClaimOf<"count">>;

/** "8 services" against the names behind it, or against all that the record lists. */
export const countMismatch: Check = {
  id: "count-mismatch",
  severity: "warning",
  *run(reading) {
    for (const claim of reading.claimsOf("count")) {
      if (claim.aside || claim.approximate) continue;
      const report = claim.listed ? againstList(claim, claim.listed, reading) : againstModel(claim, reading);
      if (report) yield report;
    }
  },
};

/** The words themselves introduce the list. */
function againstList(claim: CountClaim, listed: readonly Words[], reading: Reading): Report | null {
  const names = new Map(listed.map((name) => [name.text.toLowerCase(), name]));
  if (agrees({ ...claim, value: claim.stated.value }, names.size)) return null;
  return {
    span: claim.stated.span,
    message: t("Stated {0} {1}, {2} are listed", claim.stated.value, nounFor(claim.of), names.size),
    related: [...names.values()].map((name) => ({ span: name.span, message: name.text })),
    fixes: [correct(claim.stated, names.size, reading)],
    ...missing(claim, names.size),
  };
}

/** Silent as soon as one fair way of counting gives the stated number. */
function againstModel(claim: CountClaim, reading: Reading): Report | null {
  const found = plausibleCounts(claim, reading);
  if (!found || found.counts.some((count) => agrees({ ...claim, value: claim.stated.value }, count))) return null;
  const listed = found.listed.length;
  return {
    span: claim.stated.span,
    message: listed
      ? t("Stated {0} {1}, the record lists {2} of them", claim.stated.value, nounFor(claim.of), listed)
      : t("Stated {0} {1}, the record lists none", claim.stated.value, nounFor(claim.of)),
    related: found.listed.map(({ span, value }) => ({ span, message: value })),
    ...(found.counts.length === 1
      ? { fixes: [correct(claim.stated, found.counts[0] as number, reading)], ...missing(claim, listed) }
      : {}),
  };
}

/** Some are stated that nobody lists. */
const missing = ({ of, stated: { value: count } }: CountClaim, listed: number): Pick<Report, "stated"> =>
  (of === "services" || of === "databases") && count > listed && listed > 0 ? { stated: { of, count } } : {};

/** What was counted, in the reader's language; a product keeps its name. */
function nounFor(of: string): string {
  switch (of) {
    case "services":
      return t("services");
    case "databases":
      return t("databases");
    case "events":
      return t("events");
    default:
      return of;
  }
}
