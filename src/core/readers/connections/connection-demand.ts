import { connectionPattern } from "../../lexicon/architecture.ts";
import { columnRole, isTotalRow } from "../../lexicon/columns.ts";
import { numbersIn } from "../../lexicon/numbers.ts";
import type { Prose, Table } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import type { Stated } from "../../text/span.ts";
import type { Claim, PoolClaim, TotalClaim } from "../claim.ts";
import { given } from "../given.ts";
import { kindOf, nameIn } from "../names.ts";
import { all, digits, tables } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { isServiceName } from "../stores/store-table.ts";
import { introducedBlocksIn } from "../walk.ts";

/** What each client opens, worked out beside its name: "shop-web (4 pods × 15 conn) | 60", with a total below. */
export const connectionDemand: Reader = {
  id: "connection-demand",
  needs: all(tables, digits),
  *read(section) {
    for (const { block, lead } of introducedBlocksIn(section.blocks))
      if (block.kind === "table" && connectionPattern.test(aboutOf(block, `${section.heading?.text} ${lead?.text}`)))
        yield* readTable(block);
  },
};

const aboutOf = ({ header, rows }: Table, above: string): string =>
  `${above} ${header.map(({ text }) => text).join(" ")} ${rows.map(([first]) => first?.text).join(" ")}`;

interface Row {
  readonly cells: readonly Prose[];
  readonly product: Pick<Required<PoolClaim>, "instances" | "size"> | null;
}

function* readTable({ header, rows }: Table): Generator<Claim> {
  // A table that calls its columns by their names is read as such.
  if (header.some(({ text }) => columnRole(text) === "connections" || columnRole(text) === "pool")) return;
  const end = rows.findIndex(([first]) => isTotalRow(first?.text ?? ""));
  const told = rows
    .slice(0, end < 0 ? rows.length : end)
    .map((cells): Row => ({ cells, product: productIn(cells[0]) }));
  const worked = told.filter(({ product }) => product);
  const column = header.findIndex((_, at) => at > 0 && worked.every((row) => isResult(row, at)));
  if (worked.length < 2 || column < 0) return;
  const pools = told.flatMap((row) => poolOf(row, column) ?? []);
  for (const pool of pools) {
    const { service: name, instances, span } = pool as Required<PoolClaim>;
    yield { kind: "service", name, standing: "listed", role: kindOf(name.text), ...given({ instances }), span };
    yield pool;
  }
  const total = end < 0 ? null : totalOf(rows[end] as readonly Prose[], column);
  const parts = pools.flatMap(({ connections }) => connections ?? []);
  if (total) yield { ...total, parts: parts.length === told.length ? parts : [] };
}

const product = /[(（]\s?(\d{1,4})\s?(?:\p{L}+\s?)?[×x*]\s?(\d{1,4})(?:\s?(\p{L}+)\.?)?\s?[)）]\s*$/u;

/** "20 EUR" and "16 GB" are opened by nobody. */
const countsConnections = (unit: string | undefined): boolean =>
  unit === undefined || /^con+s?$/i.test(unit) || connectionPattern.test(unit);

function productIn(cell: Prose | undefined): Row["product"] {
  const match = cell && product.exec(cell.text);
  if (!cell || !match?.[1] || !match[2] || !countsConnections(match[3])) return null;
  const number = (digits: string, from: number): Stated<number> => {
    const at = cell.text.indexOf(digits, from);
    return { value: Number(digits), span: spanOf(cell, at, at + digits.length) };
  };
  const second = cell.text.lastIndexOf(match[2]);
  return { instances: number(match[1], match.index), size: number(match[2], second) };
}

/** Exactly one number stands in the cell; a note in brackets may stand behind it. */
function numberIn(cell: Prose | undefined): Stated<number> | null {
  const [only, another] = cell ? numbersIn(cell.text.replace(/[(（].*$/u, "")) : [];
  return cell && only && !another ? { value: only.value, span: spanOf(cell, only.start, only.end) } : null;
}

const isResult = ({ cells }: Row, column: number): boolean => numberIn(cells[column]) !== null;

function poolOf({ cells, product }: Row, column: number): PoolClaim | null {
  const [first] = cells;
  const service = first && nameIn(first);
  const connections = numberIn(cells[column]);
  if (!service || !connections || !isServiceName(service.text)) return null;
  const span = { start: spanOf(first).start, end: connections.span.end };
  return { kind: "pool", service, ...product, connections, span };
}

function totalOf(cells: readonly Prose[], column: number): TotalClaim | null {
  const stated = numberIn(cells[column]);
  const [first] = cells;
  if (!stated || !first) return null;
  const span = { start: spanOf(first).start, end: stated.span.end };
  return { kind: "total", quantity: "connections", stated, approximate: false, comparator: "=", parts: [], span };
}
