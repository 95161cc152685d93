import {
  check,
  checks,
  dayOf,
  entryFrom,
  entryOf,
  type Finding,
  linesOf,
  logChecks,
  type Severity,
} from "../../core/index.ts";
import { t } from "../../l10n/index.ts";
import { type Checked, counted, severities } from "../checked.ts";
import { BadUsage, type Command, exit, oneOf, parse } from "../command.ts";
import { configsByFile } from "../config.ts";
import { type Examined, failing, type Unexamined } from "../examined.ts";
import { fixed } from "../fix.ts";
import { folderLog } from "../folder-log.ts";
import { type Report, reports } from "../reports/report.ts";
import { examinedAll, helps } from "../side-by-side.ts";
import { readSources, type Source } from "../sources.ts";

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
  async run(args, terminal, program) {
    if (helps()) return exit.success;
    const { values, positionals } = parse(args, options);
    const report: Report =
      await reports[oneOf("format", values.format, ["text", "json", "sarif", "github", "markdown"])]();
    const isWanted = wanted({
      rules: values.rule?.map((id) => ruleOf(id)),
      lowest: values.quiet ? "error" : oneOf("severity", values.severity, severities),
    });
    const maxWarnings = countOf("--max-warnings", values["max-warnings"]);
    const { sources, failures: unread } = await readSources(positionals);
    const all = await withLevels(sources);
    const { files, failures } = await checkedFiles(all, { isWanted, fix: values.fix, err: terminal.err, program });
    [...unread, ...failures].forEach(terminal.err);
    terminal.out(await report(files, terminal));
    if (unread.length || failures.length) return exit.failure;
    const { error, warning } = counted(files);
    return error > 0 || warning > maxWarnings ? exit.findings : exit.success;
  },
};

async function withLevels(sources: readonly Source[]): Promise<Unexamined[]> {
  const configOf = configsByFile();
  return Promise.all(sources.map(async (source) => ({ ...source, levels: (await configOf(source.path)).checks })));
}

interface Checking {
  isWanted(finding: Finding): boolean;
  readonly fix: boolean;
  err(line: string): void;
  readonly program: URL | undefined;
}

async function checkedFiles(
  all: readonly Unexamined[],
  { isWanted, fix, err, program }: Checking,
): Promise<{ readonly files: readonly Checked[]; readonly failures: readonly string[] }> {
  const today = dayOf(new Date());
  const known = await examinedAll(all, today, program);
  const log = folderLog(known.flatMap(({ entry }) => (entry === null ? [] : [entryFrom(entry)])));
  const files: Checked[] = [];
  const failures: string[] = [];
  for (const [index, { path, text, levels }] of all.entries()) {
    const { isAdr, findings, failures: thrown } = known[index] as Examined;
    thrown.forEach(err);
    const options = { levels, today, failed: failing(path, err) };
    const reported = (own: readonly Finding[]): Finding[] =>
      [...own, ...log.findingsOf(path, options)].filter(isWanted).sort((a, b) => a.span.start - b.span.start);
    const file = { path, text, lines: linesOf(text), isAdr, findings: reported(findings) };
    if (!fix) {
      files.push(file);
      continue;
    }
    const mended = await fixed(file, (reading) => {
      log.change(entryOf(reading));
      return reported(check(reading, options));
    });
    if (mended.failure) failures.push(mended.failure);
    files.push(mended.file);
  }
  return { files, failures };
}

interface Wish {
  readonly rules: readonly string[] | undefined;
  readonly lowest: Severity;
}

const wanted = ({ rules, lowest }: Wish): ((finding: Finding) => boolean) => {
  const reported = new Set(severities.slice(0, severities.indexOf(lowest) + 1));
  return ({ rule, severity }) => reported.has(severity) && (!rules || rules.includes(rule));
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
