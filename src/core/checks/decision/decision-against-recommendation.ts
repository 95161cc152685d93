import { t } from "../../../l10n/index.ts";
import { blamingNote, labelNumber, recommendationPattern } from "../../lexicon/options.ts";
import { tellingWords } from "../../lexicon/telling.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Check, Report } from "../check.ts";
import { namedBy, optionBacked, optionMeant, shares, titleOf, withoutNote } from "./decided-option.ts";
import { againstTitles } from "./titled.ts";

/** One option is recommended, another one decided. */
export const decisionAgainstRecommendation: Check = {
  id: "decision-against-recommendation",
  severity: "warning",
  *run(reading) {
    const options = reading.claimsOf("option").filter(({ inner }) => !inner);
    yield* toldApart(options, reading);
    for (const { taken, titled } of againstTitles(reading))
      yield {
        span: taken.span,
        message: t("“{0}” is decided, but the title is “{1}”", taken.text, titled.text),
        related: [{ span: titled.span, message: titled.text }],
      };
    yield* takesAnother(reading);
    const recommended = options.filter(({ verdict }) => verdict?.value === "recommended");
    const [only] = recommended;
    const { decision, options: model } = reading.model;
    if (recommended.length !== 1 || !only?.verdict || decision?.option == null) return;
    const decided = model[decision.option];
    if (!decided || decided.title === only.title.text || decided.range.start.offset === only.title.span.start) return;
    const [one, other] = [
      setOf(only, reading),
      setOf(
        options.find(({ title }) => title.text === decided.title),
        reading,
      ),
    ];
    if (one !== null && other !== null && one !== other) return;
    yield {
      span: { start: decision.range.start.offset, end: decision.range.end.offset },
      message: t("{0} is decided, but {1} is recommended", decided.title, only.title.text),
      related: [{ span: only.verdict.span, message: t("{0} is recommended", only.title.text) }],
    };
  },
};

/** "Use **Kafka**", where the option "Kafka" is told to be rejected, or where the record is called after another option. */
function* takesAnother(reading: Reading): Generator<Report> {
  const named = namedBy(reading);
  const meant = named && optionMeant(named.text, reading);
  if (!named || !meant) return;
  const lost = isSame(named.text, meant.title.text) ? lostBy(meant) : null;
  const title = titleOf(reading);
  const backed = optionBacked(reading);
  if (lost)
    yield {
      span: named.span,
      message: t("“{0}” is decided, but it is rejected here", named.text),
      related: [{ span: lost, message: t("{0} is rejected", meant.title.text) }],
    };
  else if (title && backed?.by === "title" && isApart(backed.option, meant) && !shares(named.text, title.text, reading))
    yield {
      span: named.span,
      message: t("“{0}” is decided, but the title is “{1}”", named.text, title.text),
      related: [{ span: title.span, message: title.text }],
    };
}

/** What says that an option lost: words of rejecting, or "(too expensive)" behind its title. */
function lostBy({ verdict, title }: ClaimOf<"option">): Span | null {
  if (verdict?.value === "rejected") return verdict.span;
  return blamingNote.test(title.text) ? title.span : null;
}

const isApart = (one: ClaimOf<"option">, other: ClaimOf<"option">): boolean =>
  withoutNote(one.title.text).toLowerCase() !== withoutNote(other.title.text).toLowerCase();

const isSame = (words: string, title: string): boolean => {
  const [a, b] = [words, title].map((it) => tellingWords(withoutNote(it)).sort().join(" "));
  return a === b;
};

/** The section in which options are side by side by their headings: "How we split" and "How we move the data" are two questions. */
const setOf = (option: Placed<ClaimOf<"option">> | undefined, { page }: Reading): number | null =>
  option?.form === "heading" ? (page.sections[option.section]?.parent ?? -1) : null;

/** "Recommendation: Option 4" in a line of its own, and a decision for option 2. */
function* toldApart(options: readonly ClaimOf<"option">[], { model, page }: Reading): Generator<Report> {
  const { decision, options: all } = model;
  const decided = all[decision?.option ?? -1];
  const wanted = decided?.label && labelNumber(decided.label);
  if (!decision || !wanted) return;
  for (const { blocks, base } of page.sections)
    for (const prose of prosesIn(blocks)) {
      const told = recommendationPattern.exec(prose.text);
      const label = told?.[1];
      const own = label && options.find((it) => it.label && labelNumber(it.label.text) === labelNumber(label));
      if (!told || !label || !own || labelNumber(label) === wanted) continue;
      const at = told[0].length - label.length;
      yield {
        span: { start: decision.range.start.offset, end: decision.range.end.offset },
        message: t("{0} is decided, but {1} is recommended", decided.title, own.title.text),
        related: [
          {
            span: shifted(wordsOf(prose, at, at + label.length).span, base),
            message: t("{0} is recommended", own.title.text),
          },
        ],
      };
    }
}
