// The files of the log's folders, whether they are open or not. What an editor holds wins over what the disk holds.
import {
  type CheckOptions,
  comparesHeadings,
  type Entry,
  entryFrom,
  entryOf,
  type Finding,
  glanceAt,
  isHeadedAlike,
  type Log,
  logOf,
  looksAlike,
  preparing,
  type Reading,
  reseated,
  storedEntry,
} from "../core/index.ts";
import { type Counts, counted, sum } from "./counts.ts";
import { type Digest, digestOf, stampFor } from "./digest.ts";

export interface LogFiles {
  /** A first look at a file, enough for a list of records. */
  list(uri: string, text: string): void;
  /** Reads the file as a whole, and keeps of it what other files need. */
  read(uri: string, text: string): void;
  /** The same for a file that was read elsewhere. */
  take(digest: Digest): void;
  /** Takes what an earlier reading of the same text has found out. False: the text is another one, or other settings hold. */
  recall(text: string, digest: Digest): boolean;
  /** Is this the text that was read, under the settings that hold? */
  isRead(uri: string, text: string): boolean;
  /** Of the text that was read and all else that counted; null for a file that was only looked at. */
  stampAt(uri: string): string | null;
  /** The entry of a file by its URI in whatever spelling; undefined for one that was only looked at. */
  known(uri: string): Entry | undefined;
  /** What was found out about a file that was read. */
  digest(uri: string): Digest | null;
  drop(uri: string): void;
  /** All files were read, or are about to be: until then nothing is said that a file could change which was not read yet. */
  settle(settled: boolean): void;
  isSettled(): boolean;
  holds(uri: string): boolean;
  /** The URIs of all files. */
  uris(): readonly string[];
  /** The text of a file that is open. */
  shown(uri: string): string | null;
  /** All records as they stand now. */
  log(): Log;
  /** The entry of a file in that log. */
  entryAt(uri: string): Entry | undefined;
  /** The same without waiting for what is being typed: that log and entry as they were when they were last asked for. */
  lastKnown(uri: string): { readonly entry: Entry; readonly log: Log } | undefined;
  /** What is found in a file: by its own text, and by what the other files tell of it. */
  countsOf(uri: string): Counts;
  /** Counts this for all files, one a step: a caller that rests between steps keeps nobody waiting. */
  counting(): Iterable<void>;
  /** A file that is open has another text. */
  touch(uri: string): void;
  /** Other severities hold for what other files tell. */
  recount(): void;
}

interface Surroundings {
  /** The newest reading of a file that is open. */
  openReading(uri: string): Reading | undefined;
  findingsAcross(entry: Entry, log: Log): readonly Finding[];
  optionsFor(uri: string): CheckOptions;
}

interface Filed {
  readonly entry: Entry;
  readonly counts: Counts;
  /** Null for a file that was only looked at. */
  readonly stamp: string | null;
}

/** The share of the files that a log may be behind until all were read. */
const lag = 0.01;

