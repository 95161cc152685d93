import { t } from "../../l10n/index.ts";
import { withoutMark } from "../edit/option.ts";
import { deniedPattern } from "../lexicon/flows.ts";
import { brokersIn, enginesIn } from "../lexicon/products.ts";
import { choosingPattern } from "../lexicon/stores.ts";
import type { ClaimOf } from "../readers/claim.ts";
import type { Placed, Reading } from "../resolve/reading.ts";
import type { Stated, Words } from "../text/span.ts";
import { sharesWord } from "../text/spelling.ts";
import type { Check, Fix, Report } from "./check.ts";

/** Two options of one set are marked as the chosen one. */
export const severalChosenOptions: Check = {
  id: "several-chosen-options",
  severity: "warning",
  *run(reading) {
    const chosen = reading.claimsOf("option").filter(({ verdict, inner }) => verdict?.value === "chosen" && !inner);
    const parent = (section: number): number => reading.page.sections[section]?.parent ?? -1;
    yield* besideDecision(reading, chosen);
    yield* otherProduct(reading, chosen);
    yield* otherWords(reading, chosen);
    const taken = productTaken(reading)?.value;
    const isLeft = (option: OptionClaim): boolean => !taken || !names(option, taken);
    const [first, ...others] = chosen;
    for (const other of others) {
      if (
        !first ||
        other.form !== first.form ||
        (other.section !== first.section && parent(other.section) !== parent(first.section))
      )
        continue;
      if (other.title.text === first.title.text) continue;
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

/** The only marked option is another than the one that the decision names. */
function* besideDecision(reading: Reading, chosen: readonly OptionClaim[]): Generator<Report> {
  const [marked, second] = chosen;
  const decided = reading.model.options[reading.model.decision?.option ?? -1];
  const named = reading.claimsOf("decision").find(({ label, aside }) => label && !aside);
  const own = reading.claimsOf("option").find(({ title }) => title.text === decided?.title);
  if (!marked || second || !decided || !named?.label || !own || own.form !== marked.form) return;
  const parent = (section: number): number => reading.page.sections[section]?.parent ?? -1;
  if (marked.title.text === decided.title || parent(own.section) !== parent(marked.section)) return;
  yield {
    span: marked.verdict?.span ?? marked.title.span,
    message: t("{0} is marked as chosen, but the decision is for {1}", marked.title.text, decided.title),
    related: [{ span: named.label.span, message: t("{0} is chosen", named.label.text) }],
    fixes: [...unmarking(reading, marked), ...deciding(named.label, marked)],
  };
}

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

/** "Use choreography for the checkout.", where "Orchestration" is marked, and "Choreography" is not. */
function* otherWords(reading: Reading, chosen: readonly OptionClaim[]): Generator<Report> {
  const [marked, second] = chosen;
  const [decision] = reading.claimsOf("decision").filter(({ aside }) => !aside);
  if (!marked || second || !decision || decision.label || decision.title) return;
  const { text } = decision.text;
  const choosing = choosingPattern.exec(text);
  if (!choosing || choosing.index > 12 || deniedPattern.test(text) || sharesWord(text, marked.title.text)) return;
  const opening = /^[^.,;:(]{0,80}/u.exec(text)?.[0] ?? "";
  const rivals = reading.claimsOf("option").filter((it) => !it.inner && it.form === marked.form && it !== marked);
  const [meant, another] = rivals.filter(({ title }) => isWithin(title.text, opening));
  if (!meant || another || rivals.some((it) => it !== meant && sharesWord(it.title.text, opening))) return;
  yield {
    span: marked.verdict?.span ?? marked.title.span,
    message: t("{0} is marked as chosen, but the decision is for {1}", marked.title.text, meant.title.text),
    related: [{ span: decision.text.span, message: t("{0} is chosen", meant.title.text) }],
    fixes: unmarking(reading, marked),
  };
}

/** Does the text hold a title as it is written? */
const isWithin = (title: string, text: string): boolean =>
  text.toLowerCase().includes(title.toLowerCase()) && /\p{L}{3}/u.test(title);

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

const productsIn = (text: string) => [...brokersIn(text), ...enginesIn(text)];
const names = ({ title }: OptionClaim, product: string): boolean =>
  productsIn(title.text).some(({ name }) => name === product);
