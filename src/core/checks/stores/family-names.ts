// Databases called as one family, `cart_db` and `mail_db`, and a name of the same family that the record does not know.
import { hypotheticalPattern } from "../../lexicon/architecture.ts";
import { otherStorePattern } from "../../lexicon/other-stores.ts";
import { enginesIn } from "../../lexicon/products.ts";
import { storeName } from "../../lexicon/store-names.ts";
import type { Database } from "../../model/types.ts";
import type { Page } from "../../parse/page.ts";
import { foundInSource } from "../../parse/told.ts";
import { blocksIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { lineNear, sentenceAround } from "../../text/lines.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Span, Stated, Words } from "../../text/span.ts";
import { distance } from "../../text/spelling.ts";
import { listing } from "../disagreement.ts";
import { isApart, isOfDecision } from "../today.ts";
import { timesWritten } from "../written.ts";
import { fewestNames, nameRostersIn, unequalCellsIn } from "./name-rosters.ts";
import { isNamedAfter } from "./stray-names.ts";

export interface StrangeName {
  readonly stray: Words;
  /** The one that must be meant, or null. */
  readonly meant: Stated<string> | null;
  readonly family: readonly Stated<string>[];
}

interface Family {
  /** What their names have in common: `_db` at the end, `shop_` at the beginning. */
  readonly affix: RegExp;
  readonly names: readonly Stated<string>[];
}

export function* strangeNames(reading: Reading): Generator<StrangeName> {
  yield* changedInRoster(reading);
  yield* ownedTwice(reading);
  for (const { odd, meant } of unequalCellsIn(reading.page))
    if (isOfDecision(odd.span, reading))
      yield { stray: odd, meant: { value: meant.text, span: meant.span }, family: [] };
  for (const family of familiesIn(reading)) {
    const known = new Set(family.names.map(({ value }) => value));
    const strays = namesIn(reading.page, family).filter(({ text }) => !known.has(text) && !isKnown(text, reading));
    const lone = [...groupedBy(strays, ({ text }) => text).values()].flatMap((places) =>
      places.length > 1 ? [] : places,
    );
    for (const stray of lone) {
      const { names } = family;
      const meant =
        nearly(stray.text, names) ??
        ofOwner(stray, names, reading) ??
        ofTable(stray, names, reading) ??
        leftOut(stray, names, reading);
      // Where several are unknown, the list was never meant as the whole.
      const isAlone = lone.length === 1;
      if (meant || stands(stray, names, isAlone, reading) || (isAlone && isOutOfNowhere(stray, family, reading)))
        yield { stray, meant, family: names };
    }
  }
}

/** Two places tell off as many databases, and all but one are the same: the name that stands nowhere else is the odd one. */
function* changedInRoster(reading: Reading): Generator<StrangeName> {
  const { page } = reading;
  const rosters = nameRostersIn(page).filter(({ names: [first] }) => first && isOfDecision(first.span, reading));
  for (const [index, { names }] of rosters.entries())
    for (const other of rosters.slice(index + 1)) {
      const [[one, second], [two, third]] = [without(names, other.names), without(other.names, names)];
      if (!one || !two || second || third || names.length !== other.names.length) continue;
      const isSecondOdd = timesWritten(two.text, page) <= timesWritten(one.text, page);
      const [stray, meant] = isSecondOdd ? [two, one] : [one, two];
      if (timesWritten(stray.text, page) === 1)
        yield { stray, meant: { value: meant.text, span: meant.span }, family: [] };
    }
}

/** One service alone is given two databases, and one of them stands in one place alone, where the other one is missing. */
function* ownedTwice(reading: Reading): Generator<StrangeName> {
  const { access, databases } = reading.model;
  const named = new Set(
    databases.flatMap(({ name, named, scope }) =>
      named && scope === "decided" && storeName.end.test(name) ? [name] : [],
    ),
  );
  const owned = access.filter(
    ({ relation, scope, database }) => relation === "owns" && scope === "decided" && named.has(database),
  );
  const byService = [...groupedBy(owned, ({ service }) => service).values()];
  const [[one, two, third] = [], another] = byService.filter(({ length }) => length > 1);
  if (!one || !two || third || another || byService.length < fewestNames) return;
  const times = ({ database }: typeof one): number => timesWritten(database, reading.page);
  const [odd, usual] = times(one) < times(two) ? [one, two] : [two, one];
  const [stray, meant] = [odd, usual].map(({ database }) => firstName(database, reading));
  const isCalledAfter = isNamedAfter(usual.database, usual.service) && !isNamedAfter(odd.database, odd.service);
  // "owns `cart_db` and `carts_archive`" tells of two side by side.
  const isApartFromIt =
    stray && meant && (stray.form !== meant.form || Math.abs(stray.span.start - meant.span.start) > farApart);
  if (times(odd) !== 1 || !isCalledAfter || !isApartFromIt) return;
  if (!isApart(stray.span, reading)) yield { stray: { text: stray.value, span: stray.span }, meant, family: [] };
}

/** Characters between two that are not told side by side. */
const farApart = 400;

const firstName = (database: string, { databases, model }: Reading) =>
  databases.find((it) => model.databases[it.database]?.name === database)?.names[0];

const without = (names: readonly Words[], others: readonly Words[]): Words[] =>
  names.filter(({ text }) => others.every((it) => it.text !== text));

function familiesIn(reading: Reading): Family[] {
  const names = new Map([...listedNames(reading), ...toldNames(reading)].map((it) => [it.value, it]));
  const by = (affix: RegExp) => groupedBy(names.values(), ({ value }) => affix.exec(value)?.[0]);
  const ends = familiesOf(by(storeName.end), (end) => new RegExp(`(?<!_)${end}$`, "u"));
  return ends.length ? ends : familiesOf(by(storeName.start), (start) => new RegExp(`^${start}(?=\\p{L})`, "u"));
}

const familiesOf = (
  groups: ReadonlyMap<string | undefined, readonly Stated<string>[]>,
  affixOf: (words: string) => RegExp,
): Family[] =>
  [...groups].flatMap(([words, names]) =>
    words && names.length >= fewestNames ? [{ affix: affixOf(words), names }] : [],
  );

/** What a list gives, or several places tell of. */
const toldNames = ({ databases, model }: Reading): Stated<string>[] =>
  databases.flatMap(({ database, names: [first, ...others] }) => {
    const it = model.databases[database];
    const told = [first, ...others].some((place) => place && (listing.has(place.form) || others.length));
    return it?.named && first && told && isOwn(it) ? [first] : [];
  });

/** What the decision tells off by name, whoever it belongs to. */
const listedNames = (reading: Reading): Stated<string>[] =>
  nameRostersIn(reading.page).flatMap(({ names }) =>
    names.every(({ span }) => isOfDecision(span, reading))
      ? names.map(({ text, span }) => ({ value: text, span }))
      : [],
  );

const isOwn = ({ scope }: Database): boolean => scope === "decided" || scope === "current";

/** Every word of the text that is called so; no product and nothing that is called so for another reason. */
const namesIn = (page: Page, { affix }: Family): Words[] => storeNamesIn(page).filter(({ text }) => affix.test(text));

const storeNamesIn = foundInSource((source): Words[] =>
  matchesOf(source, storeName.called).flatMap(({ 0: name, index }) =>
    enginesIn(name).length || notStore.test(name)
      ? []
      : [{ text: name, span: { start: index, end: index + name.length } }],
  ),
);

/** Variables, what runs on a developer's machine, and who logs in. */
const notStore =
  /^(?:[A-Z_]+|Local_?DB)$|_(?:user|app|role|pass|password|owner|admin|ro|rw|net|network|data|dump|backup|pool|cluster)$/u;

/** Some place lists it, or several tell of it. */
const isKnown = (name: string, { databases, model }: Reading): boolean =>
  model.services.some((it) => [it.name, ...it.aliases].includes(name)) ||
  databases.some(
    ({ names }) =>
      names.some(({ value, form }) => value === name && listing.has(form)) ||
      names.filter(({ value }) => value === name).length > 1,
  );

/** `wallets_db` for `wallet_db`; one that differs by a digit is another one of them. */
function nearly(name: string, family: readonly Stated<string>[]): Stated<string> | null {
  const near = family.filter(
    ({ value }) =>
      (isPlural(name, value) || isPlural(value, name) || Math.min(name.length, value.length) > 6) &&
      distance(name, value, 2) === 1 &&
      digitsOf(name) === digitsOf(value),
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** `labs_db` of `lab_db`, however short. */
const isPlural = (name: string, one: string): boolean => {
  const [end = ""] = storeName.end.exec(one) ?? [];
  return end.length > 2 && name === `${one.slice(0, -end.length)}s${end}`;
};

const digitsOf = (name: string): string => name.replace(/\D/g, "");

/** Its place gives it to the service that owns another one of the family. */
function ofOwner({ span }: Words, family: readonly Stated<string>[], reading: Reading): Stated<string> | null {
  const claim = reading.claimsOf("database").find(({ name }) => name?.span.start === span.start);
  const service = claim?.owner && !claim.aside ? reading.serviceNamed(claim.owner.text) : null;
  if (!service || isApart(span, reading)) return null;
  const its = family.filter(({ value }) =>
    reading.model.access.some((it) => it.service === service && it.relation === "owns" && it.database === value),
  );
  return its.length === 1 ? (its[0] ?? null) : null;
}

/** `tenants_db.leases`, where elsewhere it is `tenancy_db.leases`. */
function ofTable({ text, span }: Words, family: readonly Stated<string>[], reading: Reading): Stated<string> | null {
  const table = /^\.[a-z]\w{2,40}(?![\w(])/.exec(reading.page.text.slice(span.end, span.end + 50))?.[0];
  if (!table || isApart(span, reading)) return null;
  const its = family.filter(({ value }) => value !== text && timesWritten(`${value}${table}`, reading.page) > 0);
  return its.length === 1 ? (its[0] ?? null) : null;
}

/** One place names all the others of the family, but for the one that must be meant. */
function leftOut({ span }: Words, family: readonly Stated<string>[], reading: Reading): Stated<string> | null {
  const { text } = reading.page;
  const start = text.lastIndexOf("```", span.start);
  const end = text.indexOf("```", span.end);
  const block = start >= 0 && end >= 0 && text.slice(start, end).length < 1500 ? text.slice(start, end) : "";
  if (!isInFence(span, reading) || otherStorePattern.test(reading.slice(lineNear(text, span.start)))) return null;
  const named = family.filter(({ value }) => new RegExp(`(?<!\\w)${value}(?!\\w)`).test(block));
  const engines = new Set(named.map((it) => engineOf(it, reading)));
  const missing = family.filter(
    (it) => !named.includes(it) && (engines.size > 1 || engines.has(engineOf(it, reading))),
  );
  return missing.length === 1 && named.length > 1 ? (missing[0] ?? null) : null;
}

const engineOf = ({ value }: Stated<string>, { model }: Reading): string | null =>
  model.databases.find(({ name }) => name === value)?.engine ?? null;

const isInFence = ({ start }: Span, { page }: Reading): boolean =>
  page.sections.some(({ blocks, base }) =>
    blocksIn(blocks).some(
      (block) => block.kind === "fence" && block.span.start + base <= start && start < block.span.end + base,
    ),
  );

/** In a sentence of the decision: alone, where each service has its database, or beside two that are known. */
function stands(stray: Words, family: readonly Stated<string>[], only: boolean, reading: Reading): boolean {
  const beside = besideIn(stray, family, reading);
  if (beside === null || isApart(stray.span, reading)) return false;
  return beside > 1 || (only && isComplete(reading) && isOfDecision(stray.span, reading));
}

/** The word that is its own stands nowhere else, and most of the others are told of in words: there is nothing that it could belong to. */
function isOutOfNowhere(stray: Words, { affix, names }: Family, reading: Reading): boolean {
  const beside = besideIn(stray, names, reading);
  if (beside === null || !isOfDecision(stray.span, reading)) return false;
  const text = reading.page.text.toLowerCase();
  const timesOf = (name: string): number => text.split(ownWord(name, affix)).length - 1;
  return timesOf(stray.text) === 1 && names.filter(({ value }) => timesOf(value) > 1).length > names.length / 2;
}

/** `member` of `members_db`: up to the last letters, which are another form's. */
const ownWord = (name: string, affix: RegExp): string =>
  name
    .replace(affix, "")
    .replace(/^_/u, "")
    .toLowerCase()
    .replace(/(?<=^.{4,})(?:\p{L}|_)$/u, "");

/** How many of the family its sentence names, which sets all in code; null where it tells of stores of others, or of what could be. */
function besideIn({ text, span }: Words, family: readonly Stated<string>[], reading: Reading): number | null {
  const sentence = reading.slice(sentenceAround(reading.page.text, span));
  if (!sentence.includes(`\`${text}\``) || otherStorePattern.test(sentence) || hypotheticalPattern.test(sentence))
    return null;
  return family.filter(({ value }) => sentence.includes(`\`${value}\``)).length;
}

function isComplete({ model }: Reading): boolean {
  const declared = model.services.filter((it) => it.declared && it.kind === "service");
  const owning = new Set(model.access.flatMap(({ relation, service }) => (relation === "owns" ? [service] : [])));
  return declared.length >= fewestNames && declared.every(({ name }) => owning.has(name));
}
