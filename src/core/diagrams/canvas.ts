// What every picture of an architecture shares: the facts, their places, and nodes for services, stores and brokers.
import type { Broker, Event, Service } from "../model/types.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Range } from "../text/lines.ts";
import { type Chosen, chosen } from "./change.ts";
import type { Change, Diagram, ScopeChoice } from "./diagram.ts";
import { flowchart } from "./flowchart.ts";
import { folded } from "./fold.ts";
import { type Sketch, sketch } from "./graph.ts";
import { placesIn, type SpansOf } from "./places.ts";
import { serviceDetails, serviceLines } from "./words.ts";

export interface Canvas extends Chosen {
  readonly reading: Reading;
  readonly sketch: Sketch;
  readonly spansOf: SpansOf;
}

export function canvasOf(reading: Reading, scope: ScopeChoice): Canvas {
  return { ...chosen(reading.model, scope), reading, sketch: sketch(), spansOf: placesIn(reading) };
}

/** Leaves the field out where there is nothing to say. */
export const changed = (change: Change | undefined) => (change ? { change } : {});

/** The id of the node that stands for a name, which `fact` gives. */
export type NodeNamed = (name: string, fact: { readonly range: Range }) => string;

/** `extra`: further lines for a service's label. A name that no service bears gets a node of its own, drawn as a guess. */
export function drawServices(
  { sketch, spansOf, changeOf }: Canvas,
  services: readonly Service[],
  extra: (service: Service) => readonly string[] = () => [],
): NodeNamed {
  const ids = new Map<string, string>();
  for (const service of services) {
    const id = sketch.node({
      kind: service.kind,
      lines: [...serviceLines(service), ...extra(service)],
      details: serviceDetails(service),
      spans: spansOf(service),
      ...(!service.declared && { inferred: true }),
      ...changed(changeOf(service)),
    });
    ids.set(service.name, id);
  }
  return (name, fact) => {
    const known = ids.get(name);
    if (known) return known;
    const details = ["not described in this record"];
    const id = sketch.node({ kind: "service", lines: [name], details, spans: spansOf(fact), inferred: true });
    ids.set(name, id);
    return id;
  };
}

/** By name: the id of the broker's node. */
export function drawBrokers({ sketch, spansOf, changeOf }: Canvas, brokers: readonly Broker[]): Map<string, string> {
  const nodes = brokers.map((broker) => {
    const spans = spansOf(broker);
    const id = sketch.node({
      kind: "broker",
      lines: [broker.name, "broker"],
      details: [],
      spans,
      ...changed(changeOf(broker)),
    });
    return [broker.name, id] as const;
  });
  return new Map(nodes);
}

/**
 * The broker that carries an event: the one the text gives for it, or the record's only one. `stated` is false where it
 * follows from the record having no other.
 */
export function carrierOf(event: Event, brokers: readonly Broker[]): { name: string; stated: boolean } | null {
  if (event.broker !== null) return { name: event.broker, stated: true };
  const [only, ...others] = brokers;
  return only && others.length === 0 ? { name: only.name, stated: false } : null;
}

export const pictureOf = (view: string, scope: ScopeChoice, { sketch }: Canvas): Diagram => {
  const graph = scope.unfolded ? sketch.graph : folded(sketch.graph);
  const { text, elements, notes } = flowchart(graph);
  const drawing = { kind: "mermaid", text } as const;
  return { view, scope, drawing, elements, notes, ...(graph !== sketch.graph && { folded: true }) };
};
