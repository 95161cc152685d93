// Pieces → sections. What a piece holds is worked out once and kept for as long as the piece stays the same.
import type { RootContent } from "mdast";
import { blocksOf, spanOfNode } from "./blocks.ts";
import { proseOf } from "./inline.ts";
import type { Block, Prose, Section } from "./page.ts";
import type { PieceContent, Pieces } from "./pieces.ts";

/** A section as far as its own piece tells: without its place among the others. */
interface LocalSection {
  readonly heading: Prose | null;
  readonly depth: number;
  readonly blocks: readonly Block[];
  /** From the start of the piece. */
  readonly start: number;
  readonly length: number;
}

const kept = new WeakMap<PieceContent, readonly LocalSection[]>();

/** `offset` is where the pieces' text starts in the document. */
export function sectionsOf(pieces: Pieces, offset: number): Section[] {
  const sections: Section[] = [];
  const open: number[] = [];
  for (const piece of pieces.pieces) {
    for (const local of localSections(piece.content)) {
      if (local.heading)
        while (open.length && (sections[open.at(-1) as number] as Section).depth >= local.depth) open.pop();
      sections.push({
        heading: local.heading,
        depth: local.depth,
        trail: open.map((index) => sections[index]?.heading?.text ?? ""),
        blocks: local.blocks,
        parent: open.at(-1) ?? -1,
        base: offset + piece.start + local.start,
        span: { start: 0, end: local.length },
      });
      if (local.heading) open.push(sections.length - 1);
    }
  }
  return sections;
}

function localSections(content: PieceContent): readonly LocalSection[] {
  let sections = kept.get(content);
  if (!sections) {
    sections = divide(content);
    kept.set(content, sections);
  }
  return sections;
}

function divide({ text, nodes }: PieceContent): LocalSection[] {
  const sections: LocalSection[] = [];
  let from = 0;
  while (from < nodes.length) {
    let to = from + 1;
    while (to < nodes.length && nodes[to]?.type !== "heading") to++;
    const next = nodes[to]?.position?.start.offset ?? text.length;
    sections.push(sectionOf(nodes.slice(from, to), text, next));
    from = to;
  }
  return sections;
}

function sectionOf(nodes: readonly RootContent[], text: string, end: number): LocalSection {
  const [first] = nodes as [RootContent];
  const start = first.position?.start.offset ?? 0;
  const rest = { start, length: end - start };
  if (first.type !== "heading") return { heading: null, depth: 0, blocks: blocksOf(nodes, text, start), ...rest };
  return {
    heading: proseOf(first.children, text, start, spanOfNode(first, start)),
    depth: first.depth,
    blocks: blocksOf(nodes.slice(1), text, start),
    ...rest,
  };
}
