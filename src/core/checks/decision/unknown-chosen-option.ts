import { t } from "../../../l10n/index.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import { consideredLead, labelNumber, withoutNote } from "../../lexicon/options.ts";
import { categoryOf, enginesIn, productsIn } from "../../lexicon/products.ts";
import { choosingPattern } from "../../lexicon/stores.ts";
import { tellingWords } from "../../lexicon/telling.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { keptFor } from "../../text/kept.ts";
import type { Words } from "../../text/span.ts";
import { nearest, sharedWords, sharesWord } from "../../text/spelling.ts";
import { asking } from "../../text/wording.ts";
import type { Check, Report } from "../check.ts";
import { keepsData } from "../engines/named-engines.ts";
import { areLosers, dividesOtherwise, namedBy, shares, strangerTaken } from "./decided-option.ts";
import { isAkin } from "./titled.ts";

/** The decision names an option that the record does not list. */
export const unknownChosenOption: Check = {
  id: "unknown-chosen-option",
  severity: "warning",
  *run(reading) {
    const told = new Set<number>();
    for (const report of found(reading)) {
      if (!told.has(report.span.start)) yield report;
      told.add(report.span.start);
    }
  },
};

function* found(reading: Reading): Generator<Report> {
  const options = reading.claimsOf("option").filter(({ inner }) => !inner);
  if (options.length < 2) return;
  yield* otherProduct(options, reading);
  yield* leftOut(options, reading);
  yield* notConsidered(options, reading);
  const stranger = strangerTaken(reading);
  if (stranger) {
    yield notAmong(stranger, options);
    return;
  }
  let known: readonly string[] | undefined;
  const numbers = () => (known ??= options.flatMap((option) => numberOf(option, reading) ?? []));
  const isAkin = (text: string): boolean =>
    dividesOtherwise(text, reading) === false || options.some(({ title }) => shares(text, title.text, reading));
  for (const { label, title, aside } of reading.claimsOf("decision")) {
    const wanted = label && labelNumber(label.text);
    if (label && wanted && numbers().length >= 2 && !numbers().includes(wanted)) {
      yield {
        span: label.span,
        message: t("{0} is chosen, but the record lists {1} options without it", label.text, new Set(numbers()).size),
        related: options.map((option) => ({ span: option.title.span, message: option.title.text })),
      };
    } else if (label && wanted && title && !aside) {
      yield* otherWords(label, title, options);
    } else if (
      title &&
      !label &&
      !aside &&
      !areLosers(reading) &&
      (namesStranger(title, options, reading) ||
        isOddWord(title, options, reading) ||
        isExchanged(title, options, reading) ||
        !(citesOne(title, reading) ? options.some((it) => isCited(title, it.title)) : isAkin(title.text)))
    ) {
      const near = nearest(
        title.text,
        options.map((option) => option.title.text),
      );
      yield {
        span: title.span,
        message: asking(t("“{0}” is chosen, but it is not among the {1} options", title.text, countOf(options)), near),
        fixes: near ? [{ title: t("Change to {0}", near), edits: [{ span: title.span, text: near }] }] : [],
        related: options.map((option) => ({ span: option.title.span, message: option.title.text })),
      };
    }
  }
}

/** One that is listed and weighed below a heading of its own is one. */
const countOf = (options: readonly ClaimOf<"option">[]): number =>
  new Set(options.map(({ title }) => nameOf(title.text))).size;

const nameOf = (title: string): string => withoutNote(title).toLowerCase();

/** "* Redis Cluster", "* KeyDB" and a heading below for each of both and for Redis, which is chosen. */
function* leftOut(options: readonly Placed<ClaimOf<"option">>[], reading: Reading): Generator<Report> {
  const listed = options.filter(({ form }) => form === "list");
  const headed = new Set(options.filter(({ form }) => form === "heading").map(({ title }) => nameOf(title.text)));
  const names = new Set(listed.map(({ title }) => nameOf(title.text)));
  const [missing, second] = [...headed].filter((name) => !names.has(name));
  if (!missing || second || names.size < 2 || names.size + 1 !== headed.size) return;
  const named = namedBy(reading) ?? openingWith(missing, reading);
  if (named && missing === nameOf(named.text)) yield notAmong(named, listed);
}

/** "Options considered:" and a list of products without the one that is decided: no list of mere alternatives. */
function* notConsidered(options: readonly Placed<ClaimOf<"option">>[], reading: Reading): Generator<Report> {
  const [decision] = reading.claimsOf("decision").filter(({ aside }) => !aside);
  const [first] = options;
  if (!decision?.taken || !first || options.some(({ form }) => form !== "list")) return;
  const before = reading.slice({ start: Math.max(0, first.span.start - 160), end: first.span.start });
  const products = options.map(({ title }) => productsIn(title.text));
  const [taken, second] = productsIn(decision.taken.text);
  if (!consideredLead.test(before) || !taken || second || products.some(({ length }) => length !== 1)) return;
  const known = products.flat().map(({ name }) => name);
  const isKin = (name: string): boolean => categoryOf(name) === categoryOf(taken.name) || keepsData(name);
  if (
    (keepsData(taken.name) ? known.every(isKin) : known.some(isKin)) &&
    known.every((name) => !isAkin(name, taken.name))
  )
    yield notAmong(decision.taken, options);
}

