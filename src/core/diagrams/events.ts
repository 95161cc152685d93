// Who publishes what, through which broker, and who does what with it; calls between services beside it.
import { t } from "../../l10n/index.ts";
import type { Event } from "../model/types.ts";
import { groupedBy } from "../text/grouped.ts";
import {
  type Canvas,
  canvasOf,
  carrierOf,
  changed,
  drawBrokers,
  type NodeNamed,
  pictureOf,
  serviceNodes,
} from "./canvas.ts";
import type { View } from "./diagram.ts";
import type { Graph, Node } from "./graph.ts";
import { groundOf } from "./ground.ts";
import { drawCalls } from "./messages.ts";

/** As many events as can be drawn as one flow; what goes on and on is seen at its best there. */
const mostInFlow = 6;

export const events: View = {
  id: "events",
  draw(reading, scope, { held = false } = {}) {
    const canvas = canvasOf(reading, scope);
    const [draw, arrange] = inFlow(canvas) ? [drawFlow] : [drawColumns, tiered];
    draw(canvas);
    const ground = held ? groundOf(reading, scope, draw) : undefined;
    return pictureOf("events", scope, canvas, { ...(arrange && { arrange }), ground });
  },
};

/** Through a broker everything would go in circles. */
const inFlow = ({ architecture: { events, brokers } }: Canvas): boolean =>
  events.length <= mostInFlow && !events.some((event) => carrierOf(event, brokers));

/** Each service once, from event to event. */
function drawFlow(canvas: Canvas): void {
  const serviceNamed = serviceNodes(canvas);
  const boxes = drawCarriers(canvas);
  for (const event of canvas.architecture.events)
    drawEvent(canvas, event, { from: serviceNamed, to: serviceNamed }, boxes);
  drawCalls(canvas, serviceNamed);
}

/** Who publishes, the events in their brokers, who consumes: a service that does both stands on both sides. */
function drawColumns(canvas: Canvas): void {
  const sides = { from: serviceNodes(canvas), to: serviceNodes(canvas) };
  const boxes = drawCarriers(canvas);
  for (const event of byPublisher(canvas)) drawEvent(canvas, event, sides, boxes);
  drawCalls(canvas, sides.from, sides.to);
}

/** In the order in which the services publish first. */
const byPublisher = ({ architecture: { events } }: Canvas): Event[] =>
  [...groupedBy(events, ({ publisher }) => publisher).values()].flat();

function tiered({ nodes, edges, boxes }: Graph): Graph {
  const consuming = new Set(edges.filter(({ kind }) => kind !== "publishes").map(({ to }) => to));
  const tierOf = ({ id, kind }: Node) => (kind === "event" || kind === "broker" ? 1 : consuming.has(id) ? 2 : 0);
  return {
    nodes: nodes.map((node) => ({ ...node, tier: tierOf(node) })),
    edges,
    boxes: boxes.map((box) => ({ ...box, tier: 1 })),
  };
}

/** A broker is the box around its events; one without events stands for itself. */
function drawCarriers(canvas: Canvas): Map<string, string> {
  const { architecture, sketch, spansOf, changeOf } = canvas;
  const busy = new Set(architecture.events.map((event) => carrierOf(event, architecture.brokers)?.name));
  drawBrokers(
    canvas,
    architecture.brokers.filter(({ name }) => !busy.has(name)),
  );
  const boxes = architecture.brokers
    .filter(({ name }) => busy.has(name))
    .map((broker) => {
      const lines = [broker.name];
      const box = sketch.box({
        kind: "broker",
        lines,
        details: [],
        spans: spansOf(broker),
        ...changed(changeOf(broker)),
      });
      return [broker.name, box] as const;
    });
  return new Map(boxes);
}

/** The nodes of those who send and of those who are sent to. */
interface Sides {
  readonly from: NodeNamed;
  readonly to: NodeNamed;
}

function drawEvent(canvas: Canvas, event: Event, sides: Sides, boxes: ReadonlyMap<string, string>): void {
  const { architecture, sketch, spansOf, changeOf } = canvas;
  const carrier = carrierOf(event, architecture.brokers);
  const box = boxes.get(carrier?.name ?? "");
  const common = { spans: spansOf(event), ...changed(changeOf(event)) };
  const node = sketch.node({
    kind: "event",
    lines: [event.name],
    details: carrier && !carrier.stated ? [t("the text does not say which broker carries it")] : [],
    ...common,
    ...(box && { box }),
  });
  if (event.publisher !== null) {
    const from = sides.from(event.publisher, event);
    sketch.edge({
      kind: "publishes",
      from,
      to: node,
      lines: [],
      details: [t("{0} publishes {1}", event.publisher, event.name)],
      ...common,
    });
  }
  for (const { service, action } of event.consumers) {
    const to = sides.to(service, event);
    const lines = action === null ? [] : [action];
    sketch.edge({
      kind: "consumes",
      from: node,
      to,
      lines,
      details: [t("{0} consumes {1}", service, event.name)],
      ...common,
    });
  }
}
