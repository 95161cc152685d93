import type { Severity } from "../model/types.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Finding } from "./check.ts";
import { checks } from "./index.ts";

/** What a rule can be set to. */
export type Level = Severity | "off";

export interface CheckOptions {
  /** By rule id; a rule that is not named here keeps its own severity. */
  readonly levels?: Readonly<Record<string, Level | undefined>>;
  /** Told of a rule that threw: what it had found stays, and so does everything else. */
  readonly failed?: (rule: string, error: unknown) => void;
}

/** All findings of one document, in the order of the text. A document that is no decision record has none. */
export function check(reading: Reading, { levels = {}, failed }: CheckOptions = {}): Finding[] {
  if (!reading.model.isAdr) return [];
  const findings: Finding[] = [];
  for (const rule of checks) {
    const severity = levels[rule.id] ?? rule.severity;
    if (severity === "off") continue;
    try {
      for (const report of rule.run(reading)) findings.push({ ...report, rule: rule.id, severity });
    } catch (error) {
      failed?.(rule.id, error);
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.rule.localeCompare(b.rule));
}