/** "Redis as the cache": the name that the decision begins with. */
function openingWith(name: string, reading: Reading): Words | null {
  const [decision] = reading.claimsOf("decision").filter(({ aside, label }) => !aside && !label);
  const { start = 0 } = decision?.text.span ?? {};
  const words = { text: decision?.text.text.slice(0, name.length) ?? "", span: { start, end: start + name.length } };
  return words.text.toLowerCase() === name && reading.slice(words.span) === words.text ? words : null;
}

const notAmong = ({ text, span }: Words, options: readonly ClaimOf<"option">[]): Report => ({
  span,
  message: t("“{0}” is chosen, but it is not among the {1} options", text, countOf(options)),
  related: options.map((option) => ({ span: option.title.span, message: option.title.text })),
});

/** "We use Pulsar as the backbone", where each of the options is one product, some of its kind, and none of them Pulsar. */
function* otherProduct(options: readonly Placed<ClaimOf<"option">>[], reading: Reading): Generator<Report> {
  const [decision] = reading.claimsOf("decision").filter(({ aside }) => !aside);
  if (!decision || decision.title || decision.label || areLosers(reading)) return;
  const { text, span } = decision.text;
  const known = options.map(({ title }) => productsIn(title.text).map(({ name }) => name));
  const among = (name: string): boolean => known.flat().some((it) => it.startsWith(name) || name.startsWith(it));
  const [taken] = productsIn(text).sort((a, b) => a.start - b.start);
  if (!taken || known.some(({ length }) => !length) || among(taken.name)) return;
  if (!known.flat().some((name) => categoryOf(name) === categoryOf(taken.name))) return;
  const lead = text.slice(0, taken.start);
  const isTaken = (choosingPattern.test(lead) && !deniedPattern.test(lead)) || decision.taken?.text === taken.name;
  const at = reading.slice(span).indexOf(text.slice(taken.start, taken.end));
  if (lead.length > 40 || !isTaken || at < 0) return;
  const start = span.start + at;
  yield notAmong(
    { text: text.slice(taken.start, taken.end), span: { start, end: start + taken.end - taken.start } },
    options,
  );
}

