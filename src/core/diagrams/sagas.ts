// Each saga as a sequence: its steps in order, then what is done when one fails.

import { t } from "../../l10n/index.ts";
import type { Saga } from "../model/types.ts";
import { spanOfRange } from "../text/lines.ts";
import { type Canvas, canvasOf, changed } from "./canvas.ts";
import type { DiagramElement, EdgeKind, View } from "./diagram.ts";
import { bare } from "./mermaid.ts";

export const sagas: View = {
  id: "sagas",
  draw(reading, scope) {
    const canvas = canvasOf(reading, scope);
    const stage = stageOf(canvas);
    const lines = canvas.architecture.sagas.flatMap((saga) => play(saga, stage));
    const cast = stage.elements.filter(({ from }) => !from);
    const text = lines.length === 0 ? "" : ["sequenceDiagram", ...cast.map(participant), ...lines, ""].join("\n");
    return { view: "sagas", scope, drawing: { kind: "mermaid", text }, elements: stage.elements, notes: [] };
  },
};

const participant = ({ id, label }: DiagramElement): string => `participant ${id} as ${bare(label)}`;

/** A saga has a lifeline of its own: the text says who takes a step, but not who calls for it. */
function stageOf({ architecture, spansOf, changeOf }: Canvas) {
  const elements: DiagramElement[] = [];
  const ids = new Map<string, string>();
  const count = { n: 0, e: 0 };
  const add = (element: Omit<DiagramElement, "id">): string => {
    const letter = element.from ? "e" : "n";
    const id = `${letter}${++count[letter]}`;
    elements.push({ ...element, id });
    return id;
  };
  return {
    elements,
    saga: (saga: Saga): string =>
      add({ kind: "saga", label: saga.name, details: [], spans: spansOf(saga), ...changed(changeOf(saga)) }),
    service(name: string, saga: Saga): string {
      const known = ids.get(name);
      if (known) return known;
      const service = architecture.services.find((one) => one.name === name);
      const spans = service ? spansOf(service) : [spanOfRange(saga.range)];
      const id = add({
        kind: service?.kind ?? "service",
        label: name,
        details: [],
        spans,
        ...(!service && { inferred: true }),
      });
      ids.set(name, id);
      return id;
    },
    message: (kind: EdgeKind, from: string, to: string, label: string, saga: Saga): string =>
      add({ kind, label, details: [t("in {0}", saga.name)], spans: spansOf(saga), from, to }),
  };
}

function play(saga: Saga, stage: ReturnType<typeof stageOf>): string[] {
  const own = stage.saga(saga);
  const say = (kind: EdgeKind, action: string, service: string | null): string => {
    const to = service === null ? own : stage.service(service, saga);
    stage.message(kind, own, to, action, saga);
    return `${own}${kind === "step" ? "->>" : "-->>"}${to}: ${bare(action)}`;
  };
  const steps = saga.steps.map(({ action, service }, index) => say("step", `${index + 1}. ${action}`, service));
  const undone = saga.compensations.map(({ action, service }) => say("compensation", action, service));
  return undone.length === 0 ? steps : [...steps, `opt ${bare(t("A step fails"))}`, ...undone, "end"];
}
