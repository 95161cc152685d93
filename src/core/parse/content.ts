// A stretch of a document, parsed on its own to exactly what it is inside the document.
import { definedLabels, mentionedKeys } from "./labels.ts";
import { literal, type RootContent, treeOf } from "./markdown.ts";

/** What a piece holds. The same object for as long as the piece's text means the same, so that it can be a cache's key. */
export interface PieceContent {
  readonly text: string;
  /** Offsets count from the start of the piece, lines from 1. */
  readonly nodes: readonly RootContent[];
  /** Parsed as the end of the document; otherwise as followed by a heading. */
  readonly last: boolean;
  /** Beyond a limit of parsing. */
  readonly unread: boolean;
  /** The parser agrees that the text ends where a heading can follow. */
  readonly closed: boolean;
  /** Labels that the piece defines itself. */
  readonly defined: ReadonlySet<string>;
  /** Keys of the labels that the piece may refer to. */
  readonly mentioned: ReadonlySet<string>;
  /** Definitions of the labels that it refers to and other pieces define, as Markdown. */
  readonly preamble: string;
}

/** Stands for the heading that follows. */
const sentinel = "#\n";

/**
 * `text` starts with a heading, or with the document. All that the rest of the document could change are the labels
 * that are defined, and what the end of the text belongs to. So definitions stand in front, a blank line apart, and a heading
 * stands behind: if that becomes a heading of the tree's root, then any heading there would, and the text is closed.
 */
export function contentOf(text: string, last: boolean, preamble = ""): PieceContent {
  const own = copied(text);
  const tree = treeOf(preamble + own + (last ? "" : sentinel));
  const end = preamble.length + own.length;
  const closed = last || !tree || offsetOf(tree.children.at(-1)) === end;
  const nodes = tree?.children.filter((node) => isWithin(offsetOf(node), preamble.length, end)) ?? [literal(own)];
  if (tree && preamble) moveUp(nodes, preamble.split("\n").length - 1, preamble.length);
  return {
    text: own,
    nodes,
    last,
    unread: !tree,
    closed,
    defined: definedLabels(own, nodes),
    mentioned: mentionedKeys(own),
    preamble,
  };
}

/** A part between two cuts of a content that defines no labels: what a parse of that part would give. Takes over its nodes. */
export function partOf(content: PieceContent, start: number, end: number): PieceContent {
  const text = copied(content.text.slice(start, end));
  const nodes = content.nodes.filter((node) => isWithin(offsetOf(node), start, end));
  if (start) moveUp(nodes, (nodes[0]?.position?.start.line ?? 1) - 1, start);
  const last = content.last && end === content.text.length;
  return { ...content, text, nodes, last, mentioned: mentionedKeys(text) };
}

export const offsetOf = (node: RootContent | undefined): number => node?.position?.start.offset ?? -1;

const isWithin = (offset: number, start: number, end: number): boolean => start <= offset && offset < end;

/** Takes what stands in front out of the positions. It consists of whole lines, so columns stay. */
function moveUp(nodes: readonly RootContent[], lines: number, characters: number): void {
  for (const node of nodes) {
    if (node.position) {
      movePoint(node.position.start, lines, characters);
      movePoint(node.position.end, lines, characters);
    }
    if ("children" in node) moveUp(node.children, lines, characters);
  }
}

function movePoint(point: { line: number; offset?: number | undefined }, lines: number, characters: number): void {
  point.line -= lines;
  point.offset = (point.offset ?? 0) - characters;
}

/** Engines keep a whole document in memory for the sake of a slice of it. */
const copied = (text: string): string => `${text} `.slice(0, -1);
