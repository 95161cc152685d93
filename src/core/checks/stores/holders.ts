// Whose a store is, and who a word names: a service of the record, or whoever a store without an owner is called after.
import { kindOfName } from "../../lexicon/parties.ts";
import { enginesIn } from "../../lexicon/products.ts";
import type { Prose } from "../../parse/page.ts";
import { isMarked } from "../../parse/prose.ts";
import { servicesIn } from "../../readers/services/service-words.ts";
import { serviceKey, singular, stemWords } from "../../resolve/names.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";
import { listing } from "../disagreement.ts";

/** Somebody who has a store, where a prose names it. Offsets count in the prose. */
export interface Holder {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Everybody whom a stretch of prose names, in the order of the text. */
export function holdersIn(prose: Prose, start: number, end: number, reading: Reading): Holder[] {
  const called = ideographsIn(prose.text, start, end, reading);
  for (const { words, ...at } of servicesIn(prose, start, end))
    if (kindOfName(words.text) === "service" && !called.some((it) => it.start < at.end && at.start < it.end))
      called.push({ name: reading.serviceNamed(words.text) ?? storeCalled(words.text, reading) ?? words.text, ...at });
  const bare = bareHoldersIn(prose, start, end, reading).filter(
    (it) => !called.some((other) => other.start < it.end && it.start < other.end),
  );
  return [...called, ...bare].sort((a, b) => a.start - b.start);
}

/** Where words have no ends a name is found by its letters. */
const ideographsIn = (text: string, start: number, end: number, { model }: Reading): Holder[] =>
  knownTo(model).ideographs.flatMap(({ name, words }): Holder[] => {
    const at = text.indexOf(words, start);
    return at >= 0 && at + words.length <= end ? [{ name, start: at, end: at + words.length }] : [];
  });

/** Names without a noun: of the record's own services, in three words to one. */
function bareHoldersIn(prose: Prose, start: number, end: number, reading: Reading): Holder[] {
  const words = matchesOf(prose.text.slice(start, end), word);
  const found: Holder[] = [];
  for (let at = 0; at < words.length; at++)
    for (const size of [3, 2, 1]) {
      const [first, last] = [words[at], words[at + size - 1]];
      if (!first || !last) continue;
      const [from, to] = [start + first.index, start + last.index + last[0].length];
      const name = holderNamed(prose.text.slice(from, to), isMarked(prose, "code", from, to), reading);
      if (!name) continue;
      found.push({ name, start: from, end: to });
      at += size - 1;
      break;
    }
  return found;
}

const word = /[\p{L}\p{N}][\p{L}\p{N}_-]*(?:\.\p{Lu}\p{L}+)?/gu;

function holderNamed(words: string, isCode: boolean, reading: Reading): string | null {
  if (/[.,;:!?()]\s|\n|['’]s(?:\s|$)/.test(words)) return null;
  const { plain } = knownTo(reading.model);
  if (!isCode && !/^\p{Lu}|[-_]|\p{Script=Han}/u.test(words))
    return plain.has(words) ? reading.serviceNamed(words) : null;
  const service = reading.serviceNamed(words);
  const known = reading.model.services.find((it) => it.name === service);
  if (known) return known.kind === "service" ? known.name : null;
  return storeCalled(words, reading);
}

const storeCalled = (words: string, { model }: Reading): string | null =>
  knownTo(model).stores.get(serviceKey(words)) ?? null;

/**
 * `session`, `tariff`: services that are called by a plain word; those that are written in ideographs; and stores of nobody, by
 * whom they are called after.
 */
const knownTo = keptFor(({ services, databases, access }: Reading["model"]) => {
  const owned = new Set(access.flatMap(({ database, relation }) => (relation === "owns" ? [database] : [])));
  const free = databases.filter(({ name, named, scope }) => named && scope === "decided" && !owned.has(name));
  const ideographs = services.flatMap(({ name, aliases, kind }) =>
    [name, ...aliases].flatMap((words) =>
      kind === "service" && /\p{Script=Han}/u.test(words) ? [{ name, words }] : [],
    ),
  );
  return {
    ideographs,
    plain: new Set(services.flatMap(({ name, aliases }) => [name, ...aliases]).filter((it) => /^\p{Ll}+$/u.test(it))),
    stores: new Map(free.map(({ name }) => [serviceKey(stemWords(name).join(" ")), name] as const)),
  };
});

/** Whose the one store is that is called so to the letter, be it a database, a schema or a table in it. */
export function holderOfStore(text: string, reading: Reading): string | null {
  const [schema = ""] = text.split(".");
  const at = reading.model.databases.findIndex(
    (it) => it.named && it.scope === "decided" && (it.name === schema || it.name === text),
  );
  const name = reading.model.databases[at]?.name;
  if (name === undefined) return ownerByName(text, reading);
  const owners = new Set(
    reading.model.access.flatMap(({ database, relation, scope, service }) =>
      database === name && relation === "owns" && scope === "decided" ? [service] : [],
    ),
  );
  const [only, another] = owners.size > 1 ? listedOwners(at, reading) : owners;
  if (another) return null;
  return only ?? (knownTo(reading.model).stores.size > 1 ? name : null);
}

/** Of `vehicle_db`, which nobody was read to have, the one service that it is called after. */
function ownerByName(text: string, { model }: Reading): string | null {
  if (!storeEnding.test(text) || model.databases.some(({ name, aliases }) => [name, ...aliases].includes(text)))
    return null;
  const called = singular(stemWords(text).join(""));
  const [only, another] = model.services.filter(
    ({ name, kind }) => kind === "service" && singular(serviceKey(name)) === called,
  );
  return only && !another ? only.name : null;
}

const storeEnding = /[_-]?(?:db|DB|database)$/;

/** Behind a name, "'s PostgreSQL". */
export function isEngineOf(behind: string): boolean {
  const led = /^[`*]{0,3}['’]s? /u.exec(behind)?.[0].length ?? 0;
  return led > 0 && enginesIn(behind).some(({ start }) => start === led);
}

/** Where a sentence makes somebody else its owner, those count whom a list or a table gives it to. */
const listedOwners = (database: number, reading: Reading): ReadonlySet<string> =>
  new Set(
    reading.databases
      .filter((it) => it.database === database)
      .flatMap(({ owners }) => owners.filter(({ form, scope }) => listing.has(form) && scope === "decided"))
      .map(({ value }) => reading.serviceNamed(value) ?? value),
  );
