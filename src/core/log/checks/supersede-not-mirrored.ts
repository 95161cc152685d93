import { t } from "../../../l10n/index.ts";
import type { LogCheck } from "../check.ts";
import { nameFor } from "../naming.ts";
import { mentions, successorsOf, supersededBy } from "../superseding.ts";

/** One record supersedes another, and the other knows nothing of it. */
export const supersedeNotMirrored: LogCheck = {
  id: "supersede-not-mirrored",
  severity: "info",
  *run(entry, log) {
    // A proposal retires nothing yet, so there is nothing to be mirrored.
    const retires = entry.status?.value === "accepted";
    for (const { other, reference } of retires ? supersededBy(entry, log) : [])
      if (!mentions(other, entry, log))
        yield {
          range: reference.range,
          message: t("{0} does not say that it is superseded by {1}", nameFor(other), nameFor(entry)),
          related: [
            { path: other.path, range: other.status?.range ?? other.heading, message: t("It says nothing of it") },
          ],
          mutual: { title: t("Say so in {0}", nameFor(other)), relation: "supersedes", other: other.path },
        };
    for (const { other, reference } of successorsOf(entry, log))
      if (!mentions(other, entry, log))
        yield {
          range: reference.range,
          message: t("{0} does not say that it supersedes {1}", nameFor(other), nameFor(entry)),
          related: [{ path: other.path, range: other.heading, message: t("It says nothing of it") }],
          mutual: { title: t("Say so in {0}", nameFor(other)), relation: "superseded-by", other: other.path },
        };
  },
};
