// Pieces → sections. What a piece holds is worked out once and kept for as long as the piece stays the same.
import type { Heading, Paragraph, PhrasingContent, RootContent } from "mdast";
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

function divide({ text, nodes: written }: PieceContent): LocalSection[] {
  const sections: LocalSection[] = [];
  const nodes = withTitlesApart(written);
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
  return !second && partInBold(only) !== null ? { node, depth: 2 } : null;
}

/** The words of a part of the record that stands in bold, and nothing else in it. */
function partInBold(node: PhrasingContent | undefined): string | null {
  const [words, other] = node?.type === "strong" ? node.children : [];
  return words?.type === "text" && !other && opensSection(words.value) ? words.value : null;
}

/** Right below the record's title a paragraph that begins with a part of it, "**Decision.** We take …", is a title and a paragraph. */
function withTitlesApart(nodes: readonly RootContent[]): RootContent[] {
  let depth = 0;
  return nodes.flatMap((node) => {
    if (node.type === "heading") depth = node.depth;
    return node.type === "paragraph" && depth < 2 ? titlesApart(node) : node;
  });
}

/** Each line of it may begin with one. */
function titlesApart(paragraph: Paragraph): Paragraph[] {
  const { children } = paragraph;
  const titles = children.flatMap((_, at) => (isRunInTitle(children, at) ? at : []));
  if (!titles.length) return [paragraph];
  return [0, ...titles].flatMap((at, on) => {
    const end = titles[on] ?? children.length;
    const isTitle = on > 0;
    return [
      ...(isTitle ? paragraphOf(children.slice(at, at + 1)) : []),
      ...paragraphOf(withoutPunctuation(children.slice(isTitle ? at + 1 : at, end))),
    ];
  });
}

/** "**Context:** The orders …", "**Context** – The orders …", at the start of a line. */
function isRunInTitle(children: readonly PhrasingContent[], at: number): boolean {
  const [before, title, behind] = [children[at - 1], partInBold(children[at]), children[at + 1]];
  if (title === null || behind?.type === "break" || !behind) return false;
  if (before && before.type !== "break" && !(before.type === "text" && /\n\s*$/.test(before.value))) return false;
  const text = behind.type === "text" ? behind.value : "";
  return /[.:：]$/u.test(title) ? !/^\s*\n/.test(text) : /^\s?[.:：—–-]\s?\S/u.test(text);
}

/** What stands between a title and its text. */
function withoutPunctuation(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children;
  const start = first?.position?.start;
  const skipped = first?.type === "text" ? (/^\s?[.:：—–-]?\s*/u.exec(first.value)?.[0].length ?? 0) : 0;
  if (!skipped || first?.type !== "text" || start?.offset === undefined || !first.position) return [...children];
  const position = { ...first.position, start: { ...start, offset: start.offset + skipped } };
  return [{ ...first, value: first.value.slice(skipped), position }, ...rest];
}

function paragraphOf(children: readonly PhrasingContent[]): Paragraph[] {
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  if (!first || !last) return [];
  return [{ type: "paragraph", children: [...children], position: { start: first.start, end: last.end } }];
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
