import { type Finding, type Lines, type Reading, read, type Severity } from "../core/index.ts";
import { t } from "../l10n/index.ts";

/** A file and what is to be reported of it. */
export interface Checked {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  /** It is a decision record. */
  readonly isAdr: boolean;
  readonly findings: readonly Finding[];
  /** How many findings are gone because the file was mended. */
  readonly fixed?: number;
}

export type FindingsOf = (reading: Reading) => readonly Finding[];

/** Most serious first. */
export const severities: readonly Severity[] = ["error", "warning", "info", "hint"];

/** What people call it; programs read the value itself. */
export function severityText(severity: Severity): string {
  switch (severity) {
    case "error":
      return t("error");
    case "warning":
      return t("warning");
    case "info":
      return t("info");
    default:
      return t("hint");
  }
}

export function checked({ path, text }: Pick<Checked, "path" | "text">, findingsOf: FindingsOf): Checked {
  const reading = read(path, text);
  const { lines, model } = reading;
  return { path, text, lines, isAdr: model.isAdr, findings: findingsOf(reading) };
}

export function counted(files: readonly Checked[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
