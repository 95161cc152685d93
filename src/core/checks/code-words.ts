// Words that a record sets in code, wherever people write: in sentences, items and cells.
import type { Block, Page, Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import { toldBySections } from "../parse/told.ts";
import { blocksIn, proseOfLine } from "../readers/walk.ts";
import { keptFor } from "../text/kept.ts";
import type { Words } from "../text/span.ts";

/** The words in code of a document and where they stand in it; a word is no more than 60 characters long. */
export const codeWordsIn: (page: Page) => readonly Words[] = keptFor(
  toldBySections((blocks) => blocksIn(blocks).flatMap((block) => inProses(block, /^\p{L}[\p{L}\p{N}._-]{3,60}$/u))),
);

/** The words in code of one block that look so. */
export const inProses = (block: Block, wanted: RegExp): readonly Words[] =>
  prosesOf(block).flatMap((prose) =>
    prose.marks.flatMap(({ kind, start, end }) =>
      kind === "code" && wanted.test(prose.text.slice(start, end)) ? [wordsOf(prose, start, end)] : [],
    ),
  );

/** Of sentences, items and the cells below a table's header. */
export const prosesOf = (block: Block): readonly Prose[] =>
  block.kind === "paragraph"
    ? [block.prose]
    : block.kind === "list"
      ? block.items.map(({ prose }) => prose)
      : block.kind === "table"
        ? block.rows.flat()
        : [];

/** The same with the header of a table, and the lines of a fence. */
export const textsOf = (block: Block): readonly Prose[] => [
  ...(block.kind === "table" ? block.header : []),
  ...(block.kind === "fence" ? block.lines.map(proseOfLine) : prosesOf(block)),
];
