import { styleText } from "node:util";
import { type Finding, type Position, type Severity, type Span, safeFixes } from "../../core/index.ts";
import type { Checked } from "../checked.ts";
import { severityText } from "../checked.ts";
import { pageLink } from "../package.ts";
import { printable, type Terminal } from "../terminal.ts";
import { excerpt } from "./excerpt.ts";
import { summary } from "./summary.ts";

type Format = Parameters<typeof styleText>[0];
type Paint = (format: Format, text: string) => string;

const colours: Readonly<Record<Severity, Format>> = { error: "red", warning: "yellow", info: "blue", hint: "cyan" };
/** For people: each finding with the words it marks, the pages that tell more, then a line that sums up. */
export function text(files: readonly Checked[], { colour, columns }: Terminal): string {
  const paint: Paint = (format, words) => (colour ? styleText(format, words, { validateStream: false }) : words);
  const found = files.flatMap((file) => file.findings.map((finding) => paragraph(file, finding, paint, columns)));
  const sum = summary(files, (severity, words) => paint(colours[severity], words));
  return `${[...found, ...pages(files, paint), sum].join("\n")}\n`;
}

function paragraph(file: Checked, finding: Finding, paint: Paint, columns: number): string {
  const { span, rule, severity, message, related = [] } = finding;
  const places = related.map(({ span, message, elsewhere }) => {
    const place = elsewhere ? `${printable(elsewhere.path)}:${oneBased(elsewhere.range.start)}` : at(file, span);
    return `  ${place}: ${printable(message)}`;
  });
  const fixable = safeFixes([finding]).map(({ title }) => `  --fix: ${printable(title)}`);
  const { line, marks } = excerpt(file.text, file.lines.range(span), columns);
  return [
    `${at(file, span)}: ${paint(colours[severity], severityText(severity))}: ${printable(message)} ${paint("dim", `[${rule}]`)}`,
    `  ${line}`,
    `  ${paint(colours[severity], marks)}`,
    ...[...places, ...fixable].map((line) => paint("dim", line)),
    "",
  ].join("\n");
}

/** What a rule means and what to do, once for each that found something. */
function pages(files: readonly Checked[], paint: Paint): string[] {
  const rules = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const lines = [...rules].sort().map((rule) => paint("dim", `[${rule}]: ${printable(pageLink(rule))}`));
  return lines.length ? [...lines, ""] : [];
}

const at = ({ path, lines }: Checked, span: Span): string =>
  `${printable(path)}:${oneBased(lines.position(span.start))}`;

const oneBased = ({ line, character }: Position): string => `${line + 1}:${character + 1}`;
