// Ways to go through a section's blocks.
import type { Block, CodeLine, Fence, List, Prose } from "../parse/page.ts";
import { proseLines } from "../parse/prose.ts";
import { keptFor } from "../text/kept.ts";
import type { Form } from "./claim.ts";

/** Every block, those inside list items and quotes included, in the order of the text. */
export const blocksIn: (blocks: readonly Block[]) => readonly Block[] = keptFor((blocks) => [...below(blocks)]);

function* below(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === "list") for (const item of block.items) yield* below(item.blocks);
    else if (block.kind === "quote") yield* below(block.blocks);
  }
}

/** A block and the paragraph or item text right in front of it, which introduces it. */
export interface Introduced {
  readonly block: Block;
  readonly lead: Prose | null;
}

/** The same blocks, each with what introduces it. A nested block is introduced by its item. */
export const introducedBlocksIn: (blocks: readonly Block[]) => readonly Introduced[] = keptFor((blocks) => [
  ...introduced(blocks, null),
]);

function* introduced(blocks: readonly Block[], above: Prose | null): Generator<Introduced> {
  let lead = above;
  for (const block of blocks) {
    yield { block, lead };
    if (block.kind === "list")
      for (const item of block.items) yield* introduced(item.blocks, item.prose.text ? item.prose : null);
    else if (block.kind === "quote") yield* introduced(block.blocks, null);
    lead = block.kind === "paragraph" ? block.prose : null;
  }
}

export interface Line {
  readonly prose: Prose;
  readonly form: Form;
  /** The fence or list it stands in. */
  readonly block: Fence | List | null;
}

/** Fences in these languages hold text for people, not code. */
const plainLanguages = new Set(["", "text", "txt", "plaintext", "plain", "ascii", "md", "markdown", "none"]);

export const isPlainFence = (fence: Fence): boolean => plainLanguages.has(fence.language);

/** Every line written for people: of paragraphs, of list items (their own text only), of fences without a language. */
export const linesIn: (blocks: readonly Block[]) => readonly Line[] = keptFor((blocks) =>
  blocksIn(blocks).flatMap((block): readonly Line[] => {
    if (block.kind === "paragraph")
      return proseLines(block.prose).map((prose) => ({ prose, form: "prose", block: null }));
    if (block.kind === "list") return block.items.map(({ prose }) => ({ prose, form: "list", block }));
    return block.kind === "fence" && isPlainFence(block) ? linesOfFence(block) : [];
  }),
);

const linesOfFence = (block: Fence): Line[] =>
  block.lines.map((line) => ({ prose: proseOfLine(line), form: "arrow", block }));

/** The lines in which flows are told: like `linesIn`, and of fences that only call themselves YAML. */
export const flowLinesIn: (blocks: readonly Block[]) => readonly Line[] = keptFor((blocks) => [
  ...linesIn(blocks),
  ...blocksIn(blocks).flatMap((block) =>
    block.kind === "fence" && /^ya?ml$/.test(block.language) ? linesOfFence(block) : [],
  ),
]);

/** Every prose written for people, whole paragraphs and items; not the lines of fences. */
export const prosesIn: (blocks: readonly Block[]) => readonly Prose[] = keptFor((blocks) =>
  blocksIn(blocks).flatMap((block) => {
    if (block.kind === "paragraph") return [block.prose];
    return block.kind === "list" ? block.items.flatMap(({ prose }) => (prose.text ? [prose] : [])) : [];
  }),
);

/** Every prose written for people, and the lines of fences without a language. */
export const proseAndLinesIn: (blocks: readonly Block[]) => readonly Prose[] = keptFor((blocks) => [
  ...prosesIn(blocks),
  ...blocksIn(blocks).flatMap((block) =>
    block.kind === "fence" && isPlainFence(block) ? block.lines.map(proseOfLine) : [],
  ),
]);

/** A line of code as a prose without marks; the same one each time it is asked for. */
export const proseOfLine: (line: CodeLine) => Prose = keptFor(({ text, start }) => {
  const source = { start, end: start + text.length };
  return { text, runs: text ? [{ at: 0, length: text.length, source, exact: true }] : [], marks: [], span: source };
});
