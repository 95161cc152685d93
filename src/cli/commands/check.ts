import { type Config, check, checks, dayOf, logChecks, read, type Severity } from "../../core/index.ts";
import { t } from "../../l10n/index.ts";
import { type Checked, checkedReading, counted, type FindingsOf, severities } from "../checked.ts";
import { BadUsage, type Command, exit, oneOf, parse } from "../command.ts";
import { configsByFile } from "../config.ts";
import { type Fixed, fixed } from "../fix.ts";
import { type FolderLog, folderLog } from "../folder-log.ts";
import { type Report, reports } from "../reports/report.ts";
import { readSources } from "../sources.ts";

const options = {
  format: { type: "string", default: "text" },
  fix: { type: "boolean", default: false },
  rule: { type: "string", multiple: true },
  severity: { type: "string", default: "hint" },
  quiet: { type: "boolean", default: false },
  "max-warnings": { type: "string", default: "0" },
} as const;

export const command: Command = {
  synopsis:
    "[FILE…] [--format text|json|sarif|github|markdown] [--fix] [--rule ID]… [--severity LEVEL] [--quiet] [--max-warnings N]",
  usage: () =>
    t(
      `Prints what is at odds in the records, and of a folder what its records say of one another. Without FILE it takes the
folders that .adr-atlas.json names; the nearest such file above a record says how severe its findings are. Exit status:
0 no finding of severity error or warning, 1 some.
  --format        text for people, json by the model contract, sarif 2.1.0 for code scanning, github for annotations,
                  markdown for a comment on a pull request
  --fix           first makes every fix that leaves no choice
  --rule          reports this rule only; may be given several times
  --severity      leaves out what is less serious: {0}
  --quiet         reports errors only
  --max-warnings  as many warnings still give exit status 0`,
      severities.join(", "),
    ),
  async run(args, terminal) {
    const { values, positionals } = parse(args, options);
    const report: Report =
      await reports[oneOf("format", values.format, ["text", "json", "sarif", "github", "markdown"])]();
    const findingsIn = wanted({
      rules: values.rule?.map((id) => ruleOf(id)),
      lowest: values.quiet ? "error" : oneOf("severity", values.severity, severities),
      err: terminal.err,
    });
    const maxWarnings = countOf("--max-warnings", values["max-warnings"]);
    const { sources, failures: unread } = await readSources(positionals);
    const failures = [...unread];
    const configOf = configsByFile();
    const readings = sources.map(({ path, text }) => read(path, text));
    const log = folderLog(readings.filter((_, index) => sources[index]?.inFolder));
    const files: Checked[] = [];
    for (const reading of readings) {
      const findingsOf = findingsIn(await configOf(reading.path), log);
      const file = checkedReading(reading, findingsOf);
      const result: Fixed = values.fix ? await fixed(file, findingsOf) : { file };
      if (result.failure) failures.push(result.failure);
      files.push(result.file);
    }
    failures.forEach(terminal.err);
    terminal.out(await report(files, terminal));
    if (failures.length) return exit.failure;
    const { error, warning } = counted(files);
    return error > 0 || warning > maxWarnings ? exit.findings : exit.success;
  },
};

interface Wish {
  readonly rules: readonly string[] | undefined;
  readonly lowest: Severity;
  err(line: string): void;
}

/** What is to be reported of one record, by the configuration that holds for it. */
const wanted = ({ rules, lowest, err }: Wish): ((config: Config, log: FolderLog) => FindingsOf) => {
  const reported = new Set(severities.slice(0, severities.indexOf(lowest) + 1));
  return ({ checks: levels }, log) =>
    (reading) => {
      const failed = (rule: string, error: unknown) =>
        err(t("{0} failed on {1}: {2}", rule, reading.path, String(error)));
      const options = { levels, today: dayOf(new Date()), failed };
      return [...check(reading, options), ...log.findingsOf(reading, options)]
        .filter(({ rule, severity }) => reported.has(severity) && (!rules || rules.includes(rule)))
        .sort((a, b) => a.span.start - b.span.start);
    };
};

function ruleOf(id: string): string {
  const all = [...checks, ...logChecks];
  if (all.some((check) => check.id === id)) return id;
  const parts = id.split("-");
  const near = all.filter((check) => parts.some((part) => check.id.split("-").includes(part)));
  const known = (near.length ? near : all).map((check) => check.id).join(", ");
  throw new BadUsage(
    near.length ? t("no rule '{0}'; did you mean: {1}", id, known) : t("no rule '{0}'; the rules are: {1}", id, known),
  );
}

function countOf(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new BadUsage(t("{0} needs a number, not '{1}'", option, text));
}
