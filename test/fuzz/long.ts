// What `npm run fuzz` runs, for as long as one likes: docs/reliability.md.
import { readBuilt, readDamaged } from "./documents.ts";
import { editAtRandom } from "./pieces.ts";

const { ADR_ATLAS_DOCUMENTS, ADR_ATLAS_MINUTES, ADR_ATLAS_EDITS, ADR_ATLAS_SAMPLES, ADR_ATLAS_SEED } = process.env;
const seed = Number(ADR_ATLAS_SEED ?? Date.now() % 2 ** 31);
const minutes = Number(ADR_ATLAS_MINUTES ?? 0);
console.log(`ADR_ATLAS_SEED=${seed}`);

editAtRandom(seed, Number(ADR_ATLAS_EDITS ?? 20_000), ADR_ATLAS_SAMPLES);
readBuilt();
if (minutes) await readDamaged(seed, Number.POSITIVE_INFINITY, Date.now() + minutes * 60_000);
else await readDamaged(seed, Number(ADR_ATLAS_DOCUMENTS ?? 20_000));
