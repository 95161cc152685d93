import { t } from "../../../l10n/index.ts";
import { groupedBy } from "../../text/grouped.ts";
import type { LogCheck } from "../check.ts";
import { keptForOutline } from "../log.ts";

/** A reference to a record that is not there. */
export const referenceBroken: LogCheck = {
  id: "reference-broken",
  severity: "warning",
  *run(entry, log) {
    const range = numbersIn(log).get(entry.folder);
    if (!range) return;
    for (const { number, path, placeholder, elsewhere, label, range: marked } of entry.references) {
      // A link to a file that is not there is link-broken.
      if (number === null || path !== null || placeholder || elsewhere) continue;
      if (number === entry.number || shown.has(number) || log.numbered(entry, number).length) continue;
      const message = t("There is no {0}: the records here are numbered {1} to {2}", label, range.least, range.most);
      yield { range: marked, message };
    }
  },
};

/** Numbers that stand for any number. */
const shown = new Set([123, 999, 1234, 9999, 12345]);

/** By folder; a lone record, and a log without numbers, can't tell what number there should be. */
const numbersIn = keptForOutline((log): ReadonlyMap<string, { readonly least: number; readonly most: number }> => {
  const ranges = new Map<string, { least: number; most: number }>();
  for (const [folder, records] of groupedBy(log.records, (entry) => entry.folder)) {
    const numbers = records.flatMap(({ number }) => number ?? []).sort((a, b) => a - b);
    if (numbers.length < 2 || numbers.length * 2 < records.length) continue;
    ranges.set(folder, { least: numbers[0] as number, most: numbers.at(-1) as number });
  }
  return ranges;
});