/** By its label, or by the number in front: "### 2. One central pooler", "2. One central pooler". */
function numberOf({ label, title }: ClaimOf<"option">, reading: Reading): string | null {
  if (label) return labelNumber(label.text);
  const before = reading.slice({ start: Math.max(0, title.span.start - 12), end: title.span.start });
  return /^(?:#{2,6} +)?(\d{1,2})[.):] +[*_"“]*$/m.exec(before)?.[1] ?? null;
}

/** Words in quotes cite an option: a single one in common with it is no citation, nor is one with another product. */
const citesOne = (title: Words, reading: Reading): boolean =>
  isQuoted(title, reading) && reading.model.decision?.option === null;

const isCited = (title: Words, option: Words): boolean => sharedWords(title.text, option.text) > 0.5;

const isQuoted = ({ span }: Words, reading: Reading): boolean =>
  /["“«„]$/u.test(reading.slice({ start: span.start - 1, end: span.start }));

/** Options told apart by their engines, and a chosen one with an engine that none of them has. */
function namesStranger(title: Words, options: readonly ClaimOf<"option">[], reading: Reading): boolean {
  if (!isQuoted(title, reading)) return false;
  const known = enginesOf(options);
  const told = known.filter((engines) => engines.length).length;
  if (told < 2 || told * 2 <= options.length || new Set(known.flat()).size < 2) return false;
  return enginesIn(title.text).some(({ name }) => !known.flat().includes(name));
}

const enginesOf = keptFor((options: readonly ClaimOf<"option">[]) =>
  options.map((option) => enginesIn(option.title.text).map(({ name }) => name)),
);

/** "Orchestration with Temporal" in quotes, where the only option with a word of it is "Orchestration in the ride service". */
function isOddWord(title: Words, options: readonly ClaimOf<"option">[], reading: Reading): boolean {
  if (!isQuoted(title, reading)) return false;
  const own = significant(title.text);
  const odd = own.filter((word) => !wordsOf(options).has(word));
  if (odd.length !== 1) return false;
  const akin = new Set(
    options.filter((option) => sharesWord(title.text, option.title.text)).map((it) => it.title.text),
  );
  const [word = ""] = odd;
  const [option = "", another] = akin;
  const isProper = (title.text.match(/[\p{L}\p{N}]+/gu) ?? []).some(
    (it, at) => at > 0 && /^\p{Lu}/u.test(it) && it.toLowerCase() === word,
  );
  return !another && isProper && significant(option).some((it) => !own.includes(it));
}

const wordsOf = keptFor(
  (options: readonly ClaimOf<"option">[]) => new Set(options.flatMap(({ title }) => significant(title.text))),
);

/** "Schema per service with a saga" in quotes, where the option is "Database per service with a saga": one noun in another's place. */
function isExchanged(title: Words, options: readonly ClaimOf<"option">[], reading: Reading): boolean {
  const own = title.text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  if (!isQuoted(title, reading) || own.length < 4) return false;
  const apart = options.map((option) => {
    const listed = option.title.text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
    return listed.length === own.length
      ? own.flatMap((word, at) => (word === listed[at] ? [] : [[word, listed[at] ?? ""]]))
      : null;
  });
  if (apart.some((it) => it?.length === 0)) return false;
  return apart.some(
    (it) =>
      it?.length === 1 &&
      it[0]?.every((word) => word.length > 4 && !determiners.test(word)) &&
      it[0][0]?.slice(0, 4) !== it[0][1]?.slice(0, 4),
  );
}

const determiners =
  /^(?:single|separate|dedicated|shared|every|private|isolated|independent|eigene[nrs]?|getrennte|separada|propia|séparée|dédiée|separato|separata|proprio)$/u;

const significant = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length > 3 && !/^(?:with|from|into|over|each|their|para|avec|przez)$/u.test(word),
  );

/** By their labels where some have one, else by their place. */
const byNumber = keptFor((options: readonly ClaimOf<"option">[]) =>
  options.some(({ label }) => label)
    ? groupedBy(
        options.filter(({ label }) => label),
        ({ label }) => (label && labelNumber(label.text)) ?? "",
      )
    : new Map(options.map((option, index) => [String(index + 1), [option]])),
);

/** "We take option 2, the database per service", which is the title of option 3. */
function* otherWords(label: Words, title: Words, options: readonly ClaimOf<"option">[]): Generator<Report> {
  const number = labelNumber(label.text);
  const named = byNumber(options).get(number ?? "") ?? [];
  const [own] = named;
  if (own && named.length === 1) yield* otherName(title, own);
  if (own && named.every((option) => isStrange(title, option.title)))
    yield {
      span: title.span,
      message: t("“{0}” is chosen, but the option is called “{1}”", title.text, own.title.text),
      related: named.map((option) => ({ span: option.title.span, message: option.title.text })),
    };
  if (!own || named.some((option) => isHeld(option.title, title))) return;
  const others = options.filter((option) => !named.includes(option));
  const first =
    others.find((option) => isHeld(option.title, title)) ??
    (named.some((option) => sharesWord(title.text, option.title.text))
      ? undefined
      : others.find((option) => sharedWords(title.text, option.title.text) >= 0.6));
  if (!first) return;
  yield {
    span: label.span,
    message: t(
      "{0} is “{1}”, but the words behind it are those of “{2}”",
      label.text,
      named[0]?.title.text ?? "",
      first.title.text,
    ),
    related: [first, ...named].map((option) => ({ span: option.title.span, message: option.title.text })),
  };
}

/** Not a word in common, though both have several: the one cannot be what the other is called. */
const isStrange = (told: Words, listed: Words): boolean =>
  [told, listed].every(({ text }) => tellingWords(withoutNote(text)).length > 2) && !sharesWord(told.text, listed.text);

/** Do these words hold all that the option is called? */
function isHeld({ text }: Words, by: Words): boolean {
  const [own, told] = [withoutNote(text), by.text].map(tellingWords) as [string[], string[]];
  return own.length > 1 && own.every((word) => told.includes(word));
}

/** "Orchestration with Camunda (option 2)", where option 2 is "Orchestration with Temporal": one name in another's place. */
function* otherName(title: Words, option: ClaimOf<"option">): Generator<Report> {
  const [told, listed] = [title.text, option.title.text].map((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  if (!told || !listed || told.length !== listed.length || told.length < 3) return;
  const different = told.flatMap((word, at) => (word.toLowerCase() === listed[at]?.toLowerCase() ? [] : [at]));
  const [at = 0, second] = different;
  const [word = "", meant = ""] = [told[at], listed[at]];
  if (!different.length || second !== undefined || !at || ![word, meant].every((it) => /^\p{Lu}/u.test(it))) return;
  yield {
    span: title.span,
    message: t("“{0}” is chosen, but the option is called “{1}”", title.text, option.title.text),
    related: [{ span: option.title.span, message: option.title.text }],
  };
}
