// Writing the comments that set a rule aside, where Markdown lets them stand.
import { eolOf } from "../edit/metadata.ts";
import type { Block, Item, List } from "../parse/page.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import { contains, type Span, shifted } from "../text/span.ts";
import type { Finding } from "./check.ts";
import { unusedDirective } from "./text/unused-directive.ts";

/** One comment above the line, or one above and one below its block; none where no comment could stand. */
export function silencingEdits(reading: Reading, { rule, span }: Finding): Edit[] {
  const { page } = reading;
  const section = page.sections.findLast(({ base }) => base <= span.start);
  const inFrontMatter = page.frontMatter && span.start < page.frontMatter.base + page.frontMatter.text.length;
  if (rule === unusedDirective.id || !section || inFrontMatter) return [];
  const line = lineAt(reading, span.start);
  const block = section.blocks.find((it) =>
    contains(shifted(it.span, section.base), { start: span.start, end: span.start }),
  );
  const indent = block ? indentFor(reading, block, section.base, line) : "";
  if (indent !== null)
    return [inserted(line.start, `${indent}<!-- adr-atlas-disable-next-line ${rule} -->${eolOf(page.text)}`)];
  return block ? around(reading, shifted(block.span, section.base), rule) : [];
}

/** Null where a comment in front of the line would break its block in two. */
function indentFor(reading: Reading, block: Block, base: number, line: Span): string | null {
  const isFirst = block.span.start + base <= line.end && block.span.start + base >= line.start;
  if (isFirst && block.kind !== "fence") return indentOf(reading, line);
  return block.kind === "list" ? indentIn(reading, block, base, line) : null;
}

/** A comment between two items belongs to the first of them, or it would end their list. */
function indentIn(reading: Reading, { items }: List, base: number, line: Span): string | null {
  const begins = (item: Item): boolean =>
    contains(line, { start: item.span.start + base, end: item.span.start + base });
  const index = items.findIndex(begins);
  const before = items[index - 1];
  if (before) return indentOf(reading, line) + " ".repeat(before.marker.length + 1);
  if (index === 0) return indentOf(reading, line);
  for (const { blocks } of items)
    for (const block of blocks)
      if (block.kind === "list" && contains(shifted(block.span, base), { start: line.end, end: line.end }))
        return indentIn(reading, block, base, line);
  return null;
}

function around(reading: Reading, block: Span, rule: string): Edit[] {
  const eol = eolOf(reading.page.text);
  const end = block.start + reading.slice(block).trimEnd().length;
  const { start } = lineAt(reading, block.start);
  return [
    inserted(start, `<!-- adr-atlas-disable ${rule} -->${eol}`),
    inserted(end, `${eol}<!-- adr-atlas-enable ${rule} -->`),
  ];
}

function lineAt({ lines, page }: Reading, offset: number): Span {
  const { line } = lines.position(offset);
  const start = lines.offset(line, 0);
  // A byte order mark stays the first character of the file.
  const from = start === 0 && page.text.startsWith("\uFEFF") ? 1 : start;
  return { start: from, end: start + (/^[^\r\n]*/.exec(page.text.slice(start))?.[0].length ?? 0) };
}

const indentOf = (reading: Reading, line: Span): string => /^[ \t]*/.exec(reading.slice(line))?.[0] ?? "";

const inserted = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });
