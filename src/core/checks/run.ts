import type { Reading } from "../resolve/reading.ts";
import type { Finding } from "./check.ts";
import { checks } from "./index.ts";

/** All findings of one document, in the order of the text. A document that is no decision record has none. */
export function check(reading: Reading): Finding[] {
  if (!reading.model.isAdr) return [];
  const findings: Finding[] = [];
  for (const rule of checks)
    for (const report of rule.run(reading)) findings.push({ ...report, rule: rule.id, severity: rule.severity });
  return findings.sort((a, b) => a.span.start - b.span.start || a.rule.localeCompare(b.rule));
}
