// Names that stand in company with services, as services do: "Bay, Payment and Notice can be built on their own".
import { canNameService, kindOfName } from "../../lexicon/parties.ts";
import { brokersIn } from "../../lexicon/products.ts";
import { isEngine } from "../../readers/phrase.ts";
import type { Reading } from "../../resolve/reading.ts";
import { type Span, shifted, type Words } from "../../text/span.ts";
import { isApart, isOfDecision } from "../today.ts";
import { timesWritten } from "../written.ts";
import { isCountedWhole } from "./allocations.ts";
import { type Company, companiesIn } from "./companies.ts";
import { isKnown, isToldOnce, knownServices } from "./known-services.ts";

/** The names that are no known service's where all beside them are, and that stand nowhere else. */
export function* strangersInRows(reading: Reading): Generator<Words> {
  const isFew = knownServices(reading).size < fewest;
  for (const { blocks, base } of reading.page.sections)
    for (const company of companiesIn(blocks)) {
      if (isFew && company.kind !== "acting") continue;
      const stranger = strangerIn(company, reading);
      const words = stranger && { text: stranger.text, span: shifted(stranger.span, base) };
      if (words && isToldSeldom(words.text, company, reading) && stands(words.span, company, reading)) yield words;
    }
}

const fewest = 3;

/** Who takes a step may be told of again where one fails. */
const isToldSeldom = (words: string, { kind }: Company, reading: Reading): boolean =>
  kind === "flow" ? timesWritten(words, reading.page) <= mostOfSteps : isToldOnce(words, reading);

const mostOfSteps = 3;

/** The context may tell of what was before, unless nothing but services stands in the row. */
const stands = (span: Span, { kind }: Company, reading: Reading): boolean =>
  isOfDecision(span, reading) ||
  ((kind === "called" || kind === "closed" || kind === "acting") && !isApart(span, reading));

/** Of a row one alone is unknown; of two, both are called services, or said to be. */
function strangerIn(company: Company, reading: Reading): Words | null {
  const { names, kind } = company;
  const [stranger, second] = names.filter(({ text }) => !isKnown(text, reading));
  if (!stranger || second || !mayBeService(stranger, company, reading)) return null;
  const known = new Set(names.flatMap((it) => (it === stranger ? [] : [reading.serviceNamed(it.text)])));
  if (names.every(({ text }) => serviceNoun.test(text)) || kind === "called") return stranger;
  if (kind === "bracketed") return names.length > 2 && known.size > 1 && !plural.test(stranger.text) ? stranger : null;
  if (kind === "closed" || kind === "steps" || kind === "flow") return known.size > 1 ? stranger : null;
  if (kind === "acting" && names.length === 2) return isToldBare(names, stranger, reading) ? stranger : null;
  const mayBegin = stranger === names[0] || (stranger === names.at(-1) && kind === "open");
  return names.length > 2 && !mayBegin ? stranger : null;
}

/** "Bay and Notice will each own …", where the other one is called so all over the record. */
const isToldBare = (names: readonly Words[], stranger: Words, reading: Reading): boolean =>
  names.some((it) => it !== stranger && reading.model.services.some(({ name }) => name === it.text)) &&
  names.every(({ text }) => /^\p{Lu}\p{L}+$/u.test(text)) &&
  names.some((it) => it !== stranger && (isCountedWhole(reading) || timesWritten(it.text, reading.page) > fewest));

/** "(orders, payments, refunds)": data. */
const plural = /[^si]s$/;

const serviceNoun = /[ -](?:service|svc|dienst|api)$/iu;
const mayBeService = ({ text }: Words, { kind }: Company, reading: Reading): boolean =>
  canNameService(text) &&
  kindOfName(text) === "service" &&
  !isEngine(text) &&
  !brokersIn(text).length &&
  (kind === "flow" || !reading.databaseNamed(text));
