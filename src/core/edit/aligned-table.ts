// A table whose columns stand below each other in the source, too.
import { blocksIn } from "../readers/walk.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
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
  if (lines.some((line) => !/^[ \t]*\|.*\|[ \t]*$/.test(line))) return null;
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

/** Between bars that no backslash escapes. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

type Side = "left" | "right" | "center";

/** The second line tells the sides. */
function aligned([header = [], rule = [], ...rows]: readonly string[][]): string[] {
  const sides = header.map((_, index): Side => sideOf(rule[index] ?? ""));
  const widths = header.map((_, index) => Math.max(3, ...[header, ...rows].map((row) => widthOf(row[index] ?? ""))));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const row = (cells: readonly string[]): string =>
    line(header.map((_, index) => padded(cells[index] ?? "", widths[index] ?? 3, sides[index] ?? "left")));
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

/** In columns of a fixed-width font: East Asian characters and emoji take two, marks none. */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segmenter().segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** Made when the first table asks for it: its rules take their time to load. */
const segmenter = (): Intl.Segmenter => (segments ??= new Intl.Segmenter());
let segments: Intl.Segmenter | undefined;
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u;
