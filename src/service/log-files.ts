// The files of the log's folders, whether they are open or not. What an editor holds wins over what the disk holds.
import {
  type Entry,
  entryOf,
  type Finding,
  glanceAt,
  type Log,
  logOf,
  type Reading,
  read,
  type Severity,
} from "../core/index.ts";

export interface LogFiles {
  /** A first look at a file, enough for a list of records. */
  list(uri: string, text: string): void;
  /** Reads the file as a whole, and keeps of it what other files need. */
  read(uri: string, text: string): void;
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
  /** What the file's own text made the checks say; of an open file its editor tells. */
  countsOf(uri: string): Counts;
  /** A file that is open has another text. */
  touch(uri: string): void;
}

export type Counts = Readonly<Record<Severity, number>>;

interface Surroundings {
  /** The newest reading of a file that is open. */
  openReading(uri: string): Reading | undefined;
  findingsOf(uri: string, reading: Reading): readonly Finding[];
}

interface Filed {
  readonly entry: Entry;
  readonly counts: Counts;
}

export function createLogFiles({ openReading, findingsOf }: Surroundings): LogFiles {
  const files = new Map<string, Filed>();
  const opened = new WeakMap<Reading, Entry>();
  let settled = false;
  let current: { readonly log: Log; readonly entries: ReadonlyMap<string, Entry> } | undefined;

  function entryNow(uri: string, { entry }: Filed): Entry {
    const reading = openReading(uri);
    if (!reading) return entry;
    const known = opened.get(reading) ?? entryOf(reading);
    opened.set(reading, known);
    return known;
  }

  function now(): NonNullable<typeof current> {
    if (current) return current;
    const entries = new Map([...files].map(([uri, filed]) => [uri, entryNow(uri, filed)]));
    current = { entries, log: logOf(entries.values()) };
    return current;
  }

  function put(uri: string, filed: Filed): void {
    files.set(uri, filed);
    current = undefined;
  }

  return {
    list: (uri, text) => put(uri, { entry: glanceAt(uri, text), counts: counted([]) }),
    read: (uri, text) => {
      const reading = read(uri, text);
      put(uri, { entry: entryOf(reading), counts: counted(findingsOf(uri, reading)) });
    },
    drop: (uri) => {
      if (files.delete(uri)) current = undefined;
    },
    settle: (value) => void (settled = value),
    isSettled: () => settled,
    holds: (uri) => files.has(uri),
    uris: () => [...files.keys()],
    log: () => now().log,
    entryAt: (uri) => now().entries.get(uri),
    countsOf: (uri) => files.get(uri)?.counts ?? counted([]),
    touch: (uri) => {
      if (files.has(uri)) current = undefined;
    },
  };
}

export function counted(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
