import { protocolIn } from "../../lexicon/calls.ts";
import { isTotalRow } from "../../lexicon/columns.ts";
import { directionColumn, type FlowColumn, flowColumn, saysCommand, sourceColumn } from "../../lexicon/flows.ts";
import { canNameService } from "../../lexicon/parties.ts";
import { brokersIn } from "../../lexicon/products.ts";
import type { Prose, Table } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Span, Stated, Words } from "../../text/span.ts";
import type { EventClaim, Party } from "../claim.ts";
import { tableOfFence } from "../fence-table.ts";
import { given } from "../given.ts";
import { meansNone, nameIn, namesIn } from "../names.ts";
import { any, fences, tables } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { serviceNamesIn } from "../services/service-words.ts";
import { blocksIn } from "../walk.ts";
import { wayColumn, wayIn } from "../way.ts";
import { eventNamesIn, eventsListed } from "./event-names.ts";

/** A row for each event with its producer and its consumers, or for each service with what it publishes and consumes. */
export const eventTable: Reader = {
  id: "event-table",
  needs: any(tables, fences),
  *read(section) {
    const [only, second] = section.heading ? serviceNamesIn(section.heading) : [];
    const subject = only && !second ? only : null;
    for (const block of blocksIn(section.blocks)) {
      const table = block.kind === "fence" ? tableOfFence(block) : block.kind === "table" ? block : null;
      if (table) yield* readTable(table, subject);
    }
  },
};

type Row = (role: FlowColumn) => Prose | undefined;

/** `subject`: the one service that the heading names. */
function* readTable(table: Table, subject: Words | null): Generator<EventClaim> {
  const { header, rows } = table;
  const columns = new Map<FlowColumn, number>();
  const hearers: number[] = [];
  for (const [index, heading] of header.entries()) {
    const role = flowColumn(heading.text) ?? directionColumn(heading.text);
    if (role === "consumers" && /\d\s*$/.test(heading.text)) hearers.push(index);
    if (role && !columns.has(role)) columns.set(role, index);
  }
  asEvents(columns, rows);
  const message = messageColumn(columns, table);
  const queue = columns.has("consumers") ? -1 : header.findIndex(({ text }) => flowColumn(text) === "broker");
  const source = header.findIndex(({ text }) => sourceColumn(text));
  const way = columns.has("publisher") || columns.has("consumers") ? -1 : wayColumn(table);
  if (way >= 0) return yield* rowsOfWays(rows, columns.get("event") ?? way, way);
  const readRow = formOf((...roles) => roles.some((role) => columns.has(role)));
  if (!readRow && subject && (columns.has("publishes") || columns.has("consumes")))
    yield* rowsOfSubject(rows, columns, source, subject);
  if (!readRow) return;
  for (const cells of rows) {
    if (isTotalRow(cells[0]?.text ?? "") || (message >= 0 && !sendsEvent(cells, message))) continue;
    const span = { start: spanOf(cells[0] as Prose).start, end: spanOf(cells.at(-1) as Prose).end };
    yield* readRow((role) => cells[columns.get(role) ?? -1], span);
    if (queue >= 0 && columns.has("event")) yield* boundRow(cells[queue], cells[columns.get("event") as number], span);
    // "Consumer 1 | Consumer 2"
    for (const another of hearers.slice(1))
      yield* readRow((role) => cells[(role === "consumers" ? another : columns.get(role)) ?? -1], span);
  }
}

/** "Channel | Producer | Consumers": where each event has a channel of its own, the channel is called as the event. */
function asEvents(columns: Map<FlowColumn, number>, rows: Table["rows"]): void {
  const channel = columns.get("broker");
  if (channel === undefined || columns.has("event") || !columns.has("publisher") || !columns.has("consumers")) return;
  const isEvent = (cell: Prose | undefined): boolean =>
    cell !== undefined && (eventNamesIn(cell)[0]?.start ?? 2) <= 1 && !brokersIn(cell.text).length;
  if (!rows.length || !rows.every((cells) => isEvent(cells[channel]))) return;
  columns.delete("broker");
  columns.set("event", channel);
}

