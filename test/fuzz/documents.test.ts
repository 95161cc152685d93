// A fixed number of damaged documents in every run; `npm run fuzz` makes as many as one likes.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accepted } from "../diagrams/understood.ts";
import { built, damaged, damagedPieces, originals } from "./damage.ts";
import { outgrows } from "./growth.ts";
import { faultsOf, picturesOf, readAsRecord } from "./sound.ts";

test("damaged documents are read soundly", () => {
  expect(originals.length).toBeGreaterThan(200);
  const sound = (text: string): void => {
    expect(faultsOf(text)).toEqual([]);
  };
  fc.assert(fc.property(damaged, sound), { numRuns: 200 });
  fc.assert(fc.property(damagedPieces, sound), { numRuns: 200 });
});

describe("documents that are built to hurt are read soundly, in a time that grows with their length", () => {
  const shorter = new Map(built(250));
  test.for(built(1_000))("%s", ([name, text]) => {
    expect(faultsOf(text)).toEqual([]);
    expect(outgrows(shorter.get(name) ?? "", text)).toBeNull();
  });
});

test("a time that grows with the square is noticed", () => {
  const [short, long] = [5, 20].map((size) => "- a\n".repeat(size));
  const squared = (text: string): void => {
    for (let turn = 0; turn < text.length ** 2 * 300_000; turn++);
  };
  expect(outgrows(short ?? "", long ?? "", squared)).not.toBeNull();
});

test("Mermaid reads every picture of them", async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async (text) => {
      for (const picture of picturesOf(readAsRecord(text))) await accepted(picture);
    }),
    { numRuns: 30 },
  );
});
