import { t } from "../../../l10n/index.ts";
import type { LogCheck } from "../check.ts";
import type { Entry } from "../entry.ts";
import type { Log } from "../log.ts";
import { nameFor } from "../naming.ts";
import { type Superseding, supersededBy } from "../superseding.ts";

/** A record supersedes another one that, over however many steps, supersedes it. */
export const supersedeCycle: LogCheck = {
  id: "supersede-cycle",
  severity: "warning",
  *run(entry, log) {
    for (const first of supersededBy(entry, log)) {
      const way = wayBack(first.other, entry, log);
      const last = way?.at(-1);
      if (!way || !last) continue;
      const names = [entry, first.other, ...way.map(({ other }) => other)].map(nameFor);
      const from = way.at(-2)?.other ?? first.other;
      yield {
        range: first.reference.range,
        message: t("A circle: {0}", names.join(` ${t("supersedes")} `)),
        related: [{ path: from.path, range: last.reference.range, message: t("Here it closes") }],
      };
    }
  },
};

/** The shortest chain of records from one to another. */
function wayBack(from: Entry, to: Entry, log: Log): Superseding[] | null {
  const seen = new Set([from]);
  let open: (readonly Superseding[])[] = [[]];
  while (open.length) {
    const next: Superseding[][] = [];
    for (const way of open)
      for (const step of supersededBy(way.at(-1)?.other ?? from, log)) {
        if (step.other === to) return [...way, step];
        if (!seen.has(step.other)) next.push([...way, step]);
        seen.add(step.other);
      }
    open = next;
  }
  return null;
}
