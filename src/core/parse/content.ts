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
  if (tree && preamble) moveUp(nodes, preamble);
  return { text: own, nodes, last, closed, defined: definedLabels(nodes), mentioned: mentionedKeys(own), preamble };
}

export const offsetOf = (node: RootContent | undefined): number => node?.position?.start.offset ?? -1;

const isWithin = (offset: number, start: number, end: number): boolean => start <= offset && offset < end;

/** Takes the preamble out of the positions. It consists of whole lines, so columns stay. */
function moveUp(nodes: readonly RootContent[], preamble: string): void {
  const lines = preamble.split("\n").length - 1;
  const move = (node: RootContent): void => {
    for (const point of node.position ? [node.position.start, node.position.end] : []) {
      point.line -= lines;
      point.offset = (point.offset ?? 0) - preamble.length;
    }
    if ("children" in node) node.children.forEach(move);
  };
  nodes.forEach(move);
}

/** Engines keep a whole document in memory for the sake of a slice of it. */
const copied = (text: string): string => `${text} `.slice(0, -1);
