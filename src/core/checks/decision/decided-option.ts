// What the decision calls by its name, held against the options, and against what else the record says of them.
import { areAtOdds, divisionIn } from "../../lexicon/divisions.ts";
import { withoutNote, withoutTitle } from "../../lexicon/options.ts";
import { leavingTitle } from "../../lexicon/subjects.ts";
import { tellingWords } from "../../lexicon/telling.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { sentenceAround } from "../../text/lines.ts";
import type { Words } from "../../text/span.ts";

export type OptionAt = Placed<ClaimOf<"option">>;

/** The options of the decision itself, each place that tells of one. */
export const optionsOf: (reading: Reading) => readonly OptionAt[] = keptFor((reading) =>
  reading.claimsOf("option").filter(({ inner }) => !inner),
);

/** The words by which the decision names what it takes, where no label does. */
export function namedBy(reading: Reading): Words | null {
  const [decision] = reading.claimsOf("decision").filter(({ aside }) => !aside);
  return (decision && !decision.label && (decision.title ?? decision.taken)) || null;
}

/** The one option that these words mean: they are its words, or else hold them all, or it all theirs. Null for none and for several. */
export function optionMeant(text: string, reading: Reading): OptionAt | null {
  const told = telling(text, reading);
  if (!told.length) return null;
  const holds = (some: readonly string[], all: readonly string[]): boolean => all.every((word) => some.includes(word));
  const options = optionsOf(reading)
    .filter(({ title }) => withoutTitle.test(title.text) === withoutTitle.test(text))
    .map((option) => ({ option, own: telling(withoutNote(option.title.text), reading) }));
  const meant = options.filter(({ own }) => own.length && (holds(told, own) || holds(own, told)));
  const same = meant.filter(({ own }) => holds(told, own) && holds(own, told));
  return onlyOne((same.length ? same : meant).map(({ option }) => option));
}

export interface Backed {
  readonly option: OptionAt;
  /** It alone is marked; its words stand in the record's title; it alone has words in common with it. */
  readonly by: "mark" | "title" | "words";
}

/** The one option that the record is for. */
export function optionBacked(reading: Reading): Backed | null {
  const options = optionsOf(reading);
  const marked = options.filter(({ verdict }) => verdict?.value === "chosen");
  const title = titleOf(reading)?.text ?? "";
  if (marked.length) return backed(marked, "mark");
  if (leavingTitle.test(title)) return null;
  const inTitle = tellingWords(title);
  const whole = options.filter((it) => {
    const own = tellingWords(withoutNote(it.title.text));
    return own.length > 0 && own.every((word) => inTitle.includes(word));
  });
  if (whole.length) return backed(whole, "title");
  return backed(
    options.filter((it) => shares(title, it.title.text, reading)),
    "words",
  );
}

function backed(options: readonly OptionAt[], by: Backed["by"]): Backed | null {
  const option = onlyOne(options);
  return option && option.verdict?.value !== "rejected" ? { option, by } : null;
}

export const titleOf = (reading: Reading): Words | null => reading.claimsOf("title")[0]?.title ?? null;

/** Have the two texts a word in common that tells one option from another? */
export function shares(a: string, b: string, reading: Reading): boolean {
  const words = telling(b, reading);
  return telling(a, reading).some((word) => words.includes(word));
}

/** Without the words that all options have. */
function telling(text: string, reading: Reading): readonly string[] {
  const common = commonWords(reading);
  return tellingWords(text).filter((word) => !common.includes(word));
}

/** What two options have in common may still be what both are about; the number in front of all of them never is. */
const commonWords: (reading: Reading) => readonly string[] = keptFor((reading) => {
  const [first = [], ...others] = optionsOf(reading).map(({ title }) => tellingWords(title.text));
  return first.filter(
    (word) => (others.length > 1 || /\d/.test(word)) && others.every((words) => words.includes(word)),
  );
});

/** "0007-1-PostgreSQL" */
export const withoutNumber = (title: string): string => title.replace(/^[\d.-]+(?=\p{L})/u, "");

/** One option may stand in several places. */
function onlyOne(options: readonly OptionAt[]): OptionAt | null {
  const [first] = options;
  const name = (option: OptionAt): string => withoutNote(option.title.text).toLowerCase();
  return first && options.every((it) => name(it) === name(first)) ? first : null;
}

/**
 * What the decision takes, where that is none of the options, though the record is for one of them: "Use **Pgpool-II** as the
 * only endpoint", below the title "RDS Proxy in front of the database" and an option of that name. Whoever means it speaks of
 * it again, and does not go on without a word of the option.
 */
export function strangerTaken(reading: Reading): Words | null {
  const named = namedBy(reading);
  if (!named || optionsOf(reading).length < 2) return null;
  if (hasStrangerPart(named.text, reading)) return named;
  const backed = optionBacked(reading)?.option;
  if (!backed || isToldAgain(named, reading) || areLosers(reading)) return null;
  const divided = dividesOtherwise(named.text, reading);
  if (divided !== null) return divided ? named : null;
  const title = titleOf(reading)?.text ?? "";
  const isKnown = [title, ...optionsOf(reading).map((it) => it.title.text)].some((it) =>
    shares(named.text, it, reading),
  );
  return isKnown || shares(opening(named, reading), backed.title.text, reading) ? null : named;
}

/** Alternatives to the decision, each of which lost: what was chosen stands in the decision alone. */
export const areLosers = ({ model }: Reading): boolean => model.options.every(({ outcome }) => outcome === "rejected");

/** "Schema per tenant", where the options and the title divide by modules; null where nothing is told of what is divided. */
export function dividesOtherwise(text: string, reading: Reading): boolean | null {
  const own = divisionIn(text);
  if (!own) return null;
  const others = [titleOf(reading)?.text ?? "", ...optionsOf(reading).map(({ title }) => title.text)].flatMap(
    (it) => divisionIn(it) ?? [],
  );
  return others.length ? others.every((it) => areAtOdds(own, it)) : null;
}

const isToldAgain = ({ text }: Pick<Words, "text">, { page }: Reading): boolean =>
  page.text.toLowerCase().split(text.toLowerCase()).length > 2;

/** "Kafka + Redis", where an option is "Kafka + PostgreSQL": of its parts all but one, and that one stands nowhere else. */
const hasStrangerPart = (text: string, reading: Reading): boolean =>
  optionsOf(reading).some(({ title }) => {
    const own = partsOf(text);
    const others = partsOf(withoutNote(title.text));
    const [stranger, second] = own.filter((part) => !others.includes(part));
    if (own.length < 2 || own.length !== others.length || !stranger || second !== undefined) return false;
    const isListed = optionsOf(reading).some((it) => withoutNote(it.title.text).toLowerCase() === text.toLowerCase());
    return !isToldAgain({ text: stranger }, reading) || (!isListed && !areLosers(reading));
  });

const partsOf = (title: string): readonly string[] => title.toLowerCase().split(/\s?[+&]\s?/);

/** The sentence that the words stand in. */
const opening = ({ span }: Words, reading: Reading): string => reading.slice(sentenceAround(reading.page.text, span));
