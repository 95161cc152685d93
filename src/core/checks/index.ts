import type { Check } from "./check.ts";
import { connectionTotal } from "./connection-total.ts";
import { countMismatch } from "./count-mismatch.ts";
import { statusConflict } from "./status-conflict.ts";

/** Every rule, in the order of the documentation. */
export const checks: readonly Check[] = [
  // numbers
  connectionTotal,
  countMismatch,
  // decision
  statusConflict,
];
