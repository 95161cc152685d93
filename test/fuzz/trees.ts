// The tree of a document from its pieces, and ways to cut it that must not give the tree of a whole parse.
import { contentOf } from "../../src/core/parse/content.ts";
import { parseMarkdown, type RootContent } from "../../src/core/parse/markdown.ts";
import { cutAndParse, type Pieces } from "../../src/core/parse/pieces.ts";

export const wholeTree = (text: string): readonly RootContent[] => parseMarkdown(text).children;

export const treeOfPieces = ({ pieces }: Pieces): RootContent[] => joined(pieces.map(({ content }) => content));

/** Cuts at everything that looks like a heading. */
export const treeWithoutProof = (text: string): RootContent[] =>
  joined(
    text.split(/(?<=[\r\n])(?=#{1,6}[ \t\r\n])/).map((part, index, all) => contentOf(part, index + 1 === all.length)),
  );

/** Cuts rightly and lets no piece know what the others define. */
export const treeWithoutLabels = (text: string): RootContent[] =>
  joined(cutAndParse(text).pieces.map(({ content }) => contentOf(content.text, content.last)));

function joined(parts: readonly { readonly text: string; readonly nodes: readonly RootContent[] }[]): RootContent[] {
  let lines = 0;
  let offset = 0;
  return parts.flatMap(({ text, nodes }) => {
    const moved = structuredClone([...nodes]);
    for (const node of moved) move(node, lines, offset);
    lines += text.match(/\r\n|\n|\r/g)?.length ?? 0;
    offset += text.length;
    return moved;
  });
}

function move(node: RootContent, lines: number, offset: number): void {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    point.line += lines;
    point.offset = (point.offset ?? 0) + offset;
  }
  if ("children" in node) for (const child of node.children) move(child, lines, offset);
}
