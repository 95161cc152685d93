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

/** A row for each synchronous call, with its caller and its callee: "Caller | Callee | Protocol". */
export const callTable: Reader = {
  id: "call-table",
  needs: tables,
  *read({ blocks, heading }) {
    for (const { block, lead } of introducedBlocksIn(blocks))
      if (block.kind === "table") yield* readTable(block, `${heading?.text ?? ""}. ${lead?.text ?? ""}`);
  },
};

function* readTable({ header, rows }: Table, introduction: string): Generator<CallClaim> {
  if (header.some(({ text }) => flowColumn(text) === "event")) return;
  const columns = header.map(({ text }) => callColumn(text));
  const at = (role: CallColumn): number => columns.indexOf(role);
  if (at("caller") < 0 || at("callee") < 0) return;
  const introduced = synchronousPattern.test(introduction) || header.some(({ text }) => saysCall(text));
  for (const cells of rows) {
    const [from, to, how] = [cells[at("caller")], cells[at("callee")], cells[at("protocol")]];
    const told = cells.map(({ text }) => text).join(" ");
    const waits = introduced || (how !== undefined && (synchronousPattern.test(how.text) || protocolIn(how.text)));
    if (!from || !to || !waits || passesOn(how?.text ?? told)) continue;
    const span = { start: spanOf(cells[0] as Prose).start, end: spanOf(cells.at(-1) as Prose).end };
    const protocol = protocolIn(how?.text ?? told);
    for (const caller of partiesIn(from))
      for (const callee of partiesIn(to))
        yield { kind: "call", from: caller, to: callee, protocol, form: "table", span };
  }
}

/** "Caller", "Called service": such columns hold nothing else. */
const saysCall = (heading: string): boolean => /call|aufruf|gerufen|appel|调用|вызыв/iu.test(heading);

/** What goes through a broker waits for nobody. */
const passesOn = (text: string): boolean => brokersIn(text).length > 0 || /(?<!\p{L})(?:async|events?)/iu.test(text);

/** Any name may stand in a party's place; the roster decides whether it is a service. */
function partiesIn(cell: Prose): Party[] {
  const services = servicesIn(cell);
  if (services.length) return services.map(({ words }) => words);
  return meansNone(cell.text) ? [] : namesIn(cell).map((name) => ({ ...name, bare: true }));
}
