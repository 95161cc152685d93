// Events and calls as arrows between services.
import type { Event } from "../model/types.ts";
import { type Canvas, carrierOf, changed, type NodeNamed } from "./canvas.ts";
import type { EdgeKind } from "./diagram.ts";
import { grouped } from "./group.ts";
import { distinct } from "./places.ts";

/** As many events as one arrow names. */
const mostNames = 5;

interface Flow {
  readonly event: Event;
  readonly kind: EdgeKind & ("publishes" | "consumes");
  readonly from: string;
  readonly to: string;
  readonly stated: boolean;
}

/** One dashed arrow for all events that go from one place to another. */
export function drawEvents(canvas: Canvas, serviceNamed: NodeNamed, brokers: ReadonlyMap<string, string>): void {
  const { architecture, sketch, spansOf, changeOf } = canvas;
  const flows = architecture.events.flatMap((event) => flowsOf(event, canvas, serviceNamed, brokers));
  const keyOf = ({ event, kind, from, to, stated }: Flow) => [kind, from, to, stated, changeOf(event)].join(" ");
  for (const [first, ...others] of grouped(flows, keyOf).values()) {
    if (!first) continue;
    const events = [first, ...others].map(({ event }) => event);
    sketch.edge({
      kind: first.kind,
      from: first.from,
      to: first.to,
      lines: namesOf(events),
      details: first.stated ? [] : ["the text does not say which broker carries it"],
      spans: distinct(events.flatMap(spansOf)),
      ...(!first.stated && { inferred: true }),
      ...changed(changeOf(first.event)),
    });
  }
}

function flowsOf(event: Event, canvas: Canvas, serviceNamed: NodeNamed, brokers: ReadonlyMap<string, string>): Flow[] {
  const publisher = event.publisher === null ? null : serviceNamed(event.publisher, event);
  const consumers = [...new Set(event.consumers.map(({ service }) => serviceNamed(service, event)))];
  const carrier = carrierOf(event, canvas.architecture.brokers);
  const broker = carrier ? brokers.get(carrier.name) : undefined;
  if (!carrier || !broker) {
    if (publisher === null) return [];
    return consumers.map((to) => ({ event, kind: "publishes", from: publisher, to, stated: true }));
  }
  const { stated } = carrier;
  return [
    ...(publisher === null ? [] : [{ event, kind: "publishes" as const, from: publisher, to: broker, stated }]),
    ...consumers.map((to) => ({ event, kind: "consumes" as const, from: broker, to, stated })),
  ];
}

function namesOf(events: readonly Event[]): string[] {
  const names = [...new Set(events.map(({ name }) => name))];
  if (names.length <= mostNames) return names;
  const shown = names.slice(0, mostNames - 1);
  return [...shown, `and ${names.length - shown.length} more`];
}

export function drawCalls({ architecture, sketch, spansOf, changeOf }: Canvas, serviceNamed: NodeNamed): void {
  for (const call of architecture.calls) {
    sketch.edge({
      kind: "call",
      from: serviceNamed(call.from, call),
      to: serviceNamed(call.to, call),
      lines: call.protocol === null ? [] : [call.protocol],
      details: [`${call.from} calls ${call.to}`],
      spans: spansOf(call),
      ...changed(changeOf(call)),
    });
  }
}
