// A fixed number of damaged documents in every run; `npm run fuzz` makes as many as one likes.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accepted } from "../diagrams/understood.ts";
import { built, damaged, damagedPieces, originals } from "./damage.ts";
import { faultsOf, picturesOf, readAsRecord } from "./sound.ts";

test("every document is read soundly as it stands", () => {
  expect(originals.filter((text) => faultsOf(text).length)).toEqual([]);
});

test("damaged documents are read soundly", () => {
  expect(originals.length).toBeGreaterThan(200);
  const sound = (text: string): void => {
    expect(faultsOf(text)).toEqual([]);
  };
  fc.assert(fc.property(damaged, sound), { numRuns: 200 });
  fc.assert(fc.property(damagedPieces, sound), { numRuns: 200 });
});

describe("documents that are built to hurt are read soundly", () => {
  test.for(built(1_000))("%s", ([, text]) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

test("Mermaid reads every picture of them", async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async (text) => {
      for (const picture of picturesOf(readAsRecord(text))) await accepted(picture);
    }),
    { numRuns: 30 },
  );
});
