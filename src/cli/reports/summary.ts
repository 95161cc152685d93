import type { Severity } from "../../core/index.ts";
import { type Checked, counted, severities } from "../checked.ts";

const nouns: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["info", "infos"],
  hint: ["hint", "hints"],
};

/** "1 error, 2 warnings, 3 fixed in 8 records". `paint`: what a number of one severity looks like. */
export function summary(files: readonly Checked[], paint = (_: Severity, words: string): string => words): string {
  const records = files.filter(({ reading }) => reading.model.isAdr).length;
  const scope = `in ${records} ${records === 1 ? "record" : "records"}`;
  const counts = counted(files);
  const parts = severities.flatMap((severity) => {
    const count = counts[severity];
    return count ? [paint(severity, `${count} ${nouns[severity][count === 1 ? 0 : 1]}`)] : [];
  });
  const fixed = files.reduce((sum, file) => sum + (file.fixed ?? 0), 0);
  const told = [...(parts.length ? parts : ["no findings"]), ...(fixed ? [`${fixed} fixed`] : [])];
  return `${told.join(", ")} ${scope}`;
}
