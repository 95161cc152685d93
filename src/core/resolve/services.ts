// Who is who among the services.
import type { Service } from "../model/types.ts";
import type { Lines } from "../text/lines.ts";
import type { Placed, ServiceEvidence } from "./reading.ts";

export interface Roster {
  readonly services: readonly Service[];
  readonly evidence: readonly ServiceEvidence[];
  /** The name in the model of the one service that these words can mean, or null. */
  nameOf(words: string): string | null;
  /** Do the words mean a service that the record lists or describes? */
  isDeclared(words: string): boolean;
}

export function rosterOf(_claims: readonly Placed[], _lines: Lines): Roster {
  return { services: [], evidence: [], nameOf: () => null, isDeclared: () => false };
}
