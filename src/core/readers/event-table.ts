import { type FlowColumn, flowColumn } from "../lexicon/flows.ts";
import { brokersIn } from "../lexicon/products.ts";
import type { Prose, Table } from "../parse/page.ts";
import { spanOf, wordsOf } from "../parse/prose.ts";
import type { Stated, Words } from "../text/span.ts";
import type { Claim, EventClaim } from "./claim.ts";
import { eventNamesIn } from "./event-names.ts";
import { meansNone, nameIn, namesIn } from "./names.ts";
import type { Reader } from "./reader.ts";
import { blocksIn } from "./walk.ts";

/** A row for each event with its producer and its consumers, in columns of any order. */
export const eventTable: Reader = {
  id: "event-table",
  *read(section) {
    for (const block of blocksIn(section.blocks)) if (block.kind === "table") yield* readTable(block);
  },
};

function* readTable(table: Table): Generator<Claim> {
  const columns = new Map<FlowColumn, number>();
  for (const [index, heading] of table.header.entries()) {
    const role = flowColumn(heading.text);
    if (role && !columns.has(role)) columns.set(role, index);
  }
  const event = columns.get("event");
  if (event === undefined || (!columns.has("publisher") && !columns.has("consumers"))) return;
  for (const row of table.rows) yield* readRow(row, event, columns);
}

function* readRow(
  row: readonly Prose[],
  event: number,
  columns: ReadonlyMap<FlowColumn, number>,
): Generator<EventClaim> {
  const cell = (role: FlowColumn): Prose | undefined => row[columns.get(role) ?? -1];
  const names = row[event] ? eventCell(row[event]) : [];
  const publisher = cell("publisher");
  const consumers = cell("consumers");
  const span = { start: spanOf(row[0] as Prose).start, end: spanOf(row.at(-1) as Prose).end };
  const by = publisher && !meansNone(publisher.text) ? namesIn(publisher)[0] : undefined;
  const broker = brokerOf(cell("broker"));
  for (const name of names)
    yield {
      kind: "event",
      name,
      ...(by ? { publisher: by } : {}),
      consumers: consumersIn(consumers).map((service) => ({ service, action: null })),
      ...(consumers && consumers.text.trim() !== "" && meansNone(consumers.text) ? { unconsumed: true } : {}),
      ...(broker ? { broker } : {}),
      standing: "listed",
      form: "table",
      span,
    };
}

/** `created/updated` and "a, b" are several; a name of any form counts in its own column. */
function eventCell(cell: Prose): Words[] {
  const named = eventNamesIn(cell);
  if (named.length) return named.map(({ words }) => words);
  const name = nameIn(cell);
  return name && !meansNone(name.text) && name.text.split(/\s+/).length <= 4 && !/[*>]$/.test(name.text) ? [name] : [];
}

/** "(WebSocket gateway)" and "frontend via SSE" are consumers too; what stands in brackets behind a name is a note. */
function consumersIn(cell: Prose | undefined): Words[] {
  if (!cell || meansNone(cell.text)) return [];
  const bracket = /^\s*[(（]([^)）]+)[)）]\s*$/u.exec(cell.text);
  if (bracket?.[1])
    return /\b(?:none|initiator|no one|nobody)\b/i.test(bracket[1])
      ? []
      : [wordsOf(cell, bracket[0].indexOf(bracket[1]), bracket[0].indexOf(bracket[1]) + bracket[1].length)];
  return namesIn(cell).map((name) => shortened(cell, name));
}

function shortened(cell: Prose, name: Words): Words {
  const cut = /\s(?:via|through|über|per|for|to|by|when|if)\s/iu.exec(name.text);
  if (!cut) return name;
  const at = cell.text.indexOf(name.text);
  return wordsOf(cell, at, at + cut.index);
}

function brokerOf(cell: Prose | undefined): Stated<string> | null {
  const [broker] = cell ? brokersIn(cell.text) : [];
  return cell && broker ? { value: broker.name, span: spanOf(cell, broker.start, broker.end) } : null;
}
