// Databases that only a configuration knows, where the record lists another one that must be meant.
import { isNameOfMany } from "../../lexicon/config.ts";
import { compatible } from "../../lexicon/engine-families.ts";
import type { Database } from "../../model/types.ts";
import { keyWords, singular, stemWords } from "../../resolve/names.ts";
import type { DatabaseEvidence, Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { keptFor } from "../../text/kept.ts";
import { distance } from "../../text/spelling.ts";
import { codeWordsIn } from "../code-words.ts";
import { listing, type Statement } from "../disagreement.ts";
import { nearNames } from "../near-names.ts";

type Name = Statement<string>;

export interface Stray {
  /** Where the record lists the database. */
  readonly first: Name;
  /** The name that nobody else knows. */
  readonly other: Name;
}

interface Known {
  readonly database: Database;
  readonly names: readonly Name[];
}

export type ShareStem = (a: string, b: string) => boolean;

const configuring: ReadonlySet<string> = new Set(["url", "config", "compose", "sql", "diagram", "code"]);

export function* strayNames(reading: Reading, shareStem = stemsOf(reading)): Generator<Stray> {
  const known = reading.databases.flatMap(({ database: index, names }: DatabaseEvidence): Known[] => {
    const database = reading.model.databases[index];
    return database?.named && database.scope === "decided" ? [{ database, names }] : [];
  });
  const listed = known.filter(({ names }) => names.some(({ form }) => listing.has(form)));
  if (listed.length < 2) return;
  for (const stray of known) {
    const [name] = stray.names;
    if (!name || !stray.names.every(({ form, value }) => configuring.has(form) && isIdentifier(value))) continue;
    if (isNameOfMany(name.value)) continue;
    const meant =
      ofItsOwner(stray, listed, shareStem, reading) ??
      ofItsHost(stray, listed, shareStem) ??
      leftOut(stray, known, listed);
    const first = meant?.names.find(({ form, value }) => listing.has(form) && isIdentifier(value));
    if (first) yield { first, other: name };
  }
}

/**
 * Two services are given one database, and the one that is named after the second stands elsewhere and has nobody:
 * "reporting | `park_booking`" beside `park_reports`.
 */
export function* swappedNames(reading: Reading): Generator<Stray> {
  const owning = owningIn(reading);
  for (const { database: index, names, owners } of reading.databases) {
    const database = reading.model.databases[index];
    if (!database?.named || database.scope !== "decided" || names.length < 2) continue;
    const users = owning.get(database.name) ?? [];
    const guest = users.find(({ service }) => !isNamedAfter(database.name, service));
    if (users.length !== 2 || !guest || users.every((it) => it === guest || !isNamedAfter(database.name, it.service)))
      continue;
    const meant = reading.databases.find((it) => {
      const other = reading.model.databases[it.database];
      return (
        other?.named &&
        other.scope === "decided" &&
        !it.owners.some(({ form }) => listing.has(form)) &&
        !owning.get(other.name)?.some(({ service }) => service !== guest.service) &&
        isNamedAfter(other.name, guest.service)
      );
    });
    const at = owners.find(({ value }) => reading.serviceNamed(value) === guest.service);
    const first = meant?.names[0];
    const other = names.find(
      ({ span }) => at && Math.abs(span.start - at.span.start) < 120 && span.start > at.span.start,
    );
    if (first && other) yield { first, other };
  }
}

/** `park_reports` and reporting, `su_tahsilat` and tahsilat-servisi: a word of the one begins as a word of the other. */
export const isNamedAfter = (database: string, service: string): boolean => {
  const own = keyWords(service).filter((word) => !/^(?:service|servis|servisi|dienst)$/.test(word));
  return keyWords(database).some((word) => own.some((it) => singular(it) === singular(word) || beginAlike(it, word)));
};

/** What is shorter may be any other's beginning. */
const beginAlike = (a: string, b: string): boolean =>
  a.length > 3 && b.length > 3 && a.slice(0, 6) === b.slice(0, Math.min(6, a.length));

export const isIdentifier = (name: string): boolean => /^[a-z][a-z0-9_]*$/.test(name);

const sameEngine = (a: Database, b: Database): boolean => !a.engine || !b.engine || compatible(a.engine, b.engine);

const only = <T>(items: readonly T[]): T | null => (items.length === 1 ? (items[0] as T) : null);

/** Tells whether two names share a word that is their own: the `cc` of `cc_stock`, `cc_recon` and all others is none. */
export function stemsOf({ model }: Reading): ShareStem {
  const named = model.databases.filter(({ named, scope }) => named && scope === "decided");
  const uses = new Map<string, number>();
  for (const { name } of named) for (const word of new Set(stemWords(name))) uses.set(word, (uses.get(word) ?? 0) + 1);
  const own = (name: string): string[] =>
    stemWords(name)
      .filter((word) => (uses.get(word) ?? 0) < 3)
      .map(singular);
  return (a, b) => {
    const words = new Set(own(a));
    return own(b).some((word) => words.has(word));
  };
}

/**
 * `orders_db` and `shop_orders` may be one name and its longer form; of `payslip_views` and `payslip_read` each has a
 * word that the other has not.
 */
export function mayBeOne(a: string, b: string, shareStem: ShareStem): boolean {
  if (!shareStem(a, b)) return false;
  const [one, two] = [stemWords(a), stemWords(b)];
  const holds = (words: readonly string[], word: string): boolean => words.some((it) => isAkin(it, word));
  return one.every((word) => holds(two, word)) || two.every((word) => holds(one, word));
}

/** Forms of one word: "invoice" and "invoices", "invoicing". */
const isAkin = (a: string, b: string): boolean => {
  const length = Math.max(3, Math.min(a.length, b.length) - 2);
  return a.slice(0, length) === b.slice(0, length);
};

/** One service has the listed database and, in a configuration, another one. */
function ofItsOwner(
  { database }: Known,
  listed: readonly Known[],
  shareStem: ShareStem,
  reading: Reading,
): Known | null {
  const ownersOf = ({ name }: Database): string[] => (owningIn(reading).get(name) ?? []).map(({ service }) => service);
  const owners = ownersOf(database);
  const found = only(listed.filter((it) => ownersOf(it.database).some((owner) => owners.includes(owner))));
  const configured = found?.names.some(({ form }) => configuring.has(form));
  return found && !configured && isAnother(found.database, database, shareStem) ? found : null;
}

/** By database, what is decided of who owns it. */
const owningIn = keptFor(({ model }: Reading) =>
  groupedBy(
    model.access.filter(({ scope, relation }) => scope === "decided" && relation === "owns"),
    ({ database }) => database,
  ),
);

/** The host is called as the listed database is: `checkout-pg` holds `checkout_db`, neither `orders_db` nor `checkout_state`. */
function ofItsHost({ database }: Known, listed: readonly Known[], shareStem: ShareStem): Known | null {
  const host = database.cluster ?? database.aliases.find((it) => it.includes("-"));
  if (!host || !/[-_]/.test(host)) return null;
  const found = only(listed.filter((it) => it.database.aliases.includes(host) || shareStem(it.database.name, host)));
  if (!found || !isAnother(found.database, database, shareStem)) return null;
  const ownHost = found.database.cluster === null || found.database.cluster === host;
  const configured = found.names.some(({ form }) => configuring.has(form));
  return ownHost && (!configured || !shareStem(database.name, host)) ? found : null;
}

const isAnother = (listed: Database, stray: Database, shareStem: ShareStem): boolean =>
  sameEngine(listed, stray) && !mayBeOne(listed.name, stray.name, shareStem);

/** All listed ones but one stand side by side in one place, and beside them one that no list has. */
function leftOut(stray: Known, known: readonly Known[], listed: readonly Known[]): Known | null {
  const [at] = stray.names;
  if (!at || stray.names.length > 1 || at.form === "diagram") return null;
  const isNear = ({ form, span }: Name): boolean => form === at.form && Math.abs(span.start - at.span.start) < 800;
  const beside = known.filter((it) => it !== stray && it.names.some(isNear));
  if (beside.length < 2 || !beside.every((it) => listed.includes(it))) return null;
  const engine = beside[0]?.database.engine;
  const missing = listed.filter((it) => !beside.includes(it) && it.database.engine === engine);
  const found = only(missing);
  return found && sameEngine(found.database, stray.database) ? found : null;
}

/** A name in a sentence, in code, that no database has but one nearly has: `wallets_db` for `wallet_db`. */
export function* misspeltNames(reading: Reading): Generator<Stray> {
  const listed = reading.databases.flatMap(({ database, names }) => {
    const first = names.find(({ form, value }) => listing.has(form) && (/[_-]/.test(value) || ending.test(value)));
    return first && reading.model.databases[database]?.scope === "decided" ? [first] : [];
  });
  const known = new Set(
    reading.databases.flatMap(({ names }) => names.flatMap(({ form, value }) => (form === "prose" ? [] : [value]))),
  );
  for (const { text, span } of codeWordsIn(reading.page)) {
    if (!ending.test(text) || !isIdentifier(text) || known.has(text)) continue;
    const near = listed.filter(({ value }) => isNearly(text, value));
    const first = only(near);
    if (first) yield { first, other: { value: text, span, form: "prose", scope: "decided" } };
  }
  for (const { name, near } of nearNames(reading.page, listed)) {
    const first = listed.find(({ value }) => value === near.value);
    const isService = reading.model.services.some((it) => it.name === name.text && it.declared);
    if (first && !known.has(name.text) && !forRoles.test(name.text) && !isService)
      yield { first, other: { value: name.text, span: name.span, form: "prose", scope: "decided" } };
  }
}

/** "the `payment` schema", where it is called `payments`. */
export function* otherNumbers(reading: Reading): Generator<Stray> {
  const listed = reading.databases.flatMap(({ database, names }) => {
    const first = names.find(({ form, value }) => listing.has(form) && isIdentifier(value));
    const it = reading.model.databases[database];
    return first && it?.scope === "decided" && it.named ? [first] : [];
  });
  const names = new Set(listed.map(({ value }) => value));
  for (const { text, span } of codeWordsIn(reading.page)) {
    const behind = reading.page.text.slice(span.end, span.end + 20);
    if (!isIdentifier(text) || names.has(text) || !storeBehind.test(behind)) continue;
    const first = only(listed.filter(({ value }) => singular(value) === singular(text)));
    if (first) yield { first, other: { value: text, span, form: "prose", scope: "decided" } };
  }
}

/** In front of it, the name of a database. */
const storeBehind = /^[`*]{1,3} (?:schema|database|DB|datastore|Schema|Datenbank)(?!\p{L})/u;

/** `shop_user` is who reads `shop_users`. */
const forRoles = /(?:^|_)(?:users?|roles?|app|admin|owner|reader|writer)$/;

const ending = /(?:_(?:db|database|store|cache)|(?<=[a-z]{4})db)$/;

const isNearly = (a: string, b: string): boolean =>
  ending.exec(a)?.[0] === ending.exec(b)?.[0] && Math.min(a.length, b.length) > 7 && distance(a, b, 2) === 1;
