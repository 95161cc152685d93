import type { Finding } from "../../core/index.ts";
import { t } from "../../l10n/index.ts";
import type { Checked } from "../checked.ts";
import { severityText } from "../checked.ts";
import { manifest, pageLink } from "../package.ts";
import { printable } from "../terminal.ts";
import { summary } from "./summary.ts";

/** A comment on GitHub holds 65,536 characters. */
const longest = 60_000;

/** For a comment on a pull request or a job's summary: a table of findings, as many as one comment holds. */
export function markdown(files: readonly Checked[]): string {
  const rows = files.flatMap((file) => file.findings.map((finding) => row(file, finding)));
  const title = `### ADR Atlas: ${summary(files)}\n`;
  if (!rows.length) return title;
  const columns = [t("Severity"), t("Where"), t("Finding"), t("Check")];
  const head = `${title}\n| ${columns.join(" | ")} |\n| --- | --- | --- | --- |\n`;
  const fitting = rowsWithin(rows, longest - head.length);
  const more = rows.length - fitting.length;
  return head + fitting.join("") + (more ? `\n… ${t("and {0} more: `adr-atlas check` shows them all.", more)}\n` : "");
}

function rowsWithin(rows: readonly string[], room: number): string[] {
  let used = 0;
  return rows.filter((it) => (used += it.length) <= room);
}

function row({ path, lines }: Checked, { span, rule, severity, message }: Finding): string {
  const { line, character } = lines.position(span.start);
  const place = code(`${path}:${line + 1}:${character + 1}`);
  const check = manifest().homepage ? `[${rule}](${pageLink(rule)})` : code(rule);
  return `| ${severityText(severity)} | ${place} | ${plain(message)} | ${check} |\n`;
}

/** Words of a record as they are: they make no markup, call nobody and cite no issue. */
const plain = (text: string): string =>
  printable(text.replace(/\s+/g, " "))
    .replace(/[\\`*_[\]<>|~&]/g, "\\$&")
    .replace(/[@#](?=\w)/g, "$&<!-- -->")
    .replace(/(?<=\/)(?=\/)|(?<=www)(?=\.)/gi, "<!-- -->");

/** In a table a bar ends the cell even within code. */
function code(text: string): string {
  const fence = "`".repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const pad = fence.length > 1 ? " " : "";
  return `${fence}${pad}${printable(text.replace(/\s/g, " ")).replace(/\|/g, "\\|")}${pad}${fence}`;
}
