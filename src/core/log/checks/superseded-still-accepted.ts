import { t } from "../../../l10n/index.ts";
import type { LogCheck } from "../check.ts";
import { nameFor } from "../naming.ts";
import { claimantsOf, successorsOf } from "../superseding.ts";

/** A record that another one has superseded still calls itself accepted. */
export const supersededStillAccepted: LogCheck = {
  id: "superseded-still-accepted",
  severity: "warning",
  *run(entry, log) {
    const { status } = entry;
    // "Accepted, superseded by ADR-5": whoever reads the status reads that, too.
    const said = entry.references.some(({ relation, inStatus }) => relation === "superseded-by" && inStatus);
    if (status?.value !== "accepted" || said) return;
    const claimants = claimantsOf(entry, log).map((it) => ({ ...it, path: it.other.path }));
    const successors = successorsOf(entry, log)
      .filter(({ other }) => other.status?.value === "accepted")
      .map((it) => ({ ...it, path: entry.path }));
    const [found] = [...claimants, ...successors];
    if (!found) return;
    const name = nameFor(found.other);
    yield {
      range: status.range,
      message: t("“{0}”, but {1} has superseded it", status.text, name),
      related: [{ path: found.path, range: found.reference.range, message: t("Said here") }],
      mutual: { title: t("Change it to superseded by {0}", name), relation: "superseded-by", other: found.other.path },
    };
  },
};
