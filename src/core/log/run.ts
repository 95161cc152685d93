import type { Finding } from "../checks/check.ts";
import { type Directive, silences } from "../checks/directives.ts";
import type { CheckOptions } from "../checks/run.ts";
import { type Range, spanOfRange } from "../text/lines.ts";
import type { LogReport } from "./check.ts";
import { logChecks } from "./checks/index.ts";
import type { Entry } from "./entry.ts";
import type { Log } from "./log.ts";

/** What only the other files tell of one record, in the order of its text, but for what its own comments disable. */
export function checkLog(entry: Entry, log: Log, { levels = {}, failed }: CheckOptions = {}): Finding[] {
  const findings: Finding[] = [];
  for (const rule of entry.isAdr ? logChecks : []) {
    const severity = levels[rule.id] ?? rule.severity;
    if (severity === "off") continue;
    try {
      for (const report of rule.run(entry, log))
        if (!isSilenced(entry.directives, rule.id, report.range))
          findings.push({ ...findingOf(entry, report), rule: rule.id, severity });
    } catch (error) {
      failed?.(rule.id, error);
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.rule.localeCompare(b.rule));
}

/** Finds out in small steps what the checks of all entries need: then none of them takes long. */
export function* preparing(log: Log): Iterable<void> {
  yield* log.outline.mentions.steps();
  for (const { prepare } of logChecks) if (prepare) yield* prepare(log);
}

const isSilenced = (directives: readonly Directive[], rule: string, { start }: Range): boolean =>
  directives.some((it) => silences(it, { rule }, start.line));

const findingOf = (
  entry: Entry,
  { range, related = [], ...report }: LogReport,
): Omit<Finding, "rule" | "severity"> => ({
  ...report,
  span: spanOfRange(range),
  related: related.map(({ path, range, message }) => ({
    span: spanOfRange(range),
    message,
    ...(path !== entry.path && { elsewhere: { path, range } }),
  })),
});
