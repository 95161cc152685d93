import type { RootContent } from "mdast";
import { parseMarkdown } from "./markdown.ts";

/** What a piece holds. The same object for as long as the piece's text means the same, so that it can be a cache's key. */
export interface PieceContent {
  readonly text: string;
  /** Offsets count from the start of the piece, lines from 1. */
  readonly nodes: readonly RootContent[];
}

export interface Piece {
  readonly content: PieceContent;
  /** Where the piece starts in the text. */
  readonly start: number;
}

export interface Pieces {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export function cutAndParse(text: string, _previous?: Pieces): Pieces {
  return { text, pieces: [{ content: { text, nodes: parseMarkdown(text).children }, start: 0 }] };
}
