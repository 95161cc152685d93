import type { Mutual } from "../checks/check.ts";
import type { Severity } from "../model/types.ts";
import type { Edit } from "../text/edit.ts";
import type { Range } from "../text/lines.ts";
import type { Entry } from "./entry.ts";
import type { Log } from "./log.ts";

/** What a check over files yields: it marks characters of the entry that it was asked about. */
export interface LogReport {
  readonly range: Range;
  /** What is stated and what was found, in one sentence without a full stop. */
  readonly message: string;
  readonly related?: readonly LogPlace[];
  /** Edits of this entry alone. */
  readonly fixes?: readonly { readonly title: string; readonly edits: readonly Edit[] }[];
  readonly mutual?: Mutual;
}

export interface LogPlace {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

/** One rule that needs more than one file: this file and the page `<id>.md` beside it. */
export interface LogCheck {
  /** The file's name. */
  readonly id: string;
  readonly severity: Severity;
  /** Finds out bit by bit what all entries are asked against, where that takes long; without it the first entry does. */
  prepare?(log: Log): Iterable<void>;
  /** What is to be said in this one entry; of two that are at odds, each tells its own side. */
  run(entry: Entry, log: Log): Iterable<LogReport>;
}
