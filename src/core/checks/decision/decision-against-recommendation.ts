import { t } from "../../../l10n/index.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import {
  blamingNote,
  labelNumber,
  recommendationPattern,
  recommendingHeading,
  recommendingLead,
  withoutNote,
} from "../../lexicon/options.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import { insteadPattern, sagaStylesIn, subjectsIn } from "../../lexicon/subjects.ts";
import { tellingWords } from "../../lexicon/telling.ts";
import type { Block } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { spanOfRange } from "../../text/lines.ts";
import { moved, type Span, shifted, type Words } from "../../text/span.ts";
import type { Check, Report } from "../check.ts";
import { type Backed, namedBy, optionBacked, optionMeant, optionsOf, shares, titleOf } from "./decided-option.ts";
import { otherStyles } from "./saga-styles.ts";
import { againstTitles, onlyIn, reasonedOtherwise, spelledIn, takingTitle } from "./titled.ts";
import { toldOtherwise } from "./told-choices.ts";

/** One option is recommended, another one decided. */
export const decisionAgainstRecommendation: Check = {
  id: "decision-against-recommendation",
  severity: "warning",
  *run(reading) {
    const options = reading.claimsOf("option").filter(({ inner }) => !inner);
    yield* toldApart(options, reading);
    yield* titleTold(options, reading);
    yield* againstRecord(reading);
    yield* takesAnother(reading);
    yield* losesItsTitle(reading);
    yield* runsLostStyle(reading);
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
      span: spanOfRange(decision.range),
      message: t("{0} is decided, but {1} is recommended", decided.title, only.title.text),
      related: [{ span: only.verdict.span, message: t("{0} is recommended", only.title.text) }],
    };
  },
};

/** It takes another product or way than the title is about, or another way than all places that say what the record is for. */
function* againstRecord(reading: Reading): Generator<Report> {
  for (const { decided, told, isDenied } of toldOtherwise(reading))
    yield {
      span: told.span,
      message: isDenied
        ? t("“{0}” is decided, but it is rejected here", decided)
        : t("“{0}” is taken here, but the record is for “{1}”", told.text, decided),
    };
  const againstTitle = [...againstTitles(reading)];
  for (const { taken, titled } of againstTitle)
    yield {
      span: taken.span,
      message: t("“{0}” is decided, but the title is “{1}”", taken.text, titled.text),
      related: [{ span: titled.span, message: titled.text }],
    };
  for (const { taken, backed } of [...otherStyles(reading), ...reasonedOtherwise(reading)])
    if (againstTitle.every((it) => it.taken.span.start !== taken.span.start))
      yield {
        span: taken.span,
        message: t("“{0}” is taken here, but the record is for “{1}”", taken.text, backed.text),
        related: [{ span: backed.span, message: backed.text }],
      };
}

/** "Use **Kafka**", where the option "Kafka" is told to be rejected, or where the record is called after another option. */
function* takesAnother(reading: Reading): Generator<Report> {
  const named = namedBy(reading);
  const meant = named && optionMeant(named.text, reading);
  if (!named || !meant) return;
  const told = optionsOf(reading).filter(({ title }) => isSame(title.text, meant.title.text));
  const isMeant = isSame(named.text, meant.title.text) || isProductOf(meant.title.text, named.text);
  const lost = isMeant ? (told.map(lostBy).find(Boolean) ?? null) : null;
  const title = titleOf(reading);
  const backed = optionBacked(reading);
  if (lost)
    yield {
      span: named.span,
      message: t("“{0}” is decided, but it is rejected here", named.text),
      related: [{ span: lost, message: t("{0} is rejected", meant.title.text) }],
    };
  else if (title && backed?.by === "title" && isApart(backed.option, meant) && areRivals(named, title, backed, reading))
    yield {
      span: named.span,
      message: t("“{0}” is decided, but the title is “{1}”", named.text, title.text),
      related: [{ span: title.span, message: title.text }],
    };
}

/** "SQLite", and "SQLite-based local cache": the option is called as its product, and that is the only one in the words. */
const isProductOf = (title: string, words: string): boolean =>
  subjectsIn.some((subject) => {
    const [product] = subject(title);
    return product?.end === title.length && product.start === 0 && onlyIn(subject, words) === product.name;
  });

