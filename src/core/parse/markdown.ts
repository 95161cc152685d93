// The only file that knows unified, remark and micromark.
import type { Code, Root, RootContent } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { isTooDeep } from "./limits.ts";

export type { Root, RootContent } from "mdast";

declare module "mdast" {
  interface CodeData {
    /** Stands for a text that was not parsed. */
    unread?: true;
  }
}

/** More levels than any author nests. Later stages walk the tree by recursion, which must not exhaust the stack. */
const deepest = 200;

/** Characters of a heading: what looks for names and verdicts in one tries at each of them. */
const longestHeading = 2_000;

/** Tables only: the rest of GFM would cost as much again as the parse itself. */
function tables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

const processor = unified().use(remarkParse).use(tables).freeze();

/** One whole parse. Never throws: a text that is beyond a limit becomes a single code block. */
export function parseMarkdown(text: string): Root {
  return treeOf(text) ?? { type: "root", children: [literal(text)] };
}

/** Null where the text is beyond a limit of parsing, or its tree beyond one of what walks and searches it. */
export function treeOf(text: string): Root | null {
  if (isTooDeep(text)) return null;
  try {
    const tree = processor.parse(text) as Root;
    return isReadable(tree) ? tree : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A text that nobody can make sense of, as a block that nobody looks into. */
export function literal(text: string): Code {
  const lines = text.split(/\r\n|\n|\r/);
  const end = { line: lines.length, column: (lines.at(-1) ?? "").length + 1, offset: text.length };
  return {
    type: "code",
    value: text,
    data: { unread: true },
    position: { start: { line: 1, column: 1, offset: 0 }, end },
  };
}

function isReadable(node: Root | RootContent, depth = 0): boolean {
  if (node.type === "heading" && lengthOf(node) > longestHeading) return false;
  return !("children" in node) || node.children.every((child) => depth < deepest && isReadable(child, depth + 1));
}

const lengthOf = ({ position }: RootContent): number => (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
