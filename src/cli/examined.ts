import {
  type Config,
  check,
  entryOf,
  type Finding,
  read,
  type StoredEntry,
  storedEntry,
  withoutNames,
} from "../core/index.ts";
import { t } from "../l10n/index.ts";
import type { Source } from "./sources.ts";

/** A file that is to be read, and the severities that hold for it. */
export interface Unexamined extends Source {
  readonly levels: Config["checks"];
}

/** What is kept of a file when its reading is gone: plain and small, for it may come from another thread. */
export interface Examined {
  readonly isAdr: boolean;
  /** What it says by itself. */
  readonly findings: readonly Finding[];
  /** What the other files of its folder need to know; null for a file that was named alone. */
  readonly entry: StoredEntry | null;
  /** A line for each rule that threw. */
  readonly failures: readonly string[];
}

export function examined({ path, text, inFolder, levels }: Unexamined, today: string): Examined {
  const failures: string[] = [];
  const reading = read(path, text);
  const failed = failing(path, (line) => failures.push(line));
  const findings = check(reading, { levels, today, failed });
  const entry = inFolder ? storedEntry(withoutNames(entryOf(reading))) : null;
  return { isAdr: reading.model.isAdr, findings, entry, failures };
}

/** Says which rule threw. */
export const failing =
  (path: string, say: (line: string) => void) =>
  (rule: string, error: unknown): void =>
    say(t("{0} failed on {1}: {2}", rule, path, String(error)));
