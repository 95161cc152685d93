// Who tells whom: services that publish events and those that consume them, and services that call each other.

import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
  Range,
} from "vscode-languageserver-types";
import { type Document, type Span, thingAt } from "../core/index.ts";
import { t } from "../l10n/index.ts";
import { offsetOf, rangeOf, type Snapshot } from "./snapshot.ts";

type Service = Document["services"][number];

/** The service that the words at a position name, or the publisher of the event that they name. */
export function callHierarchyAt(snapshot: Snapshot, position: Position): CallHierarchyItem[] {
  const { reading } = snapshot;
  const [thing] = thingAt(reading, offsetOf(reading, position))?.things ?? [];
  if (!thing) return [];
  const event = thing.kind === "event" ? reading.model.events[thing.index] : undefined;
  const service =
    thing.kind === "service"
      ? reading.model.services[thing.index]
      : reading.model.services.find((it) => event && together(it, event) && it.name === event.publisher);
  return service ? [itemOf(snapshot, service)] : [];
}

/** Whoever tells or calls this service. */
export const incomingCalls = (snapshot: Snapshot, item: CallHierarchyItem): CallHierarchyIncomingCall[] =>
  linesOf(snapshot, item, ({ to }) => to).map(({ other, ranges, events }) => ({
    from: itemOf(snapshot, other, events),
    fromRanges: ranges,
  }));

/** Whom this service tells or calls. */
export const outgoingCalls = (snapshot: Snapshot, item: CallHierarchyItem): CallHierarchyOutgoingCall[] =>
  linesOf(snapshot, item, ({ from }) => from).map(({ other, ranges, events }) => ({
    to: itemOf(snapshot, other, events),
    fromRanges: ranges,
  }));

/** One service tells another of an event, or calls it. */
interface Message {
  readonly from: string;
  readonly to: string;
  /** The event, or the protocol of the call. */
  readonly what: string;
  readonly spans: readonly Span[];
}

function messagesOf({ reading: { model, events } }: Snapshot, service: Service): Message[] {
  const told = model.events.flatMap((event, index) => {
    const { name, publisher, consumers } = event;
    if (!publisher || !together(event, service)) return [];
    const spans = (events[index]?.mentions ?? []).map(({ span }) => span);
    return consumers.map((consumer) => ({ from: publisher, to: consumer.service, what: name, spans }));
  });
  const called = model.calls
    .filter((call) => together(call, service))
    .map(({ from, to, protocol, range: { start, end } }) => {
      return { from, to, what: protocol ?? t("call"), spans: [{ start: start.offset, end: end.offset }] };
    });
  return [...told, ...called];
}

interface Line {
  readonly other: Service;
  readonly events: readonly string[];
  readonly ranges: Range[];
}

/** The messages of which the service is the end that `own` picks, gathered by the other end. */
function linesOf(snapshot: Snapshot, item: CallHierarchyItem, own: (message: Message) => string): Line[] {
  const { reading } = snapshot;
  const service = reading.model.services.find(
    ({ name, scope, option }) => keyOf({ name, scope, option }) === item.data,
  );
  if (!service) return [];
  const gathered = new Map<string, Message[]>();
  for (const message of messagesOf(snapshot, service)) {
    if (own(message) !== service.name) continue;
    const other = own(message) === message.to ? message.from : message.to;
    gathered.set(other, [...(gathered.get(other) ?? []), message]);
  }
  return [...gathered].flatMap(([name, messages]) => {
    const other = reading.model.services.find((it) => it.name === name && together(it, service));
    const ranges = messages.flatMap(({ spans }) => spans.map((span) => rangeOf(reading, span)));
    return other ? [{ other, events: messages.map(({ what }) => what), ranges }] : [];
  });
}

interface Scoped {
  readonly scope: string;
  readonly option?: number | undefined;
}

const together = (a: Scoped, b: Scoped): boolean => a.scope === b.scope && a.option === b.option;

const keyOf = ({ name, scope, option }: Scoped & { readonly name: string }): string =>
  [name, scope, option ?? ""].join("|");

function itemOf({ uri, reading }: Snapshot, service: Service, events: readonly string[] = []): CallHierarchyItem {
  const { name, scope, option, range } = service;
  const words = rangeOf(reading, { start: range.start.offset, end: range.end.offset });
  return {
    name,
    kind: 5,
    detail: [...new Set(events)].join(", "),
    uri,
    range: words,
    selectionRange: words,
    data: keyOf({ name, scope, option }),
  };
}
