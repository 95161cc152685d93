import { t } from "../../../l10n/index.ts";
import { changesNothing, eachCompensated, endsWell } from "../../lexicon/flows.ts";
import { foundInSource } from "../../parse/told.ts";
import type { SagaStep } from "../../readers/claim.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Check, Report } from "../check.ts";

/** A saga whose steps have compensations leaves one that changes something without. The last step needs none, unless each is said to have one. */
export const uncompensatedStep: Check = {
  id: "uncompensated-step",
  severity: "info",
  *run(reading) {
    const isEach = eachStepsIn(reading.page).length > 0;
    for (const { steps, compensations, aside } of reading.claimsOf("saga")) {
      if (aside) continue;
      yield* leftOut(steps, compensations, reading);
      const told = steps.filter(({ compensation }) => compensation !== undefined);
      const last = steps.at(-1);
      const bound = isEach && last && !endsWell.test(last.action.text) ? steps : steps.slice(0, -1);
      const without = bound.filter(({ compensation }) => compensation === null);
      if (told.filter(({ compensation }) => compensation).length < 2 || without.length > 1) continue;
      for (const { action } of without)
        yield { span: action.span, message: t("“{0}” has no compensation, the other steps have one", action.text) };
    }
  },
};

/** Where each step is said to have one. */
const eachStepsIn = foundInSource((source) => (eachCompensated.test(source) ? [true] : []));

/** Compensations in a list of their own, each with its service: a service's only step that none of them is for. */
function* leftOut(steps: readonly SagaStep[], undone: readonly SagaStep[], reading: Reading): Generator<Report> {
  const serviceOf = ({ service }: SagaStep): string | null =>
    service ? (reading.serviceNamed(service.text) ?? service.text) : null;
  const acting = steps.map(serviceOf);
  const undoing = undone.map(serviceOf);
  if (steps.some(({ compensation }) => compensation !== undefined) || undoing.length < 2) return;
  if (acting.includes(null) || new Set(acting).size < acting.length) return;
  if (undoing.some((service) => !acting.includes(service))) return;
  const without = steps
    .slice(0, -1)
    .filter((step) => !undoing.includes(serviceOf(step)) && !changesNothing.test(step.action.text));
  const [only, second] = without;
  if (only && !second && undoing.length < steps.length)
    yield {
      span: only.action.span,
      message: t("“{0}” has no compensation, the other steps have one", only.action.text),
    };
}
