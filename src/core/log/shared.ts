// What several records speak of. Those of one folder are about one system; those of another may well have a "User Service" of their own.
import { identityOf, type Thing, type ThingKind } from "../names/things.ts";
import { unreadNames } from "../names/unread.ts";
import { databaseKey, eventKey, serviceKey } from "../resolve/names.ts";
import type { Reading } from "../resolve/reading.ts";
import { keptFor } from "../text/kept.ts";
import type { Span } from "../text/span.ts";
import type { Entry } from "./entry.ts";
import type { Log } from "./log.ts";
import { hasName, isNamedIn, type Spelling, spellingsOf, unreadIdentity } from "./names.ts";

/** A thing by what makes it the same in another record. */
export type Shared = Pick<Thing, "kind" | "key" | "named">;

/** A record that names a thing, and how it writes it. */
export interface Speaker {
  readonly entry: Entry;
  readonly spellings: readonly Spelling[];
}

/** The other records of the folder that name the thing, in their order. */
export const othersNaming = (entry: Entry, log: Log, thing: Shared): Speaker[] =>
  speakersOf(entry, log, thing).filter((speaker) => speaker.entry !== entry);

/** The same with the record itself. */
export function speakersOf(entry: Entry, log: Log, thing: Shared): readonly Speaker[] {
  if (!hasName(thing)) return [];
  const asked = `${identityOf(thing)}\n${entry.folder}`;
  const last = lastOf(log);
  if (last.asked === asked) return last.speakers;
  const records = log.beside(entry);
  const told = spellingsOf([identityOf(thing)]);
  const speaking = records.map((record) => ({ record, spellings: told(record.names) }));
  const unread = spellingsOf([...unreadAmong(speaking)]);
  const speakers = speaking
    .map(({ record, spellings }) => ({ entry: record, spellings: [...spellings, ...unread(record.names)] }))
    .filter(({ spellings }) => spellings.length > 0);
  Object.assign(last, { asked, speakers });
  return speakers;
}

/** Whoever hovers over a name asks for its references next, or renames it. The answers about all names of a long log would fill the memory. */
const lastOf = keptFor((_: Log): { asked: string; speakers: readonly Speaker[] } => ({ asked: "", speakers: [] }));

/** In the spellings of one record the words of others are names, too. */
const unreadAmong = (told: readonly Pick<Speaker, "spellings">[]): Set<string> =>
  new Set(told.flatMap(({ spellings }) => spellings.flatMap(({ value }) => unreadIdentity(value) ?? [])));

/** Words that only another record tells the meaning of. */
export interface SharedAt {
  readonly name: string;
  readonly span: Span;
  readonly thing: Shared;
}

const keyOf: Readonly<Record<ThingKind, (name: string) => string>> = {
  event: eventKey,
  database: databaseKey,
  service: serviceKey,
  broker: (name) => name,
};

/** What would be called so. */
export const sharedAs = (kind: ThingKind, name: string): Shared => ({ kind, key: keyOf[kind](name), named: true });

/** Is it named in this record, in words that it tells something of? */
export const isToldIn = ({ names }: Entry, thing: Shared): boolean => isNamedIn(names, identityOf(thing));

/** What the words around an offset name in other records, where this one tells nothing of it. */
export function sharedAt(reading: Reading, offset: number, entry: Entry, log: Log): SharedAt | undefined {
  const found = unreadNames(reading).find(({ span }) => span.start <= offset && offset <= span.end);
  if (!found) return undefined;
  const { value: name, span } = found;
  for (const kind of ["event", "database", "service"] as const) {
    const thing = sharedAs(kind, name);
    const spellings = spellingsOf([identityOf(thing)]);
    const told = log.beside(entry).map(({ names }) => ({ spellings: spellings(names) }));
    if (unreadAmong(told).has(unreadIdentity(name) ?? "")) return { name, span, thing };
  }
  return undefined;
}
