// Who publishes what, through which broker, and who does what with it; calls between services beside it.
import type { Event } from "../model/types.ts";
import {
  type Canvas,
  canvasOf,
  carrierOf,
  changed,
  drawBrokers,
  drawServices,
  type NodeNamed,
  pictureOf,
} from "./canvas.ts";
import type { View } from "./diagram.ts";
import { drawCalls } from "./messages.ts";

export const events: View = {
  id: "events",
  draw(reading, scope) {
    const canvas = canvasOf(reading, scope);
    const serviceNamed = drawServices(canvas, takingPart(canvas));
    const boxes = drawCarriers(canvas);
    for (const event of canvas.architecture.events) drawEvent(canvas, event, serviceNamed, boxes);
    drawCalls(canvas, serviceNamed);
    return pictureOf("events", scope, canvas);
  },
};

function takingPart({ architecture: { services, events, calls } }: Canvas) {
  const names = new Set([
    ...events.flatMap(({ publisher, consumers }) => [publisher, ...consumers.map(({ service }) => service)]),
    ...calls.flatMap(({ from, to }) => [from, to]),
  ]);
  return services.filter(({ name }) => names.has(name));
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

function drawEvent(canvas: Canvas, event: Event, serviceNamed: NodeNamed, boxes: ReadonlyMap<string, string>): void {
  const { architecture, sketch, spansOf, changeOf } = canvas;
  const carrier = carrierOf(event, architecture.brokers);
  const box = boxes.get(carrier?.name ?? "");
  const common = { spans: spansOf(event), ...changed(changeOf(event)) };
  const node = sketch.node({
    kind: "event",
    lines: [event.name],
    details: carrier && !carrier.stated ? ["the text does not say which broker carries it"] : [],
    ...common,
    ...(box && { box }),
  });
  if (event.publisher !== null) {
    const from = serviceNamed(event.publisher, event);
    sketch.edge({
      kind: "publishes",
      from,
      to: node,
      lines: [],
      details: [`${event.publisher} publishes ${event.name}`],
      ...common,
    });
  }
  for (const { service, action } of event.consumers) {
    const to = serviceNamed(service, event);
    const lines = action === null ? [] : [action];
    sketch.edge({ kind: "consumes", from: node, to, lines, details: [`${service} consumes ${event.name}`], ...common });
  }
}
