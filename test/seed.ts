// Random inputs are the same in every run, so that a red run is about the change at hand; `npm run fuzz` looks further.
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.ADR_ATLAS_SEED ?? 20_261_120) });
