import type { Severity } from "../../core/index.ts";
import { t } from "../../l10n/index.ts";
import { type Checked, counted, severities } from "../checked.ts";

const told: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => (count === 1 ? t("1 error") : t("{0} errors", count)),
  warning: (count) => (count === 1 ? t("1 warning") : t("{0} warnings", count)),
  info: (count) => (count === 1 ? t("1 info") : t("{0} infos", count)),
  hint: (count) => (count === 1 ? t("1 hint") : t("{0} hints", count)),
};

/** "1 error, 2 warnings, 3 fixed in 8 records". `paint`: what a number of one severity looks like. */
export function summary(files: readonly Checked[], paint = (_: Severity, words: string): string => words): string {
  const counts = counted(files);
  const parts = severities.flatMap((severity) =>
    counts[severity] ? [paint(severity, told[severity](counts[severity]))] : [],
  );
  const fixed = files.reduce((sum, file) => sum + (file.fixed ?? 0), 0);
  const all = [...(parts.length ? parts : [t("no findings")]), ...(fixed ? [t("{0} fixed", fixed)] : [])].join(", ");
  const records = files.filter(({ isAdr }) => isAdr).length;
  return records === 1 ? t("{0} in 1 record", all) : t("{0} in {1} records", all, records);
}
