// Ways to go through a section's blocks.
import type { Block, CodeLine, Fence, List, Prose } from "../parse/page.ts";
import { proseLines } from "../parse/prose.ts";
import { keptFor } from "../text/kept.ts";
import type { Form } from "./claim.ts";

/** Every block, those inside list items and quotes included, in the order of the text. */
export function* blocksIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === "list") for (const item of block.items) yield* blocksIn(item.blocks);
    else if (block.kind === "quote") yield* blocksIn(block.blocks);
  }
}

/** A block and the paragraph or item text right in front of it, which introduces it. */
export interface Introduced {
  readonly block: Block;
  readonly lead: Prose | null;
}

/** The same blocks, each with what introduces it. A nested block is introduced by its item. */
export function* introducedBlocksIn(blocks: readonly Block[], above: Prose | null = null): Generator<Introduced> {
  let lead = above;
  for (const block of blocks) {
    yield { block, lead };
    if (block.kind === "list")
      for (const item of block.items) yield* introducedBlocksIn(item.blocks, item.prose.text ? item.prose : null);
    else if (block.kind === "quote") yield* introducedBlocksIn(block.blocks);
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
export function* linesIn(blocks: readonly Block[]): Generator<Line> {
  for (const block of blocksIn(blocks)) {
    if (block.kind === "paragraph")
      for (const prose of proseLines(block.prose)) yield { prose, form: "prose", block: null };
    else if (block.kind === "list") for (const item of block.items) yield { prose: item.prose, form: "list", block };
    else if (block.kind === "fence" && isPlainFence(block))
      for (const line of block.lines) yield { prose: proseOfLine(line), form: "arrow", block };
  }
}

/** The lines in which flows are told: like `linesIn`, and of fences that only call themselves YAML. */
export function* flowLinesIn(blocks: readonly Block[]): Generator<Line> {
  yield* linesIn(blocks);
  for (const block of blocksIn(blocks))
    if (block.kind === "fence" && /^ya?ml$/.test(block.language))
      for (const line of block.lines) yield { prose: proseOfLine(line), form: "arrow", block };
}

/** Every prose written for people, whole paragraphs and items; not the lines of fences. */
export function* prosesIn(blocks: readonly Block[]): Generator<Prose> {
  for (const block of blocksIn(blocks)) {
    if (block.kind === "paragraph") yield block.prose;
    else if (block.kind === "list") for (const item of block.items) if (item.prose.text) yield item.prose;
  }
}

/** Every prose written for people, and the lines of fences without a language. */
export function* proseAndLinesIn(blocks: readonly Block[]): Generator<Prose> {
  yield* prosesIn(blocks);
  for (const block of blocksIn(blocks))
    if (block.kind === "fence" && isPlainFence(block)) for (const line of block.lines) yield proseOfLine(line);
}

/** A line of code as a prose without marks; the same one each time it is asked for. */
export const proseOfLine: (line: CodeLine) => Prose = keptFor(({ text, start }) => {
  const source = { start, end: start + text.length };
  return { text, runs: text ? [{ at: 0, length: text.length, source, exact: true }] : [], marks: [], span: source };
});
