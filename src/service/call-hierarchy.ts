// Who tells whom: services that publish events and those that consume them, and services that call each other. What one record tells in
// full is joined by the events of the others in force.

import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
  Range,
} from "vscode-languageserver-types";
import {
  type Document,
  type Entry,
  groupedBy,
  inForceBeside,
  type Range as Place,
  sharedAs,
  thingAt,
} from "../core/index.ts";
import { t } from "../l10n/index.ts";
import { type InLog, labelOf } from "./record-references.ts";
import { offsetOf, plainRange, rangeOf, type Snapshot } from "./snapshot.ts";

type Service = Document["services"][number];

/** Where an item comes from: an open record, or one that only its log knows; whichever it is, the log knows its neighbours. */
export interface CallSource {
  readonly snapshot?: Snapshot | undefined;
  readonly inLog?: InLog | undefined;
}

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
export const incomingCalls = (source: CallSource, item: CallHierarchyItem): CallHierarchyIncomingCall[] => [
  ...linesOf(source.snapshot, item, ({ to }) => to).map(({ other, ranges }) => ({ from: other, fromRanges: ranges })),
  ...linesAcross(source, item, "consumer").map((from) => ({ from, fromRanges: [from.selectionRange] })),
];

/** Whom this service tells or calls. */
export const outgoingCalls = (source: CallSource, item: CallHierarchyItem): CallHierarchyOutgoingCall[] => [
  ...linesOf(source.snapshot, item, ({ from }) => from).map(({ other, ranges }) => ({ to: other, fromRanges: ranges })),
  // The words that tell it stand in another record; in this one there is the name of who does it.
  ...linesAcross(source, item, "publisher").map((to) => ({ to, fromRanges: [item.selectionRange] })),
];

/** One service tells another of an event, or calls it. */
interface Message {
  readonly from: string;
  readonly to: string;
  /** The event, or the protocol of the call. */
  readonly what: string;
  readonly ranges: readonly Range[];
}

function messagesOf({ reading }: Snapshot, service: Service): Message[] {
  const { model, events } = reading;
  const told = model.events.flatMap((event, index) => {
    const { name, publisher, consumers } = event;
    if (!publisher || !together(event, service)) return [];
    const ranges = (events[index]?.mentions ?? []).map(({ span }) => rangeOf(reading, span));
    return consumers.map((consumer) => ({ from: publisher, to: consumer.service, what: name, ranges }));
  });
  const called = model.calls
    .filter((call) => together(call, service))
    .map(({ from, to, protocol, range }) => ({ from, to, what: protocol ?? t("call"), ranges: [plainRange(range)] }));
  return [...told, ...called];
}

interface Line {
  readonly other: CallHierarchyItem;
  readonly ranges: Range[];
}

/** The messages of which the service is the end that `own` picks, gathered by the other end. */
function linesOf(snapshot: Snapshot | undefined, item: CallHierarchyItem, own: (message: Message) => string): Line[] {
  const services = snapshot?.reading.model.services ?? [];
  const service = services.find((it) => keyOf(it) === item.data);
  if (!snapshot || !service) return [];
  const mine = messagesOf(snapshot, service).filter((message) => own(message) === service.name);
  const gathered = groupedBy(mine, (message) => (own(message) === message.to ? message.from : message.to));
  return [...gathered].flatMap(([name, messages]) => {
    const other = services.find((it) => it.name === name && together(it, service));
    const ranges = messages.flatMap((message) => message.ranges);
    return other
      ? [
          {
            other: itemOf(
              snapshot,
              other,
              messages.map(({ what }) => what),
            ),
            ranges,
          },
        ]
      : [];
  });
}

/**
 * What the others in force tell of the events of the same service, and what the item's own record tells where it is not open: an item for
 * each service at the other end, in each record.
 */
function linesAcross(
  { snapshot, inLog }: CallSource,
  item: CallHierarchyItem,
  end: "publisher" | "consumer",
): CallHierarchyItem[] {
  if (!inLog) return [];
  const { entry, log } = inLog;
  const { key } = sharedAs("service", item.name);
  const records = [...(snapshot ? [] : [entry]), ...inForceBeside(entry, log)];
  return records.flatMap((record) => {
    const told = record.decided.events.flatMap(({ name, publisher, consumers, range }) =>
      publisher === null ? [] : consumers.map((consumer) => ({ publisher, consumer, name, range })),
    );
    const lines = groupedBy(
      told.filter((line) => sharedAs("service", line[end]).key === key),
      (line) => line[end === "publisher" ? "consumer" : "publisher"],
    );
    return [...lines].map(([service, events]) => itemIn(record, service, events));
  });
}

interface Scoped {
  readonly scope: string;
  readonly option?: number | undefined;
}

const together = (a: Scoped, b: Scoped): boolean => a.scope === b.scope && a.option === b.option;

const keyOf = ({ name, scope, option }: Scoped & { readonly name: string }): string =>
  [name, scope, option ?? ""].join("|");

function itemOf({ uri }: Snapshot, service: Service, events: readonly string[] = []): CallHierarchyItem {
  const { name, scope, option, range } = service;
  return itemAt(uri, range, { name, detail: events, key: keyOf({ name, scope, option }) });
}

/** A service of another record, where that tells of the first of these events. */
const itemIn = (
  record: Entry,
  name: string,
  events: readonly { readonly name: string; readonly range: Place }[],
): CallHierarchyItem =>
  itemAt(record.path, (events[0] as (typeof events)[number]).range, {
    name,
    detail: [...events.map((event) => event.name), labelOf(record)],
    key: keyOf({ name, scope: "decided" }),
  });

const itemAt = (
  uri: string,
  range: Place,
  { name, detail, key }: { readonly name: string; readonly detail: readonly string[]; readonly key: string },
): CallHierarchyItem => ({
  name,
  kind: 5,
  detail: [...new Set(detail)].join(", "),
  uri,
  range: plainRange(range),
  selectionRange: plainRange(range),
  data: key,
});
