// Random edits, and every edit compared tree by tree. Throws where an edited document is not read as a new one.
import { deepStrictEqual } from "node:assert";
import fc from "fast-check";
import { cutAndParse } from "../../src/core/parse/pieces.ts";
import { applied, randomEdit } from "./edits.ts";
import { randomSample, samples } from "./samples.ts";
import { treeOfPieces, wholeTree } from "./trees.ts";

const length = 20;

/** @param folder documents to edit instead of our own samples */
export function editAtRandom(seed: number, edits: number, folder?: string): void {
  const sound = fc.property(
    randomSample(samples(folder)),
    fc.array(randomEdit, { minLength: length, maxLength: length }),
    (start, list) => {
      let text = start;
      let pieces = cutAndParse(text);
      for (const edit of list) {
        text = applied(text, edit);
        pieces = cutAndParse(text, pieces);
        deepStrictEqual(treeOfPieces(pieces), wholeTree(text));
      }
    },
  );
  fc.assert(sound, { numRuns: Math.ceil(edits / length), seed });
  console.log(`${edits} random edits: no fault`);
}
