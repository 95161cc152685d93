import type { Check } from "./check.ts";

/** A saga whose steps have compensations leaves one that changes something without. The last step needs none. */
export const uncompensatedStep: Check = {
  id: "uncompensated-step",
  severity: "info",
  *run(reading) {
    for (const { steps, aside } of reading.claimsOf("saga")) {
      if (aside) continue;
      const told = steps.filter(({ compensation }) => compensation !== undefined);
      const without = told.slice(0, -1).filter(({ compensation }) => compensation === null);
      if (told.filter(({ compensation }) => compensation).length < 2 || without.length > 1) continue;
      for (const { action } of without)
        yield { span: action.span, message: `“${action.text}” has no compensation, the other steps have one` };
    }
  },
};
