import { t } from "../../../l10n/index.ts";
import { term } from "../../../l10n/terms.ts";
import { isCompared, saysAll } from "../../lexicon/counted.ts";
import { enginesIn } from "../../lexicon/products.ts";
import type { Page } from "../../parse/page.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import type { Words } from "../../text/span.ts";
import type { Check, Report } from "../check.ts";
import { agrees, correct, sum } from "./amounts.ts";
import { plausibleCounts } from "./counted.ts";
import { toldOtherwise } from "./counted-alike.ts";
import { countedOnEngines } from "./counted-by-engine.ts";
import { countedFlows } from "./counted-flows.ts";
import { countedHeadings } from "./counted-headings.ts";
import { countedOwn } from "./counted-own.ts";
import { countedRanges } from "./counted-ranges.ts";
import { countedReplicas } from "./counted-replicas.ts";
import { countedSections } from "./counted-sections.ts";
import { missingSteps } from "./counted-steps.ts";

type CountClaim = Placed<ClaimOf<"count">>;

/** "8 services" against the names behind it, or against all that the record lists. */
export const countMismatch: Check = {
  id: "count-mismatch",
  severity: "warning",
  *run(reading) {
    const counts = reading
      .claimsOf("count")
      .filter((it) => isOfRecord(it, reading) && !it.approximate && !(it.form && !isListOf(it, reading)));
    // What stands beside its list is held against that alone.
    const listed = new Set(counts.flatMap((it) => (it.listed ? [it.stated.span.start] : [])));
    const reported = new Set<number>();
    for (const claim of counts) {
      if (!claim.listed && listed.has(claim.stated.span.start)) continue;
      const report = claim.listed ? againstList(claim, claim.listed, reading) : againstModel(claim, reading);
      if (report) yield report;
      if (report) reported.add(report.span.start);
    }
    yield* underHeadings(counts, reading);
    yield* inOtherSections(reported, reading);
    yield* besideRanges(reading);
    yield* ofSteps(reading);
    for (const report of [...inOtherPlaces(reported, reading), ...ofOwn(reported, reading)]) {
      if (!reported.has(report.span.start)) yield report;
      reported.add(report.span.start);
    }
    yield* ofReplicas(reported, reading);
    yield* ofFlows(reported, reading);
    yield* onEngines(reported, reading);
  },
};

/** "over all six services", where two other places speak of four. */
function* inOtherPlaces(reported: ReadonlySet<number>, reading: Reading): Generator<Report> {
  for (const { telling, value, others, isCertain } of toldOtherwise(reading)) {
    const { stated, noun } = telling;
    if (reported.has(stated.span.start)) continue;
    yield {
      span: stated.span,
      message: t("Stated {0} {1}, elsewhere they are {2}", stated.value, noun, value),
      related: others.map((span) => ({ span, message: reading.slice(span) })),
      fixes: isCertain ? [correct(stated, value, reading)] : [],
    };
  }
}

/** "six Postgres containers", where there are seven services and seven schemas. */
function* ofOwn(reported: ReadonlySet<number>, reading: Reading): Generator<Report> {
  const odd = countedOwn(reading);
  if (!odd || reported.has(odd.stated.span.start)) return;
  yield {
    span: odd.stated.span,
    message: t("Stated {0} {1}, elsewhere they are {2}", odd.stated.value, odd.noun, odd.value),
    related: odd.others.map((span) => ({ span, message: reading.slice(span) })),
    fixes: [correct(odd.stated, odd.value, reading)],
  };
}

/** "`order.placed` has two consumers", where it has three. */
function* ofFlows(reported: ReadonlySet<number>, reading: Reading): Generator<Report> {
  for (const { stated, noun, count } of countedFlows(reading))
    if (!reported.has(stated.span.start))
      yield {
        span: stated.span,
        message: t("Stated {0} {1}, elsewhere they are {2}", stated.value, noun, count),
        related: [],
        fixes: [correct(stated, count, reading)],
      };
}

/** "If step 5 fails" below a list of four. */
function* ofSteps(reading: Reading): Generator<Report> {
  for (const { step, listed } of missingSteps(reading.page))
    yield {
      span: step.span,
      message: t("Step {0} is told of, {1} are listed", step.value, listed.length),
      related: listed.map((span) => ({ span, message: reading.slice(span).split("\n")[0] ?? "" })),
    };
}

