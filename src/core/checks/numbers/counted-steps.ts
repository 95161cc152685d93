// Steps that a paragraph names by their numbers, and the numbered list right above it: "If step 5 fails", where four are listed.
import { elsewherePattern, stepNumber } from "../../lexicon/counted.ts";
import type { Block, List } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Span, Stated } from "../../text/span.ts";

export interface MissingStep {
  readonly step: Stated<number>;
  readonly listed: readonly Span[];
}

/** A number far off is of another list. */
const near = 3;

/** Every number of a step behind the last one that its list has. */
export const missingSteps = toldBySections((blocks): MissingStep[] =>
  blocks.flatMap((block, at) => missingIn(block, blocks[at - 1])),
);

function missingIn(block: Block, above: Block | undefined): MissingStep[] {
  if (block.kind !== "paragraph" || above?.kind !== "list" || !isNumbered(above)) return [];
  const { prose } = block;
  const { length } = above.items;
  if (elsewherePattern.test(prose.text)) return [];
  return matchesOf(prose.text, stepNumber).flatMap(({ 0: whole, 1: digits = "", index }) => {
    const value = Number(digits);
    const at = index + whole.length - digits.length;
    return value > length && value <= length + near
      ? [{ step: { value, span: spanOf(prose, at, at + digits.length) }, listed: above.items.map(({ span }) => span) }]
      : [];
  });
}

const isNumbered = ({ ordered, items }: List): boolean =>
  ordered && items.length > 1 && items.every(({ marker }, at) => Number.parseInt(marker, 10) === at + 1);
