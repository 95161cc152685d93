// Which records have taken the place of which.
import type { Entry } from "./entry.ts";
import type { Log } from "./log.ts";
import type { LogReference } from "./references.ts";

/** Another record, and the words that tell of it. */
export interface Superseding {
  readonly other: Entry;
  /** Stands in the record that was asked about, or in the other one. */
  readonly reference: LogReference;
}

/** The records that this one says it supersedes as a whole. */
export const supersededBy = (entry: Entry, log: Log): Superseding[] => stated(entry, "supersedes", log);

/** The records that this one says have taken its place as a whole. */
export const successorsOf = (entry: Entry, log: Log): Superseding[] => stated(entry, "superseded-by", log);

/** The records that say they supersede this one as a whole, and are in force. A proposal retires nothing yet. */
export const claimantsOf = (entry: Entry, log: Log): Superseding[] =>
  log
    .mentionsOf(entry)
    .filter(({ from, reference }) => from.status?.value === "accepted" && tells(reference, "supersedes"))
    .map(({ from, reference }) => ({ other: from, reference }));

function stated(entry: Entry, relation: "supersedes" | "superseded-by", log: Log): Superseding[] {
  return entry.references.flatMap((reference) => {
    // A link that leads nowhere may mean another record than its number does.
    if (!tells(reference, relation)) return [];
    const leads = reference.key === null || log.withKey(reference.key) !== undefined;
    const other = leads ? log.targetOf(entry, reference) : undefined;
    return other && other !== entry ? [{ other, reference }] : [];
  });
}

/** In running text "ADR-3 replaces the queue" may tell of anything. */
const tells = (reference: LogReference, relation: LogReference["relation"]): boolean =>
  reference.relation === relation && reference.stated && !reference.partial && !reference.placeholder;

/** Does one record refer to the other, however? */
export const mentions = (entry: Entry, other: Entry, log: Log): boolean =>
  log.mentionsOf(other).some(({ from }) => from === entry);

/** Accepted, and nothing that is accepted has taken its place. */
export const isInForce = (entry: Entry, log: Log): boolean =>
  entry.status?.value === "accepted" &&
  !claimantsOf(entry, log).length &&
  !successorsOf(entry, log).some(({ other }) => other.status?.value === "accepted");

/** It tells what was: another decision has taken its place, or nobody is to follow it. */
export const isPast = (entry: Entry, log: Log): boolean =>
  ["superseded", "rejected", "deprecated"].includes(entry.status?.value ?? "") ||
  (entry.status?.value === "accepted" && !isInForce(entry, log));
