// The only file that knows unified, remark and micromark.
import type { Root } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

/** Tables only: the rest of GFM would cost as much again as the parse itself. */
function tables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

const processor = unified().use(remarkParse).use(tables).freeze();

/** One whole parse. */
export const parseMarkdown = (text: string): Root => processor.parse(text) as Root;
