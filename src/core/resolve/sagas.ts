// Sagas, with the compensations that stand in a list of their own.
import type { Saga } from "../model/types.ts";
import type { SagaStep } from "../readers/claim.ts";
import type { Lines } from "../text/lines.ts";
import type { Placed } from "./reading.ts";
import type { Roster } from "./services.ts";

export function sagasOf(claims: readonly Placed[], services: Roster, lines: Lines): Saga[] {
  const sagas: (Saga & { section: number })[] = [];
  const step = ({ action, service }: SagaStep): Saga["steps"][number] => ({
    action: action.text,
    service: service ? (services.nameOf(service.text) ?? (service.bare ? null : service.text)) : null,
  });
  for (const claim of claims) {
    if (claim.aside) continue;
    if (claim.kind === "saga") {
      const same = sagas.find(({ name, scope }) => name === claim.name.text && scope === claim.scope);
      // A list tells the steps, a table below it what undoes them.
      if (same && !same.compensations.length && claim.steps.length === same.steps.length)
        for (const undone of claim.compensations) same.compensations.push(step(undone));
      if (same) continue;
      const option = claim.option === undefined ? {} : { option: claim.option };
      sagas.push({
        name: claim.name.text,
        steps: claim.steps.map(step),
        compensations: claim.compensations.map(step),
        scope: claim.scope,
        ...option,
        range: lines.range(claim.span),
        section: claim.section,
      });
    } else if (claim.kind === "saga-part") {
      const last = sagas.findLast(({ section }) => claim.section - section <= 1);
      if (last && !last.compensations.length)
        for (const undone of claim.compensations) last.compensations.push(step(undone));
    }
  }
  return sagas.map(({ section: _section, ...saga }) => saga);
}
