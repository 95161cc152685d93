// Random edits, and every edit compared tree by tree, as an edit and as a new document. Throws where one is not what a whole
// parse gives, and where wrong ways to cut would have gone unnoticed.
import { deepStrictEqual, ok } from "node:assert";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { cutAndParse } from "../../src/core/parse/pieces.ts";
import { applied, randomEdit } from "./edits.ts";
import { randomSample, samples } from "./samples.ts";
import { treeOfPieces, treeWithoutLabels, treeWithoutProof, wholeTree } from "./trees.ts";

const length = 20;

/** @param folder documents to edit instead of our own samples */
export function editAtRandom(seed: number, edits: number, folder?: string): void {
  const noticed = { "without the parser's proof": 0, "without the labels of other pieces": 0 };
  const sound = fc.property(
    randomSample(samples(folder)),
    fc.array(randomEdit, { minLength: length, maxLength: length }),
    (start, list) => {
      let text = start;
      let pieces = cutAndParse(text);
      for (const edit of list) {
        text = applied(text, edit);
        pieces = cutAndParse(text, pieces);
        const whole = wholeTree(text);
        deepStrictEqual(treeOfPieces(pieces), whole);
        deepStrictEqual(treeOfPieces(cutAndParse(text)), whole);
      }
      const whole = wholeTree(text);
      if (!isDeepStrictEqual(treeWithoutProof(text), whole)) noticed["without the parser's proof"]++;
      if (!isDeepStrictEqual(treeWithoutLabels(text), whole)) noticed["without the labels of other pieces"]++;
    },
  );
  fc.assert(sound, { numRuns: Math.ceil(edits / length), seed });
  for (const [control, times] of Object.entries(noticed)) ok(times > 0, `cut ${control}, all trees were the same`);
  console.log(`${edits} random edits: no fault; controls that differed`, noticed);
}
