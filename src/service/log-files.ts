// The files of the log's folders, whether they are open or not. What an editor holds wins over what the disk holds.
import {
  type CheckOptions,
  type Entry,
  entryFrom,
  entryOf,
  type Finding,
  glanceAt,
  type Log,
  logOf,
  looksAlike,
  type Reading,
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
  /** All records as they stand now. */
  log(): Log;
  /** The entry of a file in that log. */
  entryAt(uri: string): Entry | undefined;
  /** What is found in a file: by its own text, and by what the other files tell of it. */
  countsOf(uri: string): Counts;
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

interface Current {
  readonly log: Log;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** The share of the files that a log may lack until all were read. */
const lag = 0.01;

export function createLogFiles({ openReading, findingsAcross, optionsFor }: Surroundings): LogFiles {
  const files = new Map<string, Filed>();
  const opened = new WeakMap<Reading, Entry>();
  const across = createCountsAcross(findingsAcross);
  let settled = false;
  let current: Current | undefined;
  /** As many files were read since the log was made. */
  let behind = 0;
  let last: Current | undefined;

  function entryNow(uri: string, { entry }: Filed): Entry {
    const reading = openReading(uri);
    if (!reading) return entry;
    const known = opened.get(reading) ?? entryOf(reading);
    opened.set(reading, known);
    return known;
  }

  function now(): Current {
    if (current) return current;
    behind = 0;
    const entries = new Map([...files].map(([uri, filed]) => [uri, entryNow(uri, filed)]));
    current = { entries, log: logOf(entries.values()) };
    across.forget(last, current);
    last = current;
    return current;
  }

  function put(uri: string, filed: Filed): void {
    const isNew = !files.has(uri);
    files.set(uri, filed);
    // While thousands of files are read, a log does that lacks the last of them.
    if (isNew || settled || ++behind > files.size * lag) current = undefined;
  }

  const take = ({ uri, entry, counts, stamp }: Digest): void => put(uri, { entry: entryFrom(entry), counts, stamp });

  const stampAt = (uri: string): string | null => files.get(uri)?.stamp ?? null;

  function countsOf(uri: string): Counts {
    const own = files.get(uri)?.counts ?? counted([]);
    const entry = settled ? now().entries.get(uri) : undefined;
    return entry ? sum(own, across.of(entry, now().log)) : own;
  }

  return {
    list: (uri, text) => put(uri, { entry: glanceAt(uri, text), counts: counted([]), stamp: null }),
    read: (uri, text) => take(digestOf(uri, text, optionsFor(uri))),
    take,
    recall: (text, digest) => {
      const isSame = digest.stamp === stampFor(text, optionsFor(digest.uri).levels);
      if (isSame) take(digest);
      return isSame;
    },
    stampAt,
    known: (uri) => {
      const entry = now().log.at(uri);
      return entry && stampAt(entry.path) !== null ? entry : undefined;
    },
    digest: (uri) => {
      const { entry, counts, stamp } = files.get(uri) ?? { stamp: null };
      return entry && stamp !== null ? { uri, stamp, counts, entry: storedEntry(entry) } : null;
    },
    drop: (uri) => {
      if (files.delete(uri)) current = undefined;
    },
    settle: (value) => {
      if (settled !== value) current = undefined;
      settled = value;
    },
    isSettled: () => settled,
    holds: (uri) => files.has(uri),
    uris: () => [...files.keys()],
    log: () => now().log,
    entryAt: (uri) => now().entries.get(uri),
    countsOf,
    touch: (uri) => {
      if (files.has(uri)) current = undefined;
    },
    recount: across.recount,
  };
}

/** What the files of a log tell of each other, counted anew only where it may have changed. */
function createCountsAcross(findingsAcross: Surroundings["findingsAcross"]) {
  let known = new Map<string, Counts>();

  return {
    of(entry: Entry, log: Log): Counts {
      const counts = known.get(entry.path) ?? counted(findingsAcross(entry, log));
      known.set(entry.path, counts);
      return counts;
    },
    recount: () => void (known = new Map()),
    forget(before: Current | undefined, after: Current): void {
      if (!before || before.entries.size !== after.entries.size) known = new Map();
      else
        for (const [uri, entry] of after.entries) {
          const old = before.entries.get(uri);
          if (old === entry) continue;
          if (!old || !looksAlike(old, entry)) {
            known = new Map();
            return;
          }
          known.delete(entry.path);
          for (const { from } of after.log.mentionsOf(entry)) known.delete(from.path);
        }
    },
  };
}
