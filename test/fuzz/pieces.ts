// `npm run fuzz`: every edit compared tree by tree. ADR_ATLAS_EDITS sets how many, ADR_ATLAS_SEED repeats a run,
// and ADR_ATLAS_SAMPLES is a folder of documents to edit instead of our own samples.
import fc from "fast-check";
import { expect, test } from "vitest";
import { cutAndParse } from "../../src/core/parse/pieces.ts";
import { applied, randomEdit } from "./edits.ts";
import { randomSample, samples } from "./samples.ts";
import { treeOfPieces, wholeTree } from "./trees.ts";

const edits = Number(process.env.ADR_ATLAS_EDITS ?? 20_000);
const seed = Number(process.env.ADR_ATLAS_SEED ?? Date.now() % 2 ** 31);
const length = 20;

test(`${edits} random edits, seed ${seed}`, { timeout: 0 }, () => {
  fc.assert(
    fc.property(
      randomSample(samples(process.env.ADR_ATLAS_SAMPLES)),
      fc.array(randomEdit, { minLength: length, maxLength: length }),
      (start, list) => {
        let text = start;
        let pieces = cutAndParse(text);
        for (const edit of list) {
          text = applied(text, edit);
          pieces = cutAndParse(text, pieces);
          expect(treeOfPieces(pieces)).toEqual(wholeTree(text));
        }
      },
    ),
    { numRuns: Math.ceil(edits / length), seed },
  );
});
