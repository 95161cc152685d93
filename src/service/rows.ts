// The log as a list, for whoever shows it.
import { isInForce, type Mention, type ReferenceRelation, type StatusValue } from "../core/index.ts";
import type { Counts } from "./counts.ts";
import type { LogFiles } from "./log-files.ts";

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
  /** Who refers to it, each record once; none while files are still to be read. */
  mentions: { uri: string; relation: ReferenceRelation }[];
}

/** A part of the log's list. `openCounts`: what is found in a file that is open, all checks together. */
export function rowsOf(
  files: LogFiles,
  openCounts: (uri: string) => Counts | undefined,
  {
    from = 0,
    count = Number.POSITIVE_INFINITY,
  }: { readonly from?: number | undefined; readonly count?: number | undefined },
): Row[] {
  const log = files.log();
  const settled = files.isSettled();
  return log.records.slice(from, from + count).map((entry) => ({
    uri: entry.path,
    number: entry.number,
    title: entry.title,
    status: entry.status?.value ?? null,
    inForce: settled && isInForce(entry, log),
    findings: openCounts(entry.path) ?? files.countsOf(entry.path),
    services: entry.decided.services.map(({ name }) => name),
    databases: [...new Set(entry.stores.flatMap(({ name, named }) => (named ? [name] : [])))],
    engines: [...new Set(entry.stores.flatMap(({ engine }) => engine ?? []))],
    // To find them anew for each part of a list that is not whole yet would hold up everybody.
    mentions: [...tellingMentions(settled ? log.mentionsOf(entry) : [])].map(([uri, relation]) => ({ uri, relation })),
  }));
}

/** Each record once, with the relation that says most. */
function tellingMentions(mentions: readonly Mention[]): Map<string, ReferenceRelation> {
  const telling = new Map<string, ReferenceRelation>();
  for (const { from, reference } of mentions)
    if (reference.relation !== "relates" || !telling.has(from.path)) telling.set(from.path, reference.relation);
  return telling;
}
