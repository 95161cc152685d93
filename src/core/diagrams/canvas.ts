// What every picture of an architecture shares: the facts, their places, and nodes for services, stores and brokers.
import { t } from "../../l10n/index.ts";
import type { Broker, Event, Service } from "../model/types.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Range } from "../text/lines.ts";
import { type Chosen, chosen } from "./change.ts";
import type { Change, Diagram, Ground, ScopeChoice } from "./diagram.ts";
import { flowchart } from "./flowchart.ts";
import { folded } from "./fold.ts";
import { type Graph, type Node, type Sketch, sketch } from "./graph.ts";
import { onGround } from "./on-ground.ts";
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

/** The id of the node that stands for a service's name, which `fact` gives. */
export type NodeNamed = (name: string, fact: { readonly range: Range }) => string;

/**
 * Draws each service once, when it is first asked for. `extra`: further lines for its label. A name that no service bears
 * gets a node of its own, drawn as a guess.
 */
export function serviceNodes(canvas: Canvas, extra: (service: Service) => readonly string[] = () => []): NodeNamed {
  const { architecture, sketch, spansOf } = canvas;
  const services = new Map(architecture.services.map((service) => [service.name, service]));
  const ids = new Map<string, string>();
  return (name, fact) => {
    const known = ids.get(name);
    if (known) return known;
    const service = services.get(name);
    const id = sketch.node(
      service
        ? serviceNode(canvas, service, extra(service))
        : {
            kind: "service",
            lines: [name],
            details: [t("not described in this record")],
            spans: spansOf(fact),
            inferred: true,
          },
    );
    ids.set(name, id);
    return id;
  };
}

const serviceNode = ({ spansOf, changeOf }: Canvas, service: Service, extra: readonly string[]): Omit<Node, "id"> => ({
  kind: service.kind,
  lines: [...serviceLines(service), ...extra],
  details: serviceDetails(service),
  spans: spansOf(service),
  ...(!service.declared && { inferred: true }),
  ...changed(changeOf(service)),
});

/** By name: the id of the broker's node. */
export function drawBrokers({ sketch, spansOf, changeOf }: Canvas, brokers: readonly Broker[]): Map<string, string> {
  const nodes = brokers.map((broker) => {
    const spans = spansOf(broker);
    const id = sketch.node({
      kind: "broker",
      lines: [broker.name, t("broker")],
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

export interface Composition {
  /** Says where the parts stand, where the lines between them alone should not. */
  readonly arrange?: (graph: Graph) => Graph;
  /** What the picture shares its places with. */
  readonly ground?: Graph | undefined;
}

export function pictureOf(
  view: string,
  scope: ScopeChoice,
  { sketch }: Canvas,
  { arrange = (graph) => graph, ground }: Composition = {},
): Diagram {
  const graph = scope.unfolded ? sketch.graph : folded(sketch.graph);
  const { text, elements, notes } = flowchart(arrange(graph));
  const drawing = { kind: "mermaid", text } as const;
  if (graph !== sketch.graph) return { view, scope, drawing, elements, notes, folded: true };
  return { view, scope, drawing, elements, notes, ...(ground && heldOn(ground, graph, arrange)) };
}

/** Nothing where the whole is too much for one picture: then each is drawn by itself. */
function heldOn(ground: Graph, graph: Graph, arrange: (graph: Graph) => Graph): { ground?: Ground } {
  const whole = arrange(onGround(graph, ground));
  const { text, notes } = flowchart(whole);
  if (graph.nodes.length === 0 || notes.length > 0 || folded(whole) !== whole) return {};
  const tiered = [...whole.nodes, ...whole.boxes].flatMap(({ id, tier }) => (tier === undefined ? [] : [[id, tier]]));
  return { ground: { text, tiers: Object.fromEntries(tiered) } };
}
