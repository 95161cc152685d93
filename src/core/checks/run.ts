import type { Severity } from "../model/types.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Finding } from "./check.ts";
import { type Directive, directivesIn, silences, strayCommentsIn } from "./directives.ts";
import { checks } from "./index.ts";
import { rulesOverFiles } from "./over-files.ts";
import { reportStray, reportUnused, unusedDirective } from "./text/unused-directive.ts";

/** What a rule can be set to. */
export type Level = Severity | "off";

export interface CheckOptions {
  /** By rule id; a rule that is not named here keeps its own severity. */
  readonly levels?: Readonly<Record<string, Level | undefined>>;
  /** The day as ISO 8601, for fixes that write a date. */
  readonly today?: string;
  /** Told of a rule that threw: what it had found stays, and so does everything else. */
  readonly failed?: (rule: string, error: unknown) => void;
}

/**
 * All findings of one document, in the order of the text, but for those that its own comments disable.
 * A document that is no decision record has none.
 */
export function check(reading: Reading, options: CheckOptions = {}): Finding[] {
  if (!reading.model.isAdr) return [];
  const found = allFindings(reading, options);
  const directives = directivesIn(reading);
  const silenced = (finding: Finding): Directive[] =>
    directives.filter((it) => silences(it, finding, reading.lines.position(finding.span.start).line));
  const used = new Set(found.flatMap(silenced));
  const kept = found.filter((finding) => !silenced(finding).length);
  return [...kept, ...unused(reading, directives, used, options)].sort(
    (a, b) => a.span.start - b.span.start || a.rule.localeCompare(b.rule),
  );
}

function allFindings(reading: Reading, { levels = {}, today, failed }: CheckOptions): Finding[] {
  const findings: Finding[] = [];
  for (const rule of checks) {
    const severity = levels[rule.id] ?? rule.severity;
    if (severity === "off") continue;
    try {
      for (const report of rule.run(reading, today || null)) findings.push({ ...report, rule: rule.id, severity });
    } catch (error) {
      failed?.(rule.id, error);
    }
  }
  return findings;
}

function unused(
  reading: Reading,
  all: readonly Directive[],
  used: ReadonlySet<Directive>,
  { levels = {} }: CheckOptions,
): Finding[] {
  const { id: rule, severity: own } = unusedDirective;
  const severity = levels[rule] ?? own;
  if (severity === "off") return [];
  const rules = [...checks.map(({ id }) => id), ...rulesOverFiles];
  // A rule that is switched off finds nothing, so its comments can't be told from needless ones.
  const needless = all
    .filter((it) => !used.has(it) && levels[it.rule] !== "off" && !rulesOverFiles.includes(it.rule))
    .map((it) => reportUnused(it, rules, reading.page.text));
  const strays = strayCommentsIn(reading).map((it) => reportStray(it, reading.page.text));
  return [...needless, ...strays].map((report) => ({ ...report, rule, severity }));
}
