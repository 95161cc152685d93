import {
  type CheckOptions,
  checkLog,
  type Entry,
  entryOf,
  type Finding,
  type Log,
  logOf,
  type Reading,
} from "../core/index.ts";

/** What the files of folders tell of one another. A file that was named alone has no log: nobody knows what lies beside it. */
export interface FolderLog {
  readonly log: Log;
  /** Of the file as it was read last: a fix may have changed it since the log was made. */
  findingsOf(reading: Reading, options: CheckOptions): Finding[];
}

export function folderLog(readings: readonly Reading[]): FolderLog {
  const entries = new Map(readings.map((reading) => [reading.path, { reading, entry: entryOf(reading) }]));
  let log = logOf(entriesIn());

  function* entriesIn(): Generator<Entry> {
    for (const { entry } of entries.values()) yield entry;
  }

  return {
    get log() {
      return log;
    },
    findingsOf: (reading, options) => {
      const known = entries.get(reading.path);
      if (!known) return [];
      if (known.reading === reading) return checkLog(known.entry, log, options);
      const entry = entryOf(reading);
      entries.set(reading.path, { reading, entry });
      log = logOf(entriesIn());
      return checkLog(entry, log, options);
    },
  };
}
