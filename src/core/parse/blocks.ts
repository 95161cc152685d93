// The parser's tree → the plain blocks that readers see.

import type { Code, List as ListNode, RootContent, Table as TableNode } from "mdast";
import { isDiagramStart } from "../lexicon/embedded.ts";
import { matchesOf } from "../text/matches.ts";
import { narrow } from "../text/narrow.ts";
import type { Span } from "../text/span.ts";
import { htmlTable } from "./html-table.ts";
import { proseOf } from "./inline.ts";
import type { Block, CodeLine, Fence, Item, List, Prose, Table } from "./page.ts";

/** `source` is the text that the nodes' offsets count in; spans of the blocks count from `base`. */
export function blocksOf(nodes: readonly RootContent[], source: string, base: number): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    const block = blockOf(node, source, base);
    if (block && !isDrawnFromRecord(block, source, base)) blocks.push(block);
  }
  return blocks;
}

/** A picture that the record keeps of itself says nothing of its own. In the line above it stands the comment that opens it. */
function isDrawnFromRecord({ kind, span }: Block, source: string, base: number): boolean {
  if (kind !== "fence") return false;
  const above = source.slice(0, span.start + base).trimEnd();
  return isDiagramStart(above.slice(above.lastIndexOf("\n") + 1).trimStart());
}

export function spanOfNode(node: RootContent, base: number): Span {
  const start = node.position?.start.offset ?? base;
  return { start: start - base, end: (node.position?.end.offset ?? start) - base };
}

function blockOf(node: RootContent, source: string, base: number): Block | null {
  const span = spanOfNode(node, base);
  switch (node.type) {
    case "paragraph":
    case "heading":
      return { kind: "paragraph", prose: proseOf(node.children, source, base, span), span };
    case "list":
      return listOf(node, source, base, span);
    case "table":
      return tableOf(node, source, base, span);
    case "code":
      return node.data?.unread ? { kind: "unread", span } : fenceOf(node, source, base, span);
    case "blockquote":
      return { kind: "quote", blocks: blocksOf(node.children, source, base), span };
    case "html":
      return htmlBlock(node.value, source.slice(span.start + base, span.end + base), span);
    default:
      return null;
  }
}

/** Comments are on no rendered page. In a quote the source has marks of its own between the lines: there a table stays what it is. */
function htmlBlock(text: string, written: string, span: Span): Block | null {
  if (/^(?:\s*<!--(?:(?!-->)[\s\S])*-->)+\s*$/.test(text)) return null;
  return (text === written && htmlTable(text, span.start)) || { kind: "html", text, span };
}

function listOf(node: ListNode, source: string, base: number, span: Span): List {
  const items = node.children.map((item): Item => {
    const itemSpan = spanOfNode(item, base);
    const [first, ...rest] = item.children;
    const led = first?.type === "paragraph";
    return {
      prose: led
        ? proseOf(first.children, source, base, spanOfNode(first, base))
        : emptyProse({ start: itemSpan.start, end: itemSpan.start }),
      blocks: blocksOf(led ? rest : item.children, source, base),
      marker:
        /^(?:[-*+]|\d{1,9}[.)])/.exec(source.slice(itemSpan.start + base, itemSpan.start + base + 11))?.[0] ?? "-",
      span: itemSpan,
    };
  });
  return { kind: "list", ordered: node.ordered ?? false, items, span };
}

function tableOf(node: TableNode, source: string, base: number, span: Span): Table {
  const [header = [], ...rows] = node.children.map((row): Prose[] =>
    row.children.map((cell) => {
      const start = (cell.position?.start.offset ?? base) - base;
      return proseOf(cell.children, source, base, { start, end: (cell.position?.end.offset ?? base) - base });
    }),
  );
  return { kind: "table", header, rows, span };
}

function fenceOf(node: Code, source: string, base: number, span: Span): Fence {
  const written = source.slice(span.start + base, span.end + base);
  const fenced = /^(?:`{3,}|~{3,})/.test(written);
  return {
    kind: "fence",
    language: (node.lang ?? "").toLowerCase(),
    lines: codeLines(node.value, written, fenced, span.start),
    span,
  };
}

/** A code block may stand in a list or a quote: each of its lines is the end of a line of the source. */
function codeLines(value: string, written: string, fenced: boolean, start: number): CodeLine[] {
  if (!value) return [];
  const sourceLines = matchesOf(written, /([^\r\n]*)(?:\r\n|\n|\r|$)/g);
  return value.split(/\r\n|\n|\r/).map((text, index) => {
    const line = sourceLines[fenced ? index + 1 : index];
    const whole = line?.[1] ?? "";
    // Of a tab that the list's marker takes a part of, the rest stands in the value as blanks that the source does not have.
    const own = whole.endsWith(text) ? text : whole.endsWith(text.trimStart()) ? text.trimStart() : text;
    const indent = whole.endsWith(own) ? whole.length - own.length : 0;
    return { text: narrow(own), start: start + (line?.index ?? written.length) + indent };
  });
}

const emptyProse = (span: Span): Prose => ({ text: "", runs: [], marks: [], span });
