import { t } from "../../../l10n/index.ts";
import { withoutMark } from "../../edit/option.ts";
import { alternativesHeading, losersHeading, optionLabel } from "../../lexicon/options.ts";
import { productsIn } from "../../lexicon/products.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import { tellingWords } from "../../lexicon/telling.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { unspaced } from "../../text/characters.ts";
import { type Stated, shifted, type Words } from "../../text/span.ts";
import type { Check, Fix, Report } from "../check.ts";
import { namedBy, optionMeant, titleOf } from "./decided-option.ts";
import { saidOtherwise } from "./said-otherwise.ts";

/** Two options of one set are marked as the chosen one. */
export const severalChosenOptions: Check = {
  id: "several-chosen-options",
  severity: "warning",
  *run(reading) {
    const chosen = reading.claimsOf("option").filter(({ verdict, inner }) => verdict?.value === "chosen" && !inner);
    yield* besideDecision(reading, chosen);
    yield* otherProduct(reading, chosen);
    yield* amongLosers(reading, chosen);
    const otherwise = saidOtherwise(reading);
    if (otherwise)
      yield {
        span: otherwise.said.span,
        message: t("{0} is taken here, but {1} is named as the chosen option", otherwise.said.text, otherwise.chosen),
      };
    const taken = productTaken(reading)?.value;
    const isLeft = (option: OptionClaim): boolean => !taken || !names(option, taken);
    const [first, ...others] = chosen;
    for (const other of others) {
      if (!first || setOf(other, reading) !== setOf(first, reading) || other.title.text === first.title.text) continue;
      yield {
        span: other.verdict?.span ?? other.title.span,
        message: t("{0} is marked as chosen, and so is {1}", other.title.text, first.title.text),
        related: [
          { span: first.verdict?.span ?? first.title.span, message: t("{0} is marked as chosen", first.title.text) },
        ],
        fixes: chosen.length === 2 ? [first, other].filter(isLeft).flatMap((option) => unmarking(reading, option)) : [],
      };
    }
  },
};

function unmarking(reading: Reading, option: OptionClaim): Fix[] {
  const edit = withoutMark(reading, option);
  return edit ? [{ title: t("Take the mark from {0}", option.title.text), edits: [edit] }] : [];
}

/** The decision names its option by a label, so it can name the other one so. */
const deciding = (named: Words, { label }: OptionClaim): Fix[] =>
  label
    ? [{ title: t("Change the decision to {0}", label.text), edits: [{ span: named.span, text: label.text }] }]
    : [];

type OptionClaim = Placed<ClaimOf<"option">>;

/** The only marked option is another than the one that the decision names, by its label or in words; it may be marked in several lists. */
function* besideDecision(reading: Reading, chosen: readonly OptionClaim[]): Generator<Report> {
  const [marked, ...again] = chosen;
  const named = byLabel(reading) ?? inWords(reading);
  if (!marked || !named || chosen.some((it) => it.title.text === named.option.title.text)) return;
  const sets = new Set(chosen.map((it) => setOf(it, reading)));
  const told = reading.claimsOf("option").filter(({ title }) => title.text === named.option.title.text);
  if (sets.size < chosen.length || !told.some((it) => sets.has(setOf(it, reading)))) return;
  yield {
    span: marked.verdict?.span ?? marked.title.span,
    message: t("{0} is marked as chosen, but the decision is for {1}", marked.title.text, named.option.title.text),
    related: [
      { span: named.words.span, message: t("{0} is chosen", named.words.text) },
      ...again.map(({ title }) => ({ span: title.span, message: t("{0} is marked as chosen", title.text) })),
    ],
    fixes: [
      ...(again.length ? [] : unmarking(reading, marked)),
      ...(named.isLabel ? deciding(named.words, chosen.find(({ label }) => label) ?? marked) : []),
    ],
  };
}

/** Options side by side: of one form, below one heading, about one thing. */
const setOf = ({ form, section, title }: OptionClaim, { page }: Reading): string =>
  `${form} ${page.sections[section]?.parent ?? -1} ${subjectOf(title.text)}`;

/** "Queue – Option B: NATS" is an option for the queue. */
function subjectOf(title: string): string {
  const [, subject = "", rest = ""] = /^(.{1,40}?)\s*(?:\s[–—-]\s|[:：/|])\s*(\S.*)$/u.exec(title) ?? [];
  return optionLabel.test(rest) ? subject : "";
}

interface Named {
  readonly option: OptionClaim;
  readonly words: Words;
  readonly isLabel: boolean;
}

function byLabel(reading: Reading): Named | null {
  const decided = reading.model.options[reading.model.decision?.option ?? -1];
  const words = reading.claimsOf("decision").find(({ label, aside }) => label && !aside)?.label;
  const option = decided && reading.claimsOf("option").find(({ title }) => title.text === decided.title);
  return words && option ? { option, words, isLabel: true } : null;
}

function inWords(reading: Reading): Named | null {
  const words = namedBy(reading);
  const option = words && optionMeant(words.text, reading);
  return words && option ? { option, words, isLabel: false } : null;
}

/** "**Chosen** because: …" below an alternative, though neither the title nor the decision has the words for it. */
function* amongLosers(reading: Reading, chosen: readonly OptionClaim[]): Generator<Report> {
  for (const marked of chosen) {
    const heading = headingOfSet(marked, reading);
    if (!marked.verdict || !heading) continue;
    if (losersHeading.test(heading))
      yield {
        span: marked.verdict.span,
        message: t("{0} is marked as chosen below “{1}”", marked.title.text, heading),
        fixes: unmarking(reading, marked),
      };
    else if (alternativesHeading.test(heading) && isForeign(marked, reading))
      yield {
        span: marked.verdict.span,
        message: t("{0} is marked as chosen, but the decision does not speak of it", marked.title.text),
        fixes: unmarking(reading, marked),
      };
  }
}

/** The heading over a set of options. */
function headingOfSet({ section }: OptionClaim, { page }: Reading): string | null {
  for (let at = section; at >= 0; at = page.sections[at]?.parent ?? -1) {
    const heading = page.sections[at]?.heading?.text ?? "";
    if (sectionRole(heading) === "options") return heading;
  }
  return null;
}

/**
 * At most half of its words stand in the record's title and in what the decision opens with, or its product nowhere in the decision.
 * What a title has in brackets, wherever they stand, the decision may tell in other words.
 */
function isForeign({ title }: OptionClaim, reading: Reading): boolean {
  const decided = reading.page.sections
    .filter(({ heading, trail }) =>
      [heading?.text ?? "", ...trail].slice(-2).some((it) => sectionRole(it) === "decision"),
    )
    .filter(({ parent }) => parent >= 0)
    .map(({ base, span }) => reading.slice(shifted(span, base)));
  if (!decided.length) return false;
  const text = [titleOf(reading)?.text ?? "", ...decided].join(" ");
  const opening = reading.claimsOf("decision").filter(({ aside, label }) => !aside && !label)[0]?.text.text;
  const told = new Set(tellingWords(opening ? `${titleOf(reading)?.text ?? ""} ${opening}` : text));
  const own = tellingWords(title.text.replace(/[(（][^()（）]*[)）]/gu, " "));
  const products = productsIn(title.text).map(({ name }) => name);
  const known = new Set(productsIn(text).map(({ name }) => name));
  if (products.length && !products.some((name) => known.has(name))) return true;
  // Where words run on, few of them are the same.
  if (runOn.test(title.text)) return false;
  return own.length > 0 && own.filter((word) => told.has(word)).length * 2 <= own.length;
}

const runOn = new RegExp(`[${unspaced}]{4}`, "u");

/** "Kafka it is", where "Events over RabbitMQ" is marked, and "Events over Kafka" is not. */
function* otherProduct(reading: Reading, chosen: readonly OptionClaim[]): Generator<Report> {
  const [marked, second] = chosen;
  const product = productTaken(reading);
  if (!marked || second || !product || names(marked, product.value) || !productsIn(marked.title.text).length) return;
  const meant = reading.claimsOf("option").filter((it) => !it.inner && names(it, product.value));
  const [other] = meant;
  if (!other || meant.some((it) => it.title.text !== other.title.text)) return;
  yield {
    span: marked.verdict?.span ?? marked.title.span,
    message: t("{0} is marked as chosen, but the decision is for {1}", marked.title.text, other.title.text),
    related: [{ span: product.span, message: t("{0} is chosen", product.value) }],
    fixes: unmarking(reading, marked),
  };
}

/** The broker or engine that the decision opens with, or with words of choosing in front of it. */
function productTaken(reading: Reading): Stated<string> | null {
  const [decision] = reading.claimsOf("decision").filter(({ aside }) => !aside);
  if (!decision || decision.label || decision.title) return null;
  const { text, span } = decision.text;
  const lead = /^[\s*_]*(?:[Ww]e (?:take|choose|chose|go (?:with|for)|pick|use) [*_]*)?(?=\p{Lu})/u.exec(text)?.[0]
    .length;
  const product = lead === undefined ? undefined : productsIn(text.slice(lead, lead + 40))[0];
  return product?.start === 0 ? { value: product.name, span } : null;
}

const names = ({ title }: OptionClaim, product: string): boolean =>
  productsIn(title.text).some(({ name }) => name === product);
