import { type CheckOptions, checkLog, type Entry, type Finding, logOf } from "../core/index.ts";

/** What the files of folders tell of one another. A file that was named alone has no log: nobody knows what lies beside it. */
export interface FolderLog {
  findingsOf(path: string, options: CheckOptions): Finding[];
  /** A file of the log has another text now, and what it tells of the others may be something else. */
  change(entry: Entry): void;
}

export function folderLog(all: readonly Entry[]): FolderLog {
  const entries = new Map(all.map((entry) => [entry.path, entry]));
  let log = logOf(all);
  return {
    findingsOf: (path, options) => {
      const entry = entries.get(path);
      return entry ? checkLog(entry, log, options) : [];
    },
    change: (entry) => {
      if (!entries.has(entry.path)) return;
      entries.set(entry.path, entry);
      log = logOf(entries.values());
    },
  };
}
