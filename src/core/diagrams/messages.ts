// Events and calls as arrows between services.
import { t } from "../../l10n/index.ts";
import type { Event } from "../model/types.ts";
import { groupedBy } from "../text/grouped.ts";
import { type Canvas, carrierOf, changed, type NodeNamed } from "./canvas.ts";
import type { EdgeKind } from "./diagram.ts";
import { distinct } from "./places.ts";
import type { Architecture } from "./scope.ts";

/** As many events as one arrow names. */
const mostNames = 5;

interface Flow {
  readonly event: Event;
  readonly kind: EdgeKind & ("publishes" | "consumes");
  readonly from: string;
  readonly to: string;
  readonly stated: boolean;
}

/** As many lines from service to service as a picture of stores has room for. */
const mostDirect = 8;

/**
 * The events that a picture of the architecture shows: those of a broker, and the others where they are few. Among stores
 * more of them would cross everything; the view of the events has room for them.
 */
export function shownEvents({ events, brokers, databases }: Architecture): readonly Event[] {
  const direct = events.filter((event) => !carrierOf(event, brokers));
  const lines = direct.reduce((sum, { consumers }) => sum + consumers.length, 0);
  return databases.length === 0 || lines <= mostDirect ? events : events.filter((event) => !direct.includes(event));
}

/** One dashed arrow for all events that go from one place to another. */
export function drawEvents(canvas: Canvas, serviceNamed: NodeNamed, brokers: ReadonlyMap<string, string>): void {
  const { architecture, sketch, spansOf, changeOf } = canvas;
  const flows = shownEvents(architecture).flatMap((event) => flowsOf(event, canvas, serviceNamed, brokers));
  const keyOf = ({ event, kind, from, to, stated }: Flow) => [kind, from, to, stated, changeOf(event)].join(" ");
  for (const [first, ...others] of groupedBy(flows, keyOf).values()) {
    if (!first) continue;
    const events = [first, ...others].map(({ event }) => event);
    sketch.edge({
      kind: first.kind,
      from: first.from,
      to: first.to,
      lines: namesOf(events),
      details: first.stated ? [] : [t("the text does not say which broker carries it")],
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
  return [...shown, t("and {0} more", names.length - shown.length)];
}

/** `callerNamed` and `calledNamed` may give different nodes for one service. */
export function drawCalls(
  { architecture, sketch, spansOf, changeOf }: Canvas,
  callerNamed: NodeNamed,
  calledNamed: NodeNamed = callerNamed,
): void {
  for (const call of architecture.calls) {
    sketch.edge({
      kind: "call",
      from: callerNamed(call.from, call),
      to: calledNamed(call.to, call),
      lines: call.protocol === null ? [] : [protocolName(call.protocol)],
      details: [t("{0} calls {1}", call.from, call.to)],
      spans: spansOf(call),
      ...changed(changeOf(call)),
    });
  }
}

/** As people write it: the model has it in lower case. */
const protocolName = (protocol: string): string => properNames.get(protocol) ?? protocol;

const properNames = new Map(
  ["gRPC", "HTTP", "GraphQL", "SOAP", "RPC", "TCP"].map((name) => [name.toLowerCase(), name]),
);