/** "1 primary + 3 read replicas" above a drawing of two. */
function* ofReplicas(reported: ReadonlySet<number>, reading: Reading): Generator<Report> {
  for (const { stated, noun, count, numbered } of countedReplicas(reading)) {
    if (reported.has(stated.span.start)) continue;
    yield {
      span: stated.span,
      message: t("Stated {0} {1}, elsewhere they are {2}", stated.value, noun, count),
      related: numbered.map((span) => ({ span, message: reading.slice(span) })),
    };
  }
}

/** "Four of the six services use PostgreSQL" */
function* onEngines(reported: ReadonlySet<number>, reading: Reading): Generator<Report> {
  for (const { stated, of, count, places } of countedOnEngines(reading))
    if (!reported.has(stated.span.start))
      yield {
        span: stated.span,
        message: t("Stated {0} {1}, the record lists {2} of them", stated.value, term(of), count),
        related: places.map((span) => ({ span, message: reading.slice(span) })),
        fixes: [],
      };
}

/** "There are three aggregates." with four headings below, each of an aggregate. */
function* underHeadings(counts: readonly CountClaim[], reading: Reading): Generator<Report> {
  for (const { stated, noun, headings } of countedHeadings(reading)) {
    if (stated.value === headings.length || counts.some((it) => it.stated.span.start === stated.span.start)) continue;
    yield {
      span: stated.span,
      message: t("Stated {0} {1}, {2} are listed", stated.value, noun, headings.length),
      related: headings.map(({ span, text }) => ({ span, message: text })),
      fixes: [correct(stated, headings.length, reading)],
    };
  }
}

/** "four of the five drivers", of the six that their section lists. */
function* inOtherSections(reported: ReadonlySet<number>, reading: Reading): Generator<Report> {
  for (const { stated, noun, listed } of countedSections(reading.page)) {
    if (stated.value === listed.length || reported.has(stated.span.start)) continue;
    yield {
      span: stated.span,
      message: t("Stated {0} {1}, {2} are listed", stated.value, noun, listed.length),
      related: listed.map(({ text, span }) => ({ span, message: text })),
      fixes: [correct(stated, listed.length, reading)],
    };
  }
}

/** "Six servers on ports (5432–5436)" */
function* besideRanges(reading: Reading): Generator<Report> {
  for (const { stated, noun, range, length } of countedRanges(reading.page)) {
    if (stated.value === length) continue;
    yield {
      span: stated.span,
      message: t("Stated {0} {1}, {2} holds {3}", stated.value, noun, range.text, length),
      related: [{ span: range.span, message: range.text }],
      fixes: [correct(stated, length, reading)],
    };
  }
}

/** What was looked at is counted where the lost options stand, which are part of no architecture; "all four services" are the record's. */
const isOfRecord = ({ aside, of, listed, stated }: CountClaim, { slice }: Reading): boolean =>
  !aside ||
  of === "options" ||
  (listed !== undefined && isCompared(of)) ||
  (!listed &&
    of === "services" &&
    saysAll.test(slice({ start: Math.max(0, stated.span.start - 24), end: stated.span.start })));

/** "These two services" below a list of reasons, "Events (2)" that goes on with "Events (1)": not what is counted. */
function isListOf({ of, listed = [], span, section, form }: CountClaim, { page, ...reading }: Reading): boolean {
  const { heading, base = 0 } = page.sections[section] ?? {};
  if (heading && span.end <= base + heading.span.end && isHeadedAgain(heading.text, page)) return false;
  if (form === "table") return true;
  if (of !== "services" && of !== "databases" && of !== "events") return true;
  const known = placesOf(reading[of]);
  const led = listed.filter(
    ({ text, span: { start } }) =>
      [0, 1, 2, 3, 4, 5].some((on) => known.has(start + on)) ||
      (of === "services" && reading.serviceNamed(text) !== null),
  );
  return led.length * 2 >= listed.length;
}

type Mentioned = Reading["services" | "databases" | "events"];

