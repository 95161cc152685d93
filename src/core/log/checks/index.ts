import type { LogCheck } from "../check.ts";
import { decisionConflict } from "./decision-conflict.ts";
import { duplicateNumber } from "./duplicate-number.ts";
import { linkBroken } from "./link-broken.ts";
import { referenceBroken } from "./reference-broken.ts";
import { referenceTitleMismatch } from "./reference-title-mismatch.ts";
import { supersedeCycle } from "./supersede-cycle.ts";
import { supersedeNotMirrored } from "./supersede-not-mirrored.ts";
import { supersededStillAccepted } from "./superseded-still-accepted.ts";

/** Every rule over several files, in the order of the documentation. */
export const logChecks: readonly LogCheck[] = [
  referenceBroken,
  referenceTitleMismatch,
  duplicateNumber,
  supersedeNotMirrored,
  supersededStillAccepted,
  supersedeCycle,
  linkBroken,
  decisionConflict,
];
