// Pieces → sections. What a piece holds is worked out once and kept for as long as the piece stays the same.
import type { Heading, Paragraph, RootContent } from "mdast";
import { opensSection } from "../lexicon/roles.ts";
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
  let depth = 0;
  while (from < nodes.length) {
    const first = nodes[from];
    if (first?.type === "heading") depth = first.depth;
    let to = from + 1;
    while (to < nodes.length && !titleOf(nodes[to], depth)) to++;
    const next = nodes[to]?.position?.start.offset ?? text.length;
    sections.push(sectionOf(nodes.slice(from, to), text, next, titleOf(first, depth)));
    from = to;
  }
  return sections;
}

interface Title {
  readonly node: Heading | Paragraph;
  readonly depth: number;
}

/** What opens a section: a heading, or right below the record's title a part of it in bold, "**Considered Options:**". */
function titleOf(node: RootContent | undefined, above: number): Title | null {
  if (node?.type === "heading") return { node, depth: node.depth };
  if (node?.type !== "paragraph" || above > 1) return null;
  const [only, second] = node.children;
  const [words, other] = only?.type === "strong" && !second ? only.children : [];
  return words?.type === "text" && !other && opensSection(words.value) ? { node, depth: 2 } : null;
}

function sectionOf(nodes: readonly RootContent[], text: string, end: number, title: Title | null): LocalSection {
  const [first] = nodes as [RootContent];
  const start = first.position?.start.offset ?? 0;
  const rest = { start, length: end - start };
  if (!title) return { heading: null, depth: 0, blocks: blocksOf(nodes, text, start), ...rest };
  return {
    heading: proseOf(title.node.children, text, start, spanOfNode(title.node, start)),
    depth: title.depth,
    blocks: blocksOf(nodes.slice(1), text, start),
    ...rest,
  };
}
