// `npm run fuzz`: damaged documents, and some of 1 MB that are built to hurt. ADR_ATLAS_DOCUMENTS sets how many,
// ADR_ATLAS_MINUTES for how long instead; ADR_ATLAS_SEED repeats a run.
import fc from "fast-check";
import { expect, test } from "vitest";
import { built, damaged } from "./damage.ts";
import { faultsOf } from "./sound.ts";

const minutes = Number(process.env.ADR_ATLAS_MINUTES ?? 0);
const documents = minutes ? 2 ** 31 - 1 : Number(process.env.ADR_ATLAS_DOCUMENTS ?? 20_000);
const seed = Number(process.env.ADR_ATLAS_SEED ?? Date.now() % 2 ** 31);
const until = minutes ? { interruptAfterTimeLimit: minutes * 60_000 } : {};

test(`${minutes ? `${minutes} minutes of` : documents} damaged documents, seed ${seed}`, { timeout: 0 }, () => {
  let read = 0;
  let characters = 0;
  const sound = fc.property(damaged, (text) => {
    read++;
    characters += text.length;
    const faults = faultsOf(text);
    if (faults.length) expect(faults).toEqual([]);
  });
  fc.assert(sound, { numRuns: documents, seed, ...until });
  console.log(`${read} documents of ${characters} characters, seed ${seed}: no fault`);
});

test.for(built(10_000))("%s", { timeout: 0 }, ([, text]) => {
  expect(faultsOf(text)).toEqual([]);
});