export function createLogFiles({ openReading, findingsAcross, optionsFor }: Surroundings): LogFiles {
  const files = new Map<string, Filed>();
  const opened = new WeakMap<Reading, Entry>();
  let settled = false;
  /** As of when the log was last asked for, but for the files that changed since. */
  const entries = new Map<string, Entry>();
  let log = logOf([]);
  const changed = new Set<string>();
  /** The log must not be asked any more before the files that changed are in it. */
  let isBehind = false;
  const across = createCountsAcross(findingsAcross);

  function entryNow(uri: string): Entry | undefined {
    const reading = files.has(uri) ? openReading(uri) : undefined;
    if (!reading) return files.get(uri)?.entry;
    const known = opened.get(reading) ?? entryOf(reading);
    opened.set(reading, known);
    return known;
  }

  function now(): Log {
    // While thousands of files are read, a log does that has seen the last of them only at a glance.
    if (isBehind || changed.size > (settled ? 0 : files.size * lag)) catchUp();
    return log;
  }

  function catchUp(): void {
    const exchanged: Entry[] = [];
    const headedAnew = new Set<string>();
    let isOther = false;
    for (const uri of changed) {
      const [before, after] = [entries.get(uri), entryNow(uri)];
      if (after) entries.set(uri, after);
      else entries.delete(uri);
      if (!before || !after || !looksAlike(before, after)) isOther = true;
      else {
        exchanged.push(after);
        if (!isHeadedAlike(before, after)) headedAnew.add(after.key);
      }
    }
    changed.clear();
    isBehind = false;
    log = isOther ? logOf(entries.values()) : reseated(log, exchanged);
    if (isOther) across.forgetAll();
    else forgetAround(exchanged, headedAnew);
  }

  function forgetAround(exchanged: readonly Entry[], headedAnew: ReadonlySet<string>): void {
    across.forget(exchanged);
    for (const entry of exchanged) across.forget(log.mentionsOf(entry).map(({ from }) => from));
    if (headedAnew.size) across.forget(log.records.filter((entry) => comparesHeadings(entry, headedAnew)));
  }

  function change(uri: string, atOnce: boolean): void {
    changed.add(uri);
    isBehind ||= atOnce;
  }

  function put(uri: string, filed: Filed): void {
    const isNew = !files.has(uri);
    files.set(uri, filed);
    change(uri, isNew);
  }

  const take = ({ uri, entry, counts, stamp }: Digest): void => put(uri, { entry: entryFrom(entry), counts, stamp });

  const stampAt = (uri: string): string | null => files.get(uri)?.stamp ?? null;

  function entryAt(uri: string): Entry | undefined {
    now();
    return entries.get(uri);
  }

  function countsOf(uri: string): Counts {
    const own = files.get(uri)?.counts ?? counted([]);
    const entry = settled ? entryAt(uri) : undefined;
    return entry ? sum(own, across.of(entry, log)) : own;
  }

  return {
    list: (uri, text) => put(uri, { entry: glanceAt(uri, text), counts: counted([]), stamp: null }),
    read: (uri, text) => {
      // What an editor has just saved it has shown before.
      const shown = openReading(uri);
      take(digestOf(uri, text, optionsFor(uri), shown?.page.text === text ? shown : undefined));
    },
    take,
    recall: (text, digest) => {
      const isSame = digest.stamp === stampFor(text, optionsFor(digest.uri).levels);
      if (isSame) take(digest);
      return isSame;
    },
    isRead: (uri, text) => stampAt(uri) === stampFor(text, optionsFor(uri).levels),
    stampAt,
    known: (uri) => {
      const entry = now().at(uri);
      return entry && stampAt(entry.path) !== null ? entry : undefined;
    },
    digest: (uri) => {
      const { entry, counts, stamp } = files.get(uri) ?? { stamp: null };
      return entry && stamp !== null ? { uri, stamp, counts, entry: storedEntry(entry) } : null;
    },
    drop: (uri) => {
      if (files.delete(uri)) change(uri, true);
    },
    settle: (value) => {
      settled = value;
    },
    isSettled: () => settled,
    holds: (uri) => files.has(uri),
    shown: (uri) => openReading(uri)?.page.text ?? null,
    uris: () => [...files.keys()],
    log: now,
    entryAt,
    lastKnown: (uri) => {
      const entry = entries.get(uri) ?? entryAt(uri);
      return entry && { entry, log };
    },
    countsOf,
    touch: (uri) => {
      if (files.has(uri)) change(uri, true);
    },
    recount: across.forgetAll,
    *counting() {
      now();
      yield;
      yield* preparing(log);
      for (const uri of files.keys()) {
        countsOf(uri);
        yield;
      }
    },
  };
}

/** What the files of a log tell of each other, counted anew only where it may have changed. */
function createCountsAcross(findingsAcross: Surroundings["findingsAcross"]) {
  const known = new Map<string, Counts>();

  return {
    of(entry: Entry, log: Log): Counts {
      const counts = known.get(entry.path) ?? counted(findingsAcross(entry, log));
      known.set(entry.path, counts);
      return counts;
    },
    forgetAll: () => known.clear(),
    forget(entries: readonly Entry[]): void {
      for (const { path } of entries) known.delete(path);
    },
  };
}
