import { t } from "../../../l10n/index.ts";
import { exceptionPattern, passingPattern, readOnlyPattern } from "../../lexicon/sharing.ts";
import type { Access } from "../../model/types.ts";
import type { AccessClaim } from "../../readers/claim.ts";
import { stemWords } from "../../resolve/names.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { lineNear, sentenceAround, spanOfRange } from "../../text/lines.ts";
import type { Words } from "../../text/span.ts";
import type { Check, Related, Report } from "../check.ts";
import { forbidsAccess, forbidsStrictly } from "../norms.ts";
import { statementReaches } from "./foreign-statements.ts";
import { foreignReaches, type Reach } from "./foreign-stores.ts";

/** A service is said to read or write another's database although the decision forbids it. */
export const sharedAccess: Check = {
  id: "shared-access",
  severity: "warning",
  *run(reading) {
    if (!forbidsAccess(reading)) return;
    const told = [...claimed(reading)];
    yield* told;
    for (const reach of [...foreignReaches(reading), ...statementReaches(reading)])
      if (!told.some(({ span }) => span.start <= reach.target.span.start && reach.target.span.end <= span.end))
        yield { span: reach.target.span, message: messageOf(reach), related: placesOf(reach.owner, reading) };
  },
};

function messageOf({ service, owner, target, tables, writes }: Reach): string {
  if (!service || !owner) return t("A service reaches into “{0}”, which the decision forbids", target.text);
  if (tables)
    return writes
      ? t("{0} writes to the tables of {1}", service, owner)
      : t("{0} reads the tables of {1}", service, owner);
  return writes
    ? t("{0} writes {1}, which is {2}'s", service, target.text, owner)
    : t("{0} reads {1}, which is {2}'s", service, target.text, owner);
}

/** Where what the other service owns is given to it. */
const placesOf = (owner: string | null, { model }: Reading): Report["related"] =>
  model.access
    .filter((it) => it.service === owner && it.relation === "owns" && it.scope === "decided")
    .slice(0, 1)
    .map(placeOf);

const placeOf = ({ service, database, range }: Access): Related => ({
  span: spanOfRange(range),
  message: t("{0} belongs to {1}", database, service),
});

function* claimed(reading: Reading): Generator<Report> {
  for (const claim of reading.claimsOf("access")) {
    if (claim.service === "all" || claim.aside || claim.scope !== "decided") continue;
    if (claim.relation !== "reads" && claim.relation !== "writes") continue;
    const service = reading.serviceNamed(claim.service.text);
    const database = reading.databaseNamed(claim.database.text);
    const owner = reading.model.access.find(
      (it) => it.database === database && it.relation === "owns" && it.scope === "decided",
    );
    if (!service || !owner || owner.service === service) continue;
    if (isGranted(reading, claim) || mayMean(owner.service, claim, claim.service, reading)) continue;
    yield {
      span: claim.span,
      message:
        claim.relation === "reads"
          ? t("{0} reads {1}, which is {2}'s", service, owner.database, owner.service)
          : t("{0} writes {1}, which is {2}'s", service, owner.database, owner.service),
      related: [placeOf(owner)],
    };
  }
}

/** Whoever says how it may be read, that it is an exception, or that it will not last, has thought of it. */
function isGranted(reading: Reading, { span, form }: Placed<AccessClaim>): boolean {
  const words = reading.slice(
    form === "prose" ? sentenceAround(reading.page.text, span) : lineNear(reading.page.text, span.start),
  );
  if (form === "prose" && (passingPattern.test(words) || exceptionPattern.test(words))) return true;
  return (form !== "prose" || !forbidsStrictly(reading)) && readOnlyPattern.test(words);
}

/** "Cart sends the basket to Billing. It reads …": who was named last may be meant, and it is the owner. */
const mayMean = (owner: string, { span }: Placed<AccessClaim>, { span: named }: Words, reading: Reading): boolean => {
  const between = named.start < span.start ? reading.slice({ start: named.end, end: span.start }).toLowerCase() : "";
  const words = stemWords(owner);
  return words.length > 0 && words.every((word) => between.includes(word.toLowerCase()));
};
