// Lines with what stands below them: the items of nested lists, the lines of indented fences, a paragraph's line and the
// list that it introduces.
import type { Block, Fence, Prose } from "../parse/page.ts";
import { proseLines } from "../parse/prose.ts";
import type { Form } from "./claim.ts";
import { isPlainFence, proseOfLine } from "./walk.ts";

export interface LineNode {
  readonly prose: Prose;
  readonly form: Form;
  readonly children: LineNode[];
  /** A paragraph of its own, which what follows may belong to as to a heading. */
  readonly paragraph: boolean;
}

/** What is indented further stands beside its parent. */
const maximumDepth = 20;

export function lineTree(blocks: readonly Block[], depth = 0): LineNode[] {
  const nodes: LineNode[] = [];
  for (const block of blocks) {
    const last = nodes.at(-1);
    const home = last?.paragraph && introduces(last.prose) ? last.children : nodes;
    if (block.kind === "paragraph")
      for (const prose of proseLines(block.prose)) nodes.push({ prose, form: "prose", children: [], paragraph: true });
    else if (block.kind === "list") home.push(...itemNodes(block.items, depth));
    else if (block.kind === "quote" && depth < maximumDepth) nodes.push(...lineTree(block.blocks, depth + 1));
    else if (block.kind === "fence" && (isPlainFence(block) || /^ya?ml$/.test(block.language)))
      home.push(...fenceNodes(block));
  }
  return nodes;
}

const introduces = ({ text }: Prose): boolean => /[:：]\s*$/u.test(text) || text.trim().length <= 40;

const itemNodes = (items: Extract<Block, { kind: "list" }>["items"], depth: number): LineNode[] =>
  items.map(({ prose, blocks }) => {
    const [first, ...more] = proseLines(prose);
    const further = more.map((line): LineNode => ({ prose: line, form: "list", children: [], paragraph: false }));
    const below = depth < maximumDepth ? lineTree(blocks, depth + 1) : [];
    return { prose: first ?? prose, form: "list", children: [...further, ...below], paragraph: false };
  });

const indent = /^[\s│┃|├└┣┗┬─━╰╭`+]*(?:[-*•]\s+)?/u;

function fenceNodes({ lines }: Fence): LineNode[] {
  const roots: LineNode[] = [];
  const open: { readonly depth: number; readonly node: LineNode }[] = [];
  for (const line of lines) {
    const depth = indent.exec(line.text)?.[0].length ?? 0;
    if (line.text.length === depth) continue;
    const prose = proseOfLine({ text: line.text.slice(depth), start: line.start + depth });
    const node: LineNode = { prose, form: "arrow", children: [], paragraph: false };
    while (open.length && ((open.at(-1) as { depth: number }).depth >= depth || open.length >= maximumDepth))
      open.pop();
    (open.at(-1)?.node.children ?? roots).push(node);
    open.push({ depth, node });
  }
  return roots;
}
