import type { Check } from "./check.ts";

/** Every rule, in the order of the documentation. */
export const checks: readonly Check[] = [];
