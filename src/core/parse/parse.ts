import type { FrontMatter, Page } from "./page.ts";
import { cutAndParse, type Pieces } from "./pieces.ts";
import { sectionsOf } from "./sections.ts";

/** A page and the pieces it was made from, which the next parse of an edited text builds upon. */
export interface Parsed {
  readonly page: Page;
  readonly pieces: Pieces;
}

/** Never throws. `previous` is what an earlier state of the same document gave; it changes the cost, never the result. */
export function parse(text: string, previous?: Parsed): Parsed {
  const frontMatter = frontMatterOf(text);
  const start = frontMatter?.end ?? (text.startsWith("\uFEFF") ? 1 : 0);
  const pieces = cutAndParse(text.slice(start), previous?.pieces);
  const matter = frontMatter && theSame(frontMatter, previous?.page.frontMatter);
  return { page: { text, frontMatter: matter, sections: sectionsOf(pieces, start) }, pieces };
}

/** What is read of it is kept for as long as it is the same object. */
const theSame = ({ text, base }: FrontMatter, previous: FrontMatter | null | undefined): FrontMatter =>
  previous?.text === text && previous.base === base ? previous : { text, base };

/** YAML between a first line of three dashes and the next one. Its opening depends on its end, so it is cut off first. */
function frontMatterOf(text: string): (FrontMatter & { end: number }) | null {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text)?.[0];
  if (!opening) return null;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gm;
  closing.lastIndex = opening.length;
  const end = closing.exec(text);
  if (!end || !/^[\w-]+[ \t]*:/m.test(text.slice(opening.length, end.index))) return null;
  return { text: text.slice(opening.length, end.index), base: opening.length, end: end.index + end[0].length };
}