/** They have no word in common, or the title is the one option, word for word, and the decision the other one. */
const areRivals = (named: Words, title: Words, { option }: Backed, reading: Reading): boolean =>
  !shares(named.text, title.text, reading) ||
  (isSame(title.text, option.title.text) && optionsOf(reading).some((it) => isSame(named.text, it.title.text)));

/** "A database per service. Rejected." below the title "A database per service". */
function* losesItsTitle(reading: Reading): Generator<Report> {
  const title = takingTitle(reading)?.words;
  const options = optionsOf(reading);
  if (!title || reading.model.status?.value !== "accepted" || options.some((it) => it.verdict?.value === "chosen"))
    return;
  for (const { title: own, verdict } of options)
    if (verdict?.value === "rejected" && isSame(own.text, title.text))
      yield {
        span: verdict.span,
        message: t("“{0}” is rejected here, but the title is “{1}”", own.text, title.text),
        related: [{ span: title.span, message: title.text }],
      };
}

/** A decision that speaks of orchestration alone, and "Orchestration (rejected)" among the options. */
function* runsLostStyle(reading: Reading): Generator<Report> {
  const words = decidedWords(reading);
  const style = onlyIn(sagaStylesIn, words.map(({ text }) => text).join(" "));
  const options = optionsOf(reading).filter(({ title }) => style && onlyIn(sagaStylesIn, title.text) === style);
  const [lost] = options.flatMap((option) => lostBy(option) ?? []);
  const [first] = words;
  if (!style || !lost || !first || options.some((option) => !lostBy(option))) return;
  const [place] = sagaStylesIn(first.text);
  if (!place || words.some(({ text }) => deniedPattern.test(text) || insteadPattern.test(text))) return;
  const named = spelledIn(first, place, reading);
  yield {
    span: named.span,
    message: t("“{0}” is decided, but it is rejected here", named.text),
    related: [{ span: lost, message: t("{0} is rejected", options[0]?.title.text ?? style) }],
  };
}

/** The sentences below the decision's heading that name a way to run sagas. */
const decidedWords = ({ page }: Reading): Words[] =>
  page.sections
    .filter(({ heading }) => sectionRole(heading?.text ?? "") === "decision")
    .flatMap(({ blocks, base }) => moved(wordsOnSagas(blocks), base));

const wordsOnSagas = keptFor((blocks: readonly Block[]): readonly Words[] =>
  prosesIn(blocks).flatMap((prose) =>
    sentencesOf(prose)
      .filter(({ text }) => sagaStylesIn(text).length > 0)
      .map(({ start, end }) => wordsOf(prose, start, end)),
  ),
);

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
        span: spanOfRange(decision.range),
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

/** "We recommend Redis." apart from the decision, which is for Memcached. */
function* titleTold(options: readonly ClaimOf<"option">[], { model, page }: Reading): Generator<Report> {
  const decided = model.options[model.decision?.option ?? -1];
  if (!model.decision || !decided) return;
  for (const { heading, trail, blocks, base } of page.sections) {
    const above = [heading?.text ?? "", ...trail];
    if (above.some((it) => sectionRole(it) === "decision" && !recommendingHeading.test(it))) continue;
    for (const prose of prosesIn(blocks)) {
      const lead = recommendingLead.exec(prose.text);
      const at = lead ? lead.index + lead[0].length : 0;
      const named = lead && options.find(({ title }) => opensAlone(prose.text.slice(at), title.text));
      if (!named || isSame(named.title.text, decided.title)) continue;
      yield {
        span: spanOfRange(model.decision.range),
        message: t("{0} is decided, but {1} is recommended", decided.title, named.title.text),
        related: [
          {
            span: shifted(wordsOf(prose, at, at + named.title.text.length).span, base),
            message: t("{0} is recommended", named.title.text),
          },
        ],
      };
      return;
    }
  }
}

/** The title and the end of a clause; "Redis for sessions" is for a part only. */
const opensAlone = (text: string, title: string): boolean =>
  text.toLowerCase().startsWith(title.toLowerCase()) &&
  /^["”*_]*\s*(?:[.,;:!。，；)]|$)/u.test(text.slice(title.length));