/** "From | To | How | What": the column whose cells tell what is sent; -1 where none does, or one is said to have the events. */
function messageColumn(columns: Map<FlowColumn, number>, { header, rows }: Table): number {
  if (columns.has("event") || !columns.has("publisher") || !columns.has("consumers")) return -1;
  const taken = new Set(columns.values());
  const found = header.findIndex(
    (_, at) => !taken.has(at) && rows.some((cells) => cells[at] && opensWithEvent(cells[at])),
  );
  if (found >= 0) columns.set("event", found);
  return found;
}

/** In such a table a row may as well tell of a call, which waits. */
const sendsEvent = (cells: readonly Prose[], column: number): boolean =>
  cells[column] !== undefined &&
  opensWithEvent(cells[column]) &&
  !cells.some(({ text }) => protocolIn(text) && !brokersIn(text).length);

const opensWithEvent = (cell: Prose): boolean => (eventNamesIn(cell)[0]?.start ?? 2) <= 1;

/** `billing.orders`, `billing-q`, `billing-service-queue`: the name in front of what it holds. */
const calledAfter = /^([\s`*]*)([a-z][a-z0-9]*(?:-[a-z0-9]+)*?)(?:[._]\S|-(?:q|queue|inbox|events?|orders?)[\s`*]*$)/;

/** "Queue | Bound to": a queue is called after who reads it. */
function* boundRow(queue: Prose | undefined, event: Prose | undefined, span: Span): Generator<EventClaim> {
  const [lead = "", name = ""] = calledAfter.exec(queue?.text ?? "")?.slice(1) ?? [];
  if (!queue || !event || !name) return;
  const service = { ...wordsOf(queue, lead.length, lead.length + name.length), bare: true };
  for (const { words } of eventNamesIn(event))
    yield {
      kind: "event",
      name: words,
      consumers: [{ service, action: null }],
      standing: "listed",
      form: "table",
      span,
    };
}

/** Below "What the Cellar Service does": "Published event | When", "Consumed event | Source". */
function* rowsOfSubject(
  rows: Table["rows"],
  columns: ReadonlyMap<FlowColumn, number>,
  source: number,
  subject: Words,
): Generator<EventClaim> {
  const form = { standing: "listed", form: "table" } as const;
  for (const cells of rows) {
    const span = { start: spanOf(cells[0] as Prose).start, end: spanOf(cells.at(-1) as Prose).end };
    for (const name of listed(cells[columns.get("publishes") ?? -1]))
      yield { kind: "event", name, publisher: subject, consumers: [], ...form, span };
    const sender = cells[source];
    const [by] = sender && !meansNone(sender.text) ? namesIn(sender) : [];
    const publisher = by ? { ...by, bare: true } : null;
    for (const name of listed(cells[columns.get("consumes") ?? -1]))
      yield {
        kind: "event",
        name,
        ...given({ publisher }),
        consumers: [{ service: subject, action: null }],
        ofOne: true,
        ...form,
        span,
      };
  }
}

/** "Stock → Billing | GoodsReserved": a row tells the way that a message takes. */
function* rowsOfWays(rows: Table["rows"], event: number, way: number): Generator<EventClaim> {
  for (const cells of rows) {
    const ends = cells[way] && wayIn(cells[way]);
    if (!ends || cells.some(({ text }) => saysCommand(text))) continue;
    const span = { start: spanOf(cells[0] as Prose).start, end: spanOf(cells.at(-1) as Prose).end };
    const [publisher, service] = ends;
    for (const { words: name } of cells[event] ? eventNamesIn(cells[event]) : [])
      yield {
        kind: "event",
        name,
        publisher,
        consumers: [{ service, action: null }],
        standing: "listed",
        form: "table",
        span,
      };
  }
}

