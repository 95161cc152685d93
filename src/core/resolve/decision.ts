// Options, what was chosen, and what follows from it.
import type { Consequences, Decision, Option } from "../model/types.ts";
import type { Page } from "../parse/page.ts";
import type { Lines } from "../text/lines.ts";
import type { LocalClaim } from "./claims.ts";

export interface ResolvedDecision {
  readonly options: readonly Option[];
  /** For each option that a heading opens: index in `options` by index of the section. */
  readonly sections: ReadonlyMap<number, number>;
  readonly model: {
    readonly options: Option[];
    readonly decision: Decision | null;
    readonly consequences: Consequences;
  };
}

export const optionSections = (decision: ResolvedDecision): ReadonlyMap<number, number> => decision.sections;

export function resolveDecision(_page: Page, _claims: readonly LocalClaim[], _lines: Lines): ResolvedDecision {
  return {
    options: [],
    sections: new Map(),
    model: { options: [], decision: null, consequences: { positive: [], negative: [], neutral: [] } },
  };
}
