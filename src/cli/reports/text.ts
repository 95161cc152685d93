import { styleText } from "node:util";
import { type Finding, type Position, type Severity, type Span, safeFixes } from "../../core/index.ts";
import { type Checked, counted, severities } from "../checked.ts";
import { printable, type Terminal } from "../terminal.ts";
import { excerpt } from "./excerpt.ts";

type Format = Parameters<typeof styleText>[0];
type Paint = (format: Format, text: string) => string;

const colours: Readonly<Record<Severity, Format>> = { error: "red", warning: "yellow", info: "blue", hint: "cyan" };
const nouns: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["info", "infos"],
  hint: ["hint", "hints"],
};

/** For people: each finding with the words it marks, then a line that sums up. */
export function text(files: readonly Checked[], { colour, columns }: Terminal): string {
  const paint: Paint = (format, words) => (colour ? styleText(format, words, { validateStream: false }) : words);
  const found = files.flatMap((file) => file.findings.map((finding) => paragraph(file, finding, paint, columns)));
  return `${[...found, summary(files, paint)].join("\n")}\n`;
}

function paragraph(file: Checked, finding: Finding, paint: Paint, columns: number): string {
  const { span, rule, severity, message, related = [] } = finding;
  const places = related.map(({ span, message, elsewhere }) => {
    const place = elsewhere ? `${printable(elsewhere.path)}:${oneBased(elsewhere.range.start)}` : at(file, span);
    return `  ${place}: ${printable(message)}`;
  });
  const fixable = safeFixes([finding]).map(({ title }) => `  --fix: ${printable(title)}`);
  const { line, marks } = excerpt(file.text, file.reading.lines.range(span), columns);
  return [
    `${at(file, span)}: ${paint(colours[severity], severity)}: ${printable(message)} ${paint("dim", `[${rule}]`)}`,
    `  ${line}`,
    `  ${paint(colours[severity], marks)}`,
    ...[...places, ...fixable].map((line) => paint("dim", line)),
    "",
  ].join("\n");
}

const at = ({ path, reading: { lines } }: Checked, span: Span): string =>
  `${printable(path)}:${oneBased(lines.position(span.start))}`;

const oneBased = ({ line, character }: Position): string => `${line + 1}:${character + 1}`;

function summary(files: readonly Checked[], paint: Paint): string {
  const records = files.filter(({ reading }) => reading.model.isAdr).length;
  const scope = `in ${records} ${records === 1 ? "record" : "records"}`;
  const counts = counted(files);
  const parts = severities.flatMap((severity) =>
    counts[severity]
      ? [paint(colours[severity], `${counts[severity]} ${nouns[severity][counts[severity] === 1 ? 0 : 1]}`)]
      : [],
  );
  return parts.length ? `${parts.join(", ")} ${scope}` : `no findings ${scope}`;
}