function formOf(has: (...roles: FlowColumn[]) => boolean): typeof eventRow | null {
  if (has("service") && has("publishes", "consumes")) return serviceRow;
  if (has("event")) return has("publisher", "consumers", "publishes", "consumes") ? eventRow : topicRow;
  return null;
}

function* eventRow(cell: Row, span: Span): Generator<EventClaim> {
  const event = cell("event");
  const publisher = cell("publisher") ?? cell("publishes");
  const consumers = cell("consumers") ?? cell("consumes");
  const [by] = publisher && !meansNone(publisher.text) ? namesIn(publisher).map(partyOf) : [];
  for (const name of event ? eventsListed(event) : [])
    yield {
      kind: "event",
      name,
      ...given({ publisher: by, broker: brokerOf(cell("broker")) }),
      consumers: consumersIn(consumers).map((service) => ({ service, action: null })),
      ...(consumers && saysNobody(consumers) ? { unconsumed: true } : {}),
      standing: "listed",
      form: "table",
      span,
    };
}

function* serviceRow(cell: Row, span: Span): Generator<EventClaim> {
  const owner = cell("service");
  const service = owner && !meansNone(owner.text) ? nameIn(owner) : null;
  if (!service) return;
  const claim = (name: Words, part: Pick<EventClaim, "publisher" | "consumers" | "ofOne">): EventClaim => ({
    kind: "event",
    name,
    ...part,
    standing: "listed",
    form: "table",
    span,
  });
  for (const name of listed(cell("publishes"))) yield claim(name, { publisher: service, consumers: [] });
  for (const name of listed(cell("consumes")))
    yield claim(name, { consumers: [{ service, action: null }], ofOne: true });
}

/** "various": somebody, and nobody in particular. */
const partyOf = (name: Party): Party => (canNameService(name.text) ? name : { ...name, bare: true });

const listed = (cell: Prose | undefined): Words[] => (cell ? eventsListed(cell) : []);

/** Topics without their services: only what is written as a topic counts, and of several only where nothing else stands between them. */
function* topicRow(cell: Row, span: Span): Generator<EventClaim> {
  const event = cell("event");
  const [first, ...others] = event ? eventNamesIn(event) : [];
  if (!event || !first || first.start > 1) return;
  const between = [first, ...others].map(({ end }, at) => event.text.slice(end, others[at]?.start));
  const names = between.every((text) => /^[\s,;/`]*$/.test(text)) ? [first, ...others] : [first];
  for (const { words: name } of names)
    yield { kind: "event", name, consumers: [], standing: "listed", form: "table", span };
}

/** "frontend via SSE" is the frontend; what stands in brackets behind a name is a note. */
const consumersIn = (cell: Prose | undefined): Party[] =>
  cell && !meansNone(cell.text) ? namesIn(cell).map((name) => partyOf(shortened(cell, name))) : [];

/** "—" and "(none, initiator)" say that nobody consumes it, "(the browser)" that no service does: each is an answer. */
const saysNobody = ({ text }: Prose): boolean => text.trim() !== "" && meansNone(text);

function shortened(cell: Prose, name: Words): Party {
  const group = /^([a-z][a-z0-9-]*?)[-_](?:consumer[-_])?(?:group|consumers?|cg)$/.exec(name.text)?.[1];
  if (group) {
    const start = cell.text.indexOf(name.text);
    return { ...wordsOf(cell, start, start + group.length), bare: true };
  }
  const cut = /\s(?:via|through|über|per|for|to|by|when|if)\s/iu.exec(name.text);
  if (!cut) return name;
  const at = cell.text.indexOf(name.text);
  return wordsOf(cell, at, at + cut.index);
}

function brokerOf(cell: Prose | undefined): Stated<string> | null {
  const [broker] = cell ? brokersIn(cell.text) : [];
  return cell && broker ? { value: broker.name, span: spanOf(cell, broker.start, broker.end) } : null;
}
