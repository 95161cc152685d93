// The files of the log's folders, whether they are open or not. What an editor holds wins over what the disk holds.
import {
  detached,
  type Entry,
  entryFrom,
  entryOf,
  type Finding,
  glanceAt,
  type Log,
  logOf,
  looksAlike,
  type Reading,
  read,
  type Severity,
  storedEntry,
} from "../core/index.ts";
import type { StoredFile } from "./log-storage.ts";

export interface LogFiles {
  /** A first look at a file, enough for a list of records. */
  list(uri: string, text: string): void;
  /** Reads the file as a whole, and keeps of it what other files need. */
  read(uri: string, text: string): void;
  /** Takes what an earlier reading of the same text has found out. False: the text is another one, or other settings hold. */
  recall(uri: string, text: string, stored: StoredFile): boolean;
  /** Of the text that was read and all else that counted; null for a file that was only looked at. */
  stampAt(uri: string): string | null;
  /** The entry of a file by its URI in whatever spelling; undefined for one that was only looked at. */
  known(uri: string): Entry | undefined;
  /** What was found out about a file that was read. */
  stored(uri: string): StoredFile | null;
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

export type Counts = Readonly<Record<Severity, number>>;

interface Surroundings {
  /** The newest reading of a file that is open. */
  openReading(uri: string): Reading | undefined;
  findingsOf(uri: string, reading: Reading): readonly Finding[];
  findingsAcross(entry: Entry, log: Log): readonly Finding[];
  /** Of a text and all else that its findings depend on: the same for the same. */
  stampOf(uri: string, text: string): string;
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

export function createLogFiles({ openReading, findingsOf, findingsAcross, stampOf }: Surroundings): LogFiles {
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

  const stampAt = (uri: string): string | null => files.get(uri)?.stamp ?? null;

  function countsOf(uri: string): Counts {
    const own = files.get(uri)?.counts ?? counted([]);
    const entry = settled ? now().entries.get(uri) : undefined;
    return entry ? sum(own, across.of(entry, now().log)) : own;
  }

  return {
    list: (uri, text) => put(uri, { entry: glanceAt(uri, text), counts: counted([]), stamp: null }),
    read: (uri, text) => {
      const reading = read(uri, text);
      const counts = counted(findingsOf(uri, reading));
      put(uri, { entry: detached(entryOf(reading)), counts, stamp: stampOf(uri, text) });
    },
    recall: (uri, text, { stamp, counts, entry }) => {
      if (stamp !== stampOf(uri, text)) return false;
      put(uri, { entry: entryFrom(entry), counts, stamp });
      return true;
    },
    stampAt,
    known: (uri) => {
      const entry = now().log.at(uri);
      return entry && stampAt(entry.path) !== null ? entry : undefined;
    },
    stored: (uri) => {
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

export function counted(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

const sum = (a: Counts, b: Counts): Counts => ({
  error: a.error + b.error,
  warning: a.warning + b.warning,
  info: a.info + b.info,
  hint: a.hint + b.hint,
});
