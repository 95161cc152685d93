import { isAbsolute, relative, sep } from "node:path";
import type { Finding, Severity } from "../../core/index.ts";
import type { Checked } from "../checked.ts";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

/** Workflow commands, which GitHub Actions shows as annotations beside the lines of a pull request. */
export const github = (files: readonly Checked[]): string =>
  files.flatMap((file) => file.findings.map((finding) => annotation(file, finding))).join("");

/** From the working directory, which is the repository's in a job. */
const filePath = (path: string): string => {
  const local = relative(process.cwd(), path);
  return local.startsWith("..") || isAbsolute(local) ? path : local.split(sep).join("/");
};

function annotation({ path, lines }: Checked, { span, rule, severity, message }: Finding): string {
  const { start, end } = lines.range(span);
  // GitHub takes columns only where the annotation stays within one line.
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
  const properties = { file: filePath(path), line: start.line + 1, endLine: end.line + 1, ...columns, title: rule };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${commands[severity]} ${written.join(",")}::${escaped(message)}\n`;
}

const escaped = (text: string): string =>
  text.replace(/[%\r\n]/g, (character) => ({ "%": "%25", "\r": "%0D", "\n": "%0A" })[character] ?? "");

const escapedProperty = (text: string): string => escaped(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
