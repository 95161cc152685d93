// Damaged documents, and some of 1 MB that are built to hurt. Throws where one is not read soundly.
import { ok } from "node:assert";
import fc from "fast-check";
import { accepted } from "../diagrams/understood.ts";
import { built, damaged, damagedPieces } from "./damage.ts";
import { outgrows } from "./growth.ts";
import { faultsOf, picturesOf, readAsRecord } from "./sound.ts";

/** Each has a seed of its own, the next number: a long run can be stopped and gone on with, and a fault be repeated without all before it. */
const batch = 10_000;

const anyDamaged = fc.oneof({ weight: 1, arbitrary: damaged }, { weight: 39, arbitrary: damagedPieces });

/** @param end in milliseconds, as of `Date.now` */
export async function readDamaged(seed: number, documents: number, end = Number.POSITIVE_INFINITY): Promise<void> {
  const read = { documents: 0, characters: 0, pictures: 0 };
  const sound = fc.asyncProperty(anyDamaged, async (text) => {
    const reading = readAsRecord(text);
    const faults = faultsOf(text, reading);
    if (faults.length) throw new Error(faults.join("\n"));
    read.documents++;
    read.characters += text.length;
    const { services, databases, events, sagas } = reading.model;
    if (services.length + databases.length + events.length + sagas.length === 0) return;
    for (const picture of picturesOf(reading)) {
      await accepted(picture);
      read.pictures++;
    }
  });
  for (let next = seed; read.documents < documents && Date.now() < end; next++) {
    await fc.assert(sound, { numRuns: Math.min(batch, documents - read.documents), seed: next });
    console.log(
      `${read.documents} damaged documents, ${read.characters} characters, ${read.pictures} pictures: no fault; next seed ${next + 1}`,
    );
  }
}

/** Takes a time that no document may take. */
function ofSquare({ length }: string): void {
  for (let turn = 0; turn < length ** 2 * 20_000; turn++);
}

export function readBuilt(): void {
  ok(outgrows("a".repeat(100), "a".repeat(400), ofSquare), "a time that grows with the square went unnoticed");
  const shorter = new Map(built(2_500));
  for (const [name, text] of built(10_000)) {
    const slow = outgrows(shorter.get(name) ?? "", text);
    const faults = [...faultsOf(text), ...(slow ? [slow] : [])];
    if (faults.length) throw new Error(`${name}: ${faults.join("\n")}`);
    console.log(`${name}, ${text.length} characters: no fault`);
  }
}
