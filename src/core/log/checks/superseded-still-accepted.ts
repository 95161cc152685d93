import type { LogCheck } from "../check.ts";
import { nameFor } from "../naming.ts";
import { claimantsOf, successorsOf } from "../superseding.ts";

/** A record that another one has superseded still calls itself accepted. */
export const supersededStillAccepted: LogCheck = {
  id: "superseded-still-accepted",
  severity: "warning",
  *run(entry, log) {
    const { status } = entry;
    if (status?.value !== "accepted") return;
    const [claimant] = claimantsOf(entry, log);
    const [successor] = successorsOf(entry, log).filter(({ other }) => other.status?.value === "accepted");
    if (claimant)
      yield {
        range: status.range,
        message: `“${status.text}”, but ${nameFor(claimant.other)} has superseded it`,
        related: [{ path: claimant.other.path, range: claimant.reference.range, message: "Said here" }],
      };
    else if (successor)
      yield {
        range: status.range,
        message: `“${status.text}”, but ${nameFor(successor.other)} has superseded it`,
        related: [{ path: entry.path, range: successor.reference.range, message: "Said here" }],
      };
  },
};
