// A table whose columns stand below each other in the source, too.
import { blocksIn } from "../readers/walk.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import { matchesOf } from "../text/matches.ts";
import { type Span, shifted } from "../text/span.ts";
import { eolOf } from "./metadata.ts";

/** Null where an offset is in no table, or in one that is as it should be; a table in a quote stays as it is. */
export function alignedTable({ page }: Reading, offset: number): Edit | null {
  const section = page.sections.findLast(({ base }) => base <= offset);
  const span = section && tableSpan([...blocksIn(section.blocks)], section.base, offset);
  if (!span) return null;
  const start = page.text.lastIndexOf("\n", span.start - 1) + 1;
  const source = page.text.slice(start, span.end);
  const lines = source.split(/\r\n|\r|\n/);
  const indent = /^[ \t]*/.exec(source)?.[0] ?? "";
  // In a quote, or right behind a bullet.
  if (page.text.slice(start, span.start).trim()) return null;
  const text = aligned(lines.map(cellsOf)).map((line) => indent + line);
  return text.join("\n") === lines.join("\n")
    ? null
    : { span: { start, end: span.end }, text: text.join(eolOf(page.text)) };
}

function tableSpan(blocks: readonly { readonly kind: string; readonly span: Span }[], base: number, offset: number) {
  const table = blocks.find(
    ({ kind, span }) => kind === "table" && base + span.start <= offset && offset <= base + span.end,
  );
  return table && shifted(table.span, base);
}

/** Between bars that no backslash escapes; those at both ends may be left out. */
function cellsOf(line: string): string[] {
  const cells = [""];
  for (const [part] of matchesOf(line.trim(), /\\[\\|]|[^\\|]+|\\|\|/g))
    if (part === "|") cells.push("");
    else cells.push(cells.pop() + part);
  const inner = cells.slice(line.trim().startsWith("|") ? 1 : 0);
  if (inner.length > 1 && !inner.at(-1)?.trim()) inner.pop();
  return inner.map((cell) => cell.trim());
}

type Side = "left" | "right" | "center";

/** The second line tells the sides. */
function aligned([header = [], rule = [], ...rows]: readonly string[][]): string[] {
  const sides = header.map((_, index): Side => sideOf(rule[index] ?? ""));
  const widths = header.map((_, index) => Math.max(3, ...[header, ...rows].map((row) => widthOf(row[index] ?? ""))));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  // What stands behind the last column is shown nowhere, and still is the author's.
  const row = (cells: readonly string[]): string =>
    line([
      ...header.map((_, index) => padded(cells[index] ?? "", widths[index] ?? 3, sides[index] ?? "left")),
      ...cells.slice(header.length),
    ]);
  const dashes = widths.map((width, index) => ruleOf(rule[index] ?? "", width));
  return [row(header), line(dashes), ...rows.map(row)];
}

const sideOf = (rule: string): Side => (!rule.endsWith(":") ? "left" : rule.startsWith(":") ? "center" : "right");

const ruleOf = (rule: string, width: number): string => {
  const [start, end] = [rule.startsWith(":") ? ":" : "-", rule.endsWith(":") ? ":" : "-"];
  return start + "-".repeat(width - 2) + end;
};

function padded(cell: string, width: number, side: Side): string {
  const gap = width - widthOf(cell);
  const before = side === "right" ? gap : side === "center" ? Math.floor(gap / 2) : 0;
  return " ".repeat(before) + cell + " ".repeat(gap - before);
}

/** In columns of a fixed-width font: wide East Asian characters (Unicode's report 11) and emoji take two, marks none. */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segmenter().segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** Made when the first table asks for it: its rules take their time to load. */
const segmenter = (): Intl.Segmenter => (segments ??= new Intl.Segmenter());
let segments: Intl.Segmenter | undefined;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u;
