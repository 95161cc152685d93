// A document in pieces that are parsed one by one, so that an edit costs the pieces it touches and not the document.
// Each piece but the first starts with a heading in column 0, and all trees together are the tree of one whole parse:
// the first piece starts where the document does, a piece ends where the parser itself takes what follows for a heading
// of the root, and at such a heading nothing is open, so that the next piece starts like a document.
import { contentOf, offsetOf, type PieceContent, partOf } from "./content.ts";
import { isCut, likelyCut } from "./cuts.ts";
import { definitionsOf, labelKey } from "./labels.ts";

export type { PieceContent } from "./content.ts";

export interface Piece {
  readonly content: PieceContent;
  /** Where the piece starts in the text. */
  readonly start: number;
}

export interface Pieces {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/**
 * Never throws. `text` has no byte order mark and no front matter. Contents are taken from `previous`, the pieces of an
 * earlier state of the document, wherever text and labels are the same; that changes the cost, never the result.
 */
export function cutAndParse(text: string, previous?: Pieces): Pieces {
  const recall = memoryOf(previous?.pieces ?? []);
  const stretch = previous ? 1 : newStretch;
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    const known = recall(text, start);
    for (const content of known ? [known] : parseAt(text, start, stretch)) {
      pieces.push({ content, start });
      start += content.text.length;
    }
  }
  return { text, pieces: linked(pieces) };
}

/** Characters that are parsed at once where nothing is known yet: each parse has costs of its own, which several pieces share. */
const newStretch = 3_000;

/** Finds the old piece for a place: mostly the one that follows the last found, else one of the likely text. */
function memoryOf(old: readonly Piece[]): (text: string, start: number) => PieceContent | undefined {
  let next = 0;
  let places: Map<string, number> | undefined;
  return (text, start) => {
    if (!fits(old[next]?.content, text, start)) {
      places ??= new Map(old.map(({ content }, index) => [content.text, index]));
      next = places.get(text.slice(start, likelyCut(text, start))) ?? next;
    }
    const content = old[next]?.content;
    if (!fits(content, text, start)) return undefined;
    next++;
    return content;
  };
}

/** What was proven of a text once holds wherever a piece starts with it and a heading, or the end, follows. */
function fits(content: PieceContent | undefined, text: string, start: number): boolean {
  if (!content) return false;
  const end = start + content.text.length;
  // Engines compare whole strings many times as fast as they look for one inside another.
  if (text.slice(start, end) !== content.text) return false;
  return content.last ? end === text.length : isCut(text, end);
}

/**
 * The piece at `start`, or all of a stretch. An open end is met with at least twice the text, so that no document costs more
 * than a few parses of it.
 */
function parseAt(text: string, start: number, stretch: number): PieceContent[] {
  for (let reach = start + stretch; ; ) {
    const end = likelyCut(text, start, reach);
    const content = contentOf(text.slice(start, end), end === text.length);
    // What is beyond a limit may be one piece of the stretch.
    if (content.unread && stretch > 1) return parseAt(text, start, 1);
    if (content.closed) return divided(content);
    reach = end + (end - start);
  }
}

/** Cuts at every heading that could have been the end. Parts that see each other's labels are parsed anew. */
function divided(content: PieceContent): PieceContent[] {
  const { text, nodes, last, defined } = content;
  const cuts = nodes.filter(({ type }) => type === "heading").map(offsetOf);
  const starts = [0, ...cuts.filter((cut) => cut > 0 && isCut(text, cut))];
  if (starts.length === 1) return [content];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    if (!defined.size) return partOf(content, start, end);
    return contentOf(text.slice(start, end), last && end === text.length);
  });
}

/** Each piece with the labels it needs from the others. Which labels a piece defines does not depend on other labels. */
function linked(pieces: readonly Piece[]): Piece[] {
  const defined = new Map<string, Set<string>>();
  for (const label of pieces.flatMap(({ content }) => [...content.defined])) {
    const key = labelKey(label);
    defined.set(key, (defined.get(key) ?? new Set()).add(label));
  }
  return pieces.map((piece) => {
    const { text, last, preamble } = piece.content;
    const needed = definitionsOf(foreignLabels(piece.content, defined));
    return needed === preamble ? piece : { ...piece, content: contentOf(text, last, needed) };
  });
}

/** In an order that does not depend on where they are defined. */
function foreignLabels({ mentioned, defined: own }: PieceContent, defined: Map<string, Set<string>>): string[] {
  const labels: string[] = [];
  for (const key of defined.size ? mentioned : []) {
    for (const label of defined.get(key) ?? []) if (!own.has(label)) labels.push(label);
  }
  return labels.sort();
}
