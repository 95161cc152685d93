// Numbers that follow from others and that the text leaves out: products of pools, totals of connections.
import { columnRole, isTotalRow } from "../lexicon/columns.ts";
import type { List, Prose, Table } from "../parse/page.ts";
import type { ClaimOf } from "../readers/claim.ts";
import { blocksIn } from "../readers/walk.ts";
import type { Placed, Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import { contains, type Span, shifted } from "../text/span.ts";

/** A number behind `at`; `terms`: how it is made up, "3 × 10" or "30 + 20". */
export interface Sum {
  readonly at: number;
  readonly value: number;
  readonly terms: string;
  /** Given where the text says another number. */
  readonly contradicts?: true;
  /** Writes it into the text, where there is a place for it. */
  readonly edit?: Edit;
}

type Pool = Placed<ClaimOf<"pool">>;

/** In the order of the text. */
export function sumsIn(reading: Reading): Sum[] {
  const pools = reading.claimsOf("pool").filter(({ aside }) => !aside);
  // Two readers may tell of one pool.
  const products = new Map(pools.flatMap(productOf).map((sum) => [sum.at, sum]));
  const found = [...products.values(), ...openTotals(reading, pools), ...wrongTotals(reading)];
  return found.sort((a, b) => a.at - b.at);
}

/** "3 instances × 10", where nothing says 30. */
function productOf({ instances, size, connections }: Pool): Sum[] {
  if (!instances || !size || connections || instances.value < 2) return [];
  const at = Math.max(instances.span.end, size.span.end);
  return [{ at, value: instances.value * size.value, terms: `${instances.value} × ${size.value}` }];
}

/** A total that is not the sum of its parts: what it would be. */
function wrongTotals(reading: Reading): Sum[] {
  return reading.claimsOf("total").flatMap(({ stated, parts, approximate, comparator, aside }) => {
    const { value, terms } = sumOf(parts.map((part) => part.value));
    if (aside || parts.length < 2 || approximate || comparator !== "=" || value === stated.value) return [];
    const edit = { span: stated.span, text: String(value) };
    return [{ at: stated.span.end, value, terms, contradicts: true, edit }];
  });
}

const sumOf = (parts: readonly number[]): { value: number; terms: string } => ({
  value: parts.reduce((sum, part) => sum + part, 0),
  terms: parts.join(" + "),
});

/** The last row or item of a list of pools, "Total", with nothing behind it. */
function* openTotals(reading: Reading, pools: readonly Pool[]): Generator<Sum> {
  if (pools.length < 2) return;
  for (const { base, blocks } of reading.page.sections)
    for (const block of blocksIn(blocks)) {
      const place = block.kind === "table" ? openCell(block) : block.kind === "list" ? openItem(block) : null;
      if (!place) continue;
      const { rows, gap } = place;
      const parts = rows.map((row) => connectionsIn(pools, shifted(row, base)));
      if (parts.length < 2 || parts.some((part) => part === null)) continue;
      const { value, terms } = sumOf(parts as number[]);
      const { at, text } = filling(reading.page.text, shifted(gap, base), value);
      yield { at, value, terms, edit: { span: { start: at, end: at }, text } };
    }
}

interface OpenTotal {
  /** Where each of its parts stands. */
  readonly rows: readonly Span[];
  /** Where it would stand itself. */
  readonly gap: Span;
}

function openCell({ header, rows }: Table): OpenTotal | null {
  const column = header.findIndex(({ text }) => columnRole(text) === "connections");
  const total = rows.at(-1);
  const cell = total?.[column];
  if (column < 1 || !cell || cell.text.trim() || !isTotalRow(total?.[0]?.text ?? "")) return null;
  return { rows: rows.slice(0, -1).map(rowSpan), gap: cell.span };
}

const rowSpan = (row: readonly Prose[]): Span => ({ start: row[0]?.span.start ?? 0, end: row.at(-1)?.span.end ?? 0 });

function openItem({ items }: List): OpenTotal | null {
  const total = items.at(-1);
  if (!total || !isTotalRow(total.prose.text) || !/^[^\d:：]*[:：]\s*$/u.test(total.prose.text)) return null;
  const { end } = total.prose.span;
  return { rows: items.slice(0, -1).map(({ span }) => span), gap: { start: end, end } };
}

/** Of the one pool that a row tells of. */
function connectionsIn(pools: readonly Pool[], row: Span): number | null {
  const [pool, other] = pools.filter(({ span }) => contains(row, span));
  if (!pool || other) return null;
  const product = pool.instances && pool.size ? pool.instances.value * pool.size.value : null;
  return pool.connections?.value ?? product;
}

/** Behind the cell's bar or the label, with a blank between. */
function filling(text: string, { start, end }: Span, value: number): { at: number; text: string } {
  const after = text[start] === "|" ? start + 1 : end;
  const isBlank = text[after] === " ";
  return { at: isBlank ? after + 1 : after, text: isBlank ? String(value) : ` ${value}` };
}