/** Where any of them is named. */
const placesOf = keptFor(
  (things: Mentioned): ReadonlySet<number> =>
    new Set(things.flatMap(({ mentions }) => mentions.map(({ span }) => span.start))),
);

function isHeadedAgain(heading: string, { sections }: Page): boolean {
  const wording = (text: string): string => text.replace(/\d+/g, "");
  return sections.filter((it) => it.heading && wording(it.heading.text) === wording(heading)).length > 1;
}

/** The words themselves introduce the list. */
function againstList(claim: CountClaim, listed: readonly Words[], reading: Reading): Report | null {
  const names = new Map(listed.map((name) => [name.text.toLowerCase(), name]));
  if (agrees({ ...claim, value: claim.stated.value }, names.size)) return null;
  return {
    span: claim.stated.span,
    message: t("Stated {0} {1}, {2} are listed", claim.stated.value, term(claim.of), names.size),
    related: [...names.values()].map((name) => ({ span: name.span, message: name.text })),
    fixes: [correct(claim.stated, names.size, reading)],
    ...missing(claim, names.size),
  };
}

/** Silent as soon as one fair way of counting gives the stated number. */
function againstModel(claim: CountClaim, reading: Reading): Report | null {
  const parts = countedBehind(claim, reading);
  const counted = sum(parts.map(({ stated }) => stated));
  if (parts.length && !agrees({ ...claim, value: claim.stated.value }, counted))
    return {
      span: claim.stated.span,
      message: t("Stated {0} {1}, {2} are counted behind it", claim.stated.value, term(claim.of), counted),
      related: parts.map(({ stated, span }) => ({ span: stated.span, message: reading.slice(span) })),
      fixes: [correct(claim.stated, counted, reading)],
    };
  const found = plausibleCounts(claim, reading);
  if (!found || found.counts.some((count) => agrees({ ...claim, value: claim.stated.value }, count))) return null;
  const listed = found.listed.length;
  return {
    span: claim.stated.span,
    message: listed
      ? t("Stated {0} {1}, the record lists {2} of them", claim.stated.value, term(claim.of), listed)
      : t("Stated {0} {1}, the record lists none", claim.stated.value, term(claim.of)),
    related: found.listed.map(({ span, value }) => ({ span, message: value })),
    ...(found.counts.length === 1
      ? { fixes: [correct(claim.stated, found.counts[0] as number, reading)], ...missing(claim, listed) }
      : {}),
  };
}

/** "5 databases: 3 PostgreSQL, 1 MongoDB, 1 Redis": what the rest of the sentence counts one by one, engine by engine. */
function countedBehind(claim: CountClaim, reading: Reading): readonly CountClaim[] {
  if (claim.of !== "databases") return [];
  const parts = reading
    .claimsOf("count")
    .filter((it) => it.section === claim.section && it.stated.span.start > claim.span.end && it.of !== "databases")
    .filter((it) => enginesIn(it.of).length > 0);
  const found: CountClaim[] = [];
  let at = claim.span.end;
  for (const part of parts) {
    const between = reading.slice({ start: at, end: part.stated.span.start });
    const joined = found.length
      ? /^[^.;:\n]{0,16}?(?:[,+，、]|\s(?:and|und|y|e|et|ed|oraz|i|en|và|ve))\s*(?:\+\s*)?[*_]*$/iu
      : /^[^.;:\n]{0,24}[:：–—(（]\s*[*_]*$/u;
    if (!joined.test(between)) break;
    found.push(part);
    at = part.span.end;
  }
  const rest = reading.slice({ start: at, end: at + 40 });
  const ends =
    /^[^\p{N},+、，;]{0,24}?(?:[.)。）\n]|$)/u.test(rest) &&
    !/^[^.\n]{0,24}\s(?:and|und|y|e|et|ed|oraz|i|en|và|ve)\s/iu.test(rest);
  return found.length >= 2 && ends ? found : [];
}

/** Some are stated that nobody lists. */
const missing = ({ of, stated: { value: count } }: CountClaim, listed: number): Pick<Report, "stated"> =>
  (of === "services" || of === "databases") && count > listed && listed > 0 ? { stated: { of, count } } : {};
