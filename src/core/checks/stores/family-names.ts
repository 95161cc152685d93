// Databases called as one family, `cart_db` and `mail_db`, and a name of the same family that the record does not know.
import { hypotheticalPattern } from "../../lexicon/architecture.ts";
import { otherStorePattern } from "../../lexicon/other-stores.ts";
import { enginesIn } from "../../lexicon/products.ts";
import type { Database } from "../../model/types.ts";
import type { Page } from "../../parse/page.ts";
import { blocksIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { lineNear, sentenceAround } from "../../text/lines.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Span, Stated, Words } from "../../text/span.ts";
import { distance } from "../../text/spelling.ts";
import { listing } from "../disagreement.ts";
import { isApart, isOfDecision } from "../today.ts";

export interface StrangeName {
  readonly stray: Words;
  /** The one that must be meant, or null. */
  readonly meant: Stated<string> | null;
  readonly family: readonly Stated<string>[];
}

/** As many as make a way of calling databases a rule. */
const fewest = 3;

export function* strangeNames(reading: Reading): Generator<StrangeName> {
  for (const [affix, family] of familiesIn(reading)) {
    const strays = namesIn(reading.page, affix).filter((it) => !isKnown(it.text, reading));
    const lone = [...groupedBy(strays, ({ text }) => text).values()].flatMap((places) =>
      places.length > 1 ? [] : places,
    );
    for (const stray of lone) {
      const meant = nearly(stray.text, family) ?? ofOwner(stray, family, reading) ?? leftOut(stray, family, reading);
      // Where several are unknown, the list was never meant as the whole.
      if (meant || stands(stray, family, lone.length === 1, reading)) yield { stray, meant, family };
    }
  }
}

/** By what their names have in common: `_db` at the end, `shop_` at the beginning. */
function familiesIn(reading: Reading): Map<RegExp, readonly Stated<string>[]> {
  const names = reading.databases.flatMap(({ database, names: [first, ...others] }) => {
    const it = reading.model.databases[database];
    const told = [first, ...others].some((place) => place && (listing.has(place.form) || others.length));
    return it?.named && first && told && isOwn(it) ? [first] : [];
  });
  const families = new Map<RegExp, readonly Stated<string>[]>();
  for (const [end, its] of groupedBy(names, ({ value }) => /(?:_db|_database|(?<=\p{Ll})DB)$/u.exec(value)?.[0]))
    if (end && its.length >= fewest) families.set(new RegExp(`${end}$`, "u"), its);
  for (const [start, its] of groupedBy(names, ({ value }) => /^[a-z]{2,}_(?=[a-z])/u.exec(value)?.[0]))
    if (start && its.length >= fewest && !families.size) families.set(new RegExp(`^${start}`, "u"), its);
  return families;
}

const isOwn = ({ scope }: Database): boolean => scope === "decided" || scope === "current";

/** Every word of the text that is called so; no file, no variable, no part of a path and no product. */
const namesIn = ({ text }: Page, affix: RegExp): Words[] =>
  matchesOf(text, called).flatMap(({ 0: name, index }) =>
    affix.test(name) && !enginesIn(name).length && !notStore.test(name)
      ? [{ text: name, span: { start: index, end: index + name.length } }]
      : [],
  );

/** Words with a part that a family can have in common: most have none, and are not looked at one by one. */
const called = /(?<![\w$.@-])(?=[A-Za-z0-9]{0,40}(?:_|DB))[A-Za-z][A-Za-z0-9_]{3,40}(?![\w(=:*-]|\.\w)/gu;

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
      Math.min(name.length, value.length) > 6 && distance(name, value, 2) === 1 && digitsOf(name) === digitsOf(value),
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

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
function stands({ text, span }: Words, family: readonly Stated<string>[], only: boolean, reading: Reading): boolean {
  const sentence = reading.slice(sentenceAround(reading.page.text, span));
  if (!sentence.includes(`\`${text}\``) || otherStorePattern.test(sentence) || hypotheticalPattern.test(sentence))
    return false;
  const beside = family.filter(({ value }) => sentence.includes(`\`${value}\``)).length;
  return !isApart(span, reading) && (beside > 1 || (only && isComplete(reading) && isOfDecision(span, reading)));
}

function isComplete({ model }: Reading): boolean {
  const declared = model.services.filter((it) => it.declared && it.kind === "service");
  const owning = new Set(model.access.flatMap(({ relation, service }) => (relation === "owns" ? [service] : [])));
  return declared.length >= fewest && declared.every(({ name }) => owning.has(name));
}
