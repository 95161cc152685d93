import { type CallColumn, callColumn, protocolIn, synchronousPattern } from "../../lexicon/calls.ts";
import { flowColumn } from "../../lexicon/flows.ts";
import { brokersIn } from "../../lexicon/products.ts";
import type { Prose, Table } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import type { CallClaim, Party } from "../claim.ts";
import { meansNone, namesIn } from "../names.ts";
import { tables } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { servicesIn } from "../services/service-words.ts";
import { introducedBlocksIn } from "../walk.ts";
import { wayColumn, wayIn } from "../way.ts";

/** A row for each synchronous call, with its caller and its callee: "Caller | Callee | Protocol". */
export const callTable: Reader = {
  id: "call-table",
  needs: tables,
  *read({ blocks, heading }) {
    for (const { block, lead } of introducedBlocksIn(blocks))
      if (block.kind === "table") yield* readTable(block, `${heading?.text ?? ""}. ${lead?.text ?? ""}`);
  },
};

function* readTable(table: Table, introduction: string): Generator<CallClaim> {
  const { header, rows } = table;
  if (header.some(({ text }) => flowColumn(text) === "event")) return;
  const columns = header.map(({ text }) => callColumn(text));
  const at = (role: CallColumn): number => columns.indexOf(role);
  const way = wayColumn(table);
  if (way < 0 && (at("caller") < 0 || at("callee") < 0)) return;
  const introduced = synchronousPattern.test(introduction) || header.some(({ text }) => saysCall(text));
  for (const cells of rows) {
    const told = cells.map(({ text }) => text).join(" ");
    const how =
      at("protocol") < 0
        ? told
        : columns.flatMap((role, index) => (role === "protocol" ? (cells[index]?.text ?? "") : [])).join(" ");
    const says = at("protocol") >= 0 && (synchronousPattern.test(how) || protocolIn(how) !== null);
    if (!(introduced || says || asksFor.test(told)) || passesOn(how)) continue;
    const [callers, callees] =
      way < 0
        ? [partiesIn(cells[at("caller")]), partiesIn(cells[at("callee")])]
        : ((cells[way] && wayIn(cells[way]))?.map((it) => [it]) ?? []);
    const span = { start: spanOf(cells[0] as Prose).start, end: spanOf(cells.at(-1) as Prose).end };
    const protocol = protocolIn(how) ?? (asksFor.test(told) ? "http" : null);
    for (const caller of callers ?? [])
      for (const callee of callees ?? [])
        yield { kind: "call", from: caller, to: callee, protocol, form: "table", span };
  }
}

/** "Caller", "Called service": such columns hold nothing else. */
const saysCall = (heading: string): boolean => /call|aufruf|gerufen|appel|调用|вызыв/iu.test(heading);

/** "GET /prices": what a row asks the other for. */
const asksFor = /(?:^|\s)(?:GET|POST|PUT|PATCH|DELETE)\s\//;

/** What goes through a broker waits for nobody. */
const passesOn = (text: string): boolean => brokersIn(text).length > 0 || /(?<!\p{L})(?:async|events?)/iu.test(text);

/** Any name may stand in a party's place; the roster decides whether it is a service. */
function partiesIn(cell: Prose | undefined): Party[] {
  if (!cell) return [];
  const services = servicesIn(cell);
  if (services.length) return services.map(({ words }) => words);
  return meansNone(cell.text) ? [] : namesIn(cell).map((name) => ({ ...name, bare: true }));
}
