// Whether a text that speaks of stores tells what holds.
import { hypotheticalPattern } from "../../lexicon/architecture.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import { rejectionPattern } from "../../lexicon/options.ts";

/** Neither what could be, nor what is not, nor what was turned down. */
export const isToldAsFact = (text: string): boolean =>
  [hypotheticalPattern, deniedPattern, rejectionPattern].every((it) => !it.test(text));
