// All records together. A log is made anew whenever what the others see of an entry changes: what it finds out is found out when
// somebody asks. Where only something within an entry changes, the entry takes its old seat, and all that was found out still holds.
import { groupedBy } from "../text/grouped.ts";
import { keptFor } from "../text/kept.ts";
import { isAddress, pathKey } from "../text/paths.ts";
import type { Entry } from "./entry.ts";
import type { LogReference } from "./references.ts";

/** A place in another record that refers to this one. */
export interface Mention {
  readonly from: Entry;
  readonly reference: LogReference;
}

export interface Log {
  /** The decision records, by folder, number and path. */
  readonly records: readonly Entry[];
  /** The same object for logs in which only entries were exchanged for others that look alike. */
  readonly outline: Outline;
  /** Any Markdown file of the log's folders, by the path or URI in whatever spelling. */
  at(path: string): Entry | undefined;
  /** The same where only the case of letters differs. */
  near(path: string): Entry | undefined;
  /** Does the log know the files of this folder? */
  knows(folder: string): boolean;
  /** Records in the same folder. */
  beside(entry: Entry): readonly Entry[];
  /** The record that a reference leads to, itself included; undefined where there is none, or nobody could tell which. */
  targetOf(entry: Entry, reference: Pick<LogReference, "path" | "key" | "number">): Entry | undefined;
  /** The file of this key. */
  withKey(key: string): Entry | undefined;
  /** Records of this number, in the entry's own folder, or else in the others. */
  numbered(entry: Entry, number: number): readonly Entry[];
  /** Who refers to a record, in the order of the records. */
  mentionsOf(entry: Entry): readonly Mention[];
}

/** Where an entry sits: it stays when the file has another text. */
interface Seat {
  entry: Entry;
}

/** All of a log that stays the same as long as its entries look the same from outside. It names seats, never entries. */
type Outline = ReturnType<typeof outlineOf>;

/** `entries` are those of all folders that hold records, of one workspace. */
export const logOf = (entries: Iterable<Entry>): Log => logIn(outlineOf(entries));

/**
 * The log after entries were exchanged for others of the same files that look alike (`looksAlike`). Of the log before, only
 * `records` still tells of the old ones.
 */
export function reseated(log: Log, entries: Iterable<Entry>): Log {
  for (const entry of entries) {
    const seat = log.outline.byKey.get(entry.key);
    if (seat) seat.entry = entry;
  }
  return logIn(log.outline);
}

/** A question about a log that is answered once for all logs of one outline: the answer holds keys and plain values, never entries. */
export function keptForOutline<V>(answer: (log: Log) => V): (log: Log) => V {
  const known = keptFor((_: Outline): { value?: { readonly is: V } } => ({}));
  return (log) => {
    const kept = known(log.outline);
    kept.value ??= { is: answer(log) };
    return kept.value.is;
  };
}

/** The same for what takes long: `steps` works it out bit by bit, ahead of whoever asks for the whole. */
export function keptInSteps<V>(work: (log: Log) => Iterator<void, V>) {
  const known = keptFor((_: Outline): { value?: InSteps<V> } => ({}));
  const kept = (log: Log): InSteps<V> => {
    const of = known(log.outline);
    of.value ??= inSteps(() => work(log));
    return of.value;
  };
  return { whole: (log: Log): V => kept(log).whole(), steps: (log: Log): Iterable<void> => kept(log).steps() };
}

function outlineOf(entries: Iterable<Entry>) {
  const all = Array.from(entries, (entry): Seat => ({ entry }));
  const records = all.filter(({ entry }) => entry.isAdr).sort((a, b) => byFolderAndNumber(a.entry, b.entry));
  const byKey = new Map(all.map((seat) => [seat.entry.key, seat]));
  // A first list needs no more than the records in their order.
  const byNumber = once(() => groupedBy(records, ({ entry }) => entry.number));

  function numbered(folder: string, number: number): readonly Seat[] {
    const everywhere = byNumber().get(number) ?? [];
    const own = everywhere.filter(({ entry }) => entry.folder === folder);
    return own.length ? own : everywhere;
  }

  function targetOf(
    folder: string,
    { path, key, number }: Pick<LogReference, "path" | "key" | "number">,
  ): Seat | undefined {
    const linked = key === null ? undefined : byKey.get(key);
    if (linked) return linked.entry.isAdr ? linked : undefined;
    if (number === null || (path !== null && isAddress(path))) return undefined;
    const candidates = numbered(folder, number);
    const own = candidates.find(({ entry }) => entry.folder === folder);
    return own ?? (candidates.length === 1 ? candidates[0] : undefined);
  }

  /** By the seat that is named: the seat that names it, and which of its references does. */
  const mentions = inSteps(function* () {
    const found = new Map<Seat, { readonly from: Seat; readonly at: number }[]>();
    for (const from of records) {
      for (const [at, reference] of from.entry.references.entries()) {
        const to = targetOf(from.entry.folder, reference);
        if (!to || to === from) continue;
        const known = found.get(to);
        if (known) known.push({ from, at });
        else found.set(to, [{ from, at }]);
      }
      yield;
    }
    return found;
  });

  return {
    records,
    byKey,
    byLowerKey: once(() => new Map(all.map((seat) => [seat.entry.key.toLowerCase(), seat]))),
    folders: once(() => groupedBy(records, ({ entry }) => entry.folder)),
    known: once(() => new Set(all.map(({ entry }) => entry.folder))),
    numbered,
    targetOf,
    mentions,
  };
}

function logIn(outline: Outline): Log {
  const { records, byKey, byLowerKey, folders, known, numbered, targetOf, mentions } = outline;
  return {
    records: records.map(seated),
    outline,
    at: (path) => byKey.get(pathKey(path))?.entry,
    near: (path) => byLowerKey().get(pathKey(path).toLowerCase())?.entry,
    knows: (folder) => known().has(pathKey(folder)),
    beside: ({ folder }) => (folders().get(folder) ?? []).map(seated),
    targetOf: ({ folder }, reference) => targetOf(folder, reference)?.entry,
    withKey: (key) => byKey.get(key)?.entry,
    numbered: ({ folder }, number) => numbered(folder, number).map(seated),
    mentionsOf: ({ key }) => {
      const seat = byKey.get(key);
      return (seat && mentions.whole().get(seat)?.map(mentionIn)) ?? [];
    },
  };
}

const seated = ({ entry }: Seat): Entry => entry;

/** Entries that look alike have the same references. */
const mentionIn = ({ from: { entry }, at }: { readonly from: Seat; readonly at: number }): Mention => ({
  from: entry,
  reference: entry.references[at] as LogReference,
});

const byFolderAndNumber = (a: Entry, b: Entry): number =>
  compare(a.folder, b.folder) || (a.number ?? Infinity) - (b.number ?? Infinity) || compare(a.key, b.key);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

interface InSteps<V> {
  whole(): V;
  steps(): Iterable<void>;
}

/** What is made once, in one go or bit by bit. */
function inSteps<V>(start: () => Iterator<void, V>): InSteps<V> {
  const work = once(start);
  let made: { readonly value: V } | undefined;

  function isMade(): boolean {
    if (made) return true;
    const { done, value } = work().next();
    if (done) made = { value };
    return done === true;
  }

  return {
    whole: () => {
      while (!made) isMade();
      return made.value;
    },
    *steps() {
      while (!isMade()) yield;
    },
  };
}
