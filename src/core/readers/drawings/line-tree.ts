// Lines with what stands below them: the items of nested lists, the lines of indented fences, a paragraph's line and the
// list that it introduces.
import type { Block, Fence, List, Prose } from "../../parse/page.ts";
import { proseLines } from "../../parse/prose.ts";
import { keptFor } from "../../text/kept.ts";
import type { Form } from "../claim.ts";
import { isPlainFence, proseOfLine } from "../walk.ts";

export interface LineNode {
  readonly prose: Prose;
  readonly form: Form;
  readonly children: LineNode[];
  /** The whole paragraph or item that it is a line of. */
  readonly whole: Prose;
  /** A line of a paragraph of its own, which what follows may belong to as to a heading. */
  readonly paragraph: boolean;
  /** An item of a numbered list. */
  readonly numbered: boolean;
}

/** What is indented further stands beside its parent. */
const maximumDepth = 20;

export const lineTree: (blocks: readonly Block[]) => readonly LineNode[] = keptFor((blocks) => treeOf(blocks, 0));

function treeOf(blocks: readonly Block[], depth: number): LineNode[] {
  const nodes: LineNode[] = [];
  // A list can be longer than the arguments of a call.
  const add = (home: LineNode[], more: readonly LineNode[]): void => {
    for (const node of more) home.push(node);
  };
  for (const block of blocks) {
    const last = nodes.at(-1);
    const home = last?.paragraph && introduces(last.prose) ? last.children : nodes;
    if (block.kind === "paragraph")
      for (const prose of proseLines(block.prose))
        nodes.push({ prose, form: "prose", children: [], whole: block.prose, paragraph: true, numbered: false });
    else if (block.kind === "list") add(home, itemNodes(block, depth));
    else if (block.kind === "quote" && depth < maximumDepth) add(nodes, treeOf(block.blocks, depth + 1));
    else if (block.kind === "fence" && (isPlainFence(block) || /^ya?ml$/.test(block.language)))
      add(home, fenceNodes(block));
  }
  return nodes;
}

const introduces = ({ text }: Prose): boolean => /[:：]\s*$/u.test(text) || text.trim().length <= 40;

const inList = { form: "list", paragraph: false } as const;

const itemNodes = ({ items, ordered }: List, depth: number): LineNode[] =>
  items.map(({ prose, blocks }) => {
    const [first, ...more] = proseLines(prose);
    const further = more.map(
      (line): LineNode => ({ prose: line, whole: prose, ...inList, children: [], numbered: false }),
    );
    const below = depth < maximumDepth ? treeOf(blocks, depth + 1) : [];
    return { prose: first ?? prose, whole: prose, ...inList, children: [...further, ...below], numbered: ordered };
  });

const indent = /^[\s│┃|├└┣┗┬─━╰╭`+]*(?:[-*•]\s+)?/u;

function fenceNodes({ lines }: Fence): LineNode[] {
  const roots: LineNode[] = [];
  const open: { readonly depth: number; readonly node: LineNode }[] = [];
  for (const line of lines) {
    const depth = indent.exec(line.text)?.[0].length ?? 0;
    const text = line.text.slice(depth).replace(/\s*[│┃║|]\s*$/u, "");
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const prose = proseOfLine({ text, start: line.start + depth });
    const node: LineNode = { prose, whole: prose, form: "arrow", children: [], paragraph: false, numbered: false };
    while (open.length && ((open.at(-1) as { depth: number }).depth >= depth || open.length >= maximumDepth))
      open.pop();
    (open.at(-1)?.node.children ?? roots).push(node);
    open.push({ depth, node });
  }
  return roots;
}
