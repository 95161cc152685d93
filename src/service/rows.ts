// The log as a list, for whoever shows it.
import {
  type CheckOptions,
  checkLog,
  type Entry,
  isInForce,
  type ReferenceRelation,
  type StatusValue,
} from "../core/index.ts";
import { type Counts, counted, type LogFiles } from "./log-files.ts";

export interface Row {
  uri: string;
  number: number | null;
  title: string;
  status: StatusValue | null;
  /** Accepted, and nothing that is accepted has superseded it. */
  inForce: boolean;
  findings: Counts;
  services: readonly string[];
  databases: readonly string[];
  engines: readonly string[];
  /** Who refers to it. */
  mentions: { uri: string; relation: ReferenceRelation }[];
}

/** `openCounts`: what is found in a file that is open, all checks together. */
export function rowsOf(
  files: LogFiles,
  openCounts: (uri: string) => Counts | undefined,
  levelsOf: (uri: string) => CheckOptions["levels"],
): Row[] {
  const log = files.log();
  const settled = files.isSettled();

  function countsOf(entry: Entry): Counts {
    const open = openCounts(entry.path);
    if (open) return open;
    const own = files.countsOf(entry.path);
    return settled ? sum(own, counted(checkLog(entry, log, { levels: levelsOf(entry.path) }))) : own;
  }

  return log.records.map((entry) => ({
    uri: entry.path,
    number: entry.number,
    title: entry.title,
    status: entry.status?.value ?? null,
    inForce: settled && isInForce(entry, log),
    findings: countsOf(entry),
    services: entry.services,
    databases: [...new Set(entry.stores.flatMap(({ name, named }) => (named ? [name] : [])))],
    engines: [...new Set(entry.stores.flatMap(({ engine }) => engine ?? []))],
    mentions: log.mentionsOf(entry).map(({ from, reference }) => ({ uri: from.path, relation: reference.relation })),
  }));
}

const sum = (a: Counts, b: Counts): Counts => ({
  error: a.error + b.error,
  warning: a.warning + b.warning,
  info: a.info + b.info,
  hint: a.hint + b.hint,
});
