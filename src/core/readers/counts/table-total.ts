import { type ColumnRole, columnRole, isTotalRow } from "../../lexicon/columns.ts";
import type { Prose, Table } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import type { Stated } from "../../text/span.ts";
import type { TableTotalClaim } from "../claim.ts";
import { demandColumns, isAboutConnections } from "../connections/connections.ts";
import { all, digits, tables } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { introducedBlocksIn } from "../walk.ts";

/** The total row of a table of numbers, and of a matrix of weighted scores. */
export const tableTotal: Reader = {
  id: "table-total",
  needs: all(tables, digits),
  *read(section) {
    for (const { block, lead } of introducedBlocksIn(section.blocks))
      if (block.kind === "table")
        yield* readTable(block, isAboutConnections(section, lead) ? demandColumns(block) : null);
  },
};

const weightWords =
  /^(?:weight|weighting|gewicht(?:ung)?|peso|poids|trọng số|权重|вес|ağırlık|waga|重み)(?:\s*\(?%\)?)?$/iu;
const weightedTotal = /(?:weighted|gewichtet|ponderad|pondéré|加权|взвешен|ponderat|ważon|gewogen|加重)/iu;

/** `known`: the parts of the columns, where more than their headings tells. What sums up connections is no total of a table. */
function* readTable(table: Table, known: readonly (ColumnRole | null)[] | null): Generator<TableTotalClaim> {
  yield* weightedColumn(table);
  yield* summedRows(table);
  const roles = known ?? table.header.map(({ text }) => columnRole(text));
  const at = table.rows.findIndex((row) => isTotalRow(labelOf(row)) || weightedTotal.test(labelOf(row)));
  const total = table.rows[at];
  if (!total || at < 2) return;
  const rows = table.rows.slice(0, at);
  if (rows.some((row) => isTotalRow(labelOf(row)))) return;
  const weightColumn = table.header.findIndex((heading) => weightWords.test(heading.text.trim()));
  const weights =
    weightColumn < 0 ? weightsBehind(rows) : rows.map((row) => numberOf(row[weightColumn])?.value ?? null);
  if (!weights && weightedTotal.test(labelOf(total))) return;
  for (const index of total.keys()) {
    if (index === 0 || roles[index] === "connections") continue;
    const stated = numberOf(total[index]);
    const cells = rows.map((row) => ({ cell: row[index], number: numberOf(row[index]) }));
    const numeric = cells.filter(({ number }) => number !== null);
    if (!stated || numeric.length < 2 || cells.some(({ cell, number }) => !number && !isBlank(cell))) continue;
    // "500 GB" in each row and "1.5 TB" below them are right.
    if (unitsOf([total[index], ...numeric.map(({ cell }) => cell)]).size > 1) continue;
    const parts = numeric.map(({ number }) => number as Stated<number>);
    const span = { start: spanOf(total[0] as Prose).start, end: spanOf(total.at(-1) as Prose).end };
    const approximate = /[~≈]/.test((total[index] as Prose).text);
    if (!weights || index === weightColumn) yield { kind: "table-total", stated, approximate, parts, span };
    else if (weights.every((weight) => weight !== null) && parts.length === rows.length)
      yield { kind: "table-total", stated, approximate, parts, weights: normalised(weights as number[]), span };
  }
}

/** "Upkeep (3)", "Order (×2)", in all rows: each criterion with its weight in brackets. */
function weightsBehind(rows: Table["rows"]): number[] | null {
  const told = rows.map(
    (row) => /[(（]\s?(?:[×x*]\s?)?(\d+(?:\.\d+)?)\s?[%×x]?\s?[)）][\s*]*$/iu.exec(labelOf(row))?.[1],
  );
  return told.includes(undefined) ? null : told.map(Number);
}

/** The words of the first cell that holds any: "| | | **Total** | 26 s |". */
const labelOf = (row: readonly Prose[]): string => row.find((cell) => !isBlank(cell))?.text ?? "";

/** Percentages and points of a hundred become fractions. */
function normalised(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Math.abs(sum - 100) < 1 ? weights.map((weight) => weight / 100) : [...weights];
}

/** The words right behind the numbers, in the singular. */
const unitsOf = (cells: readonly (Prose | undefined)[]): ReadonlySet<string> =>
  new Set(
    cells.flatMap(
      (cell) =>
        /\d\s?(\p{L}{1,12})(?!\p{L})/u
          .exec(cell?.text ?? "")?.[1]
          ?.toLowerCase()
          .replace(/(?<=..)s$/, "") ?? [],
    ),
  );

const isBlank = (cell: Prose | undefined): boolean => !cell || /^[\s–—-]*$/.test(cell.text);

/** The cell's only number: "~$190", "3 500", "8.4/10", "25 %". */
function numberOf(cell: Prose | undefined): Stated<number> | null {
  const match =
    cell && /^[^\p{L}\d]*(\d{1,3}(?:[,\u00a0 ]\d{3})+|\d+(?:\.\d+)?)(?:\s*\/\s*\d+)?[^\d]*$/u.exec(cell.text);
  if (!cell || !match?.[1]) return null;
  const start = match[0].indexOf(match[1]);
  return { value: Number(match[1].replace(/[,\u00a0 ]/g, "")), span: spanOf(cell, start, start + match[1].length) };
}

/** A row an option, its points and at the end their sum: all columns of numbers are points where two rows add up and one at most does not. */
function* summedRows({ header, rows }: Table): Generator<TableTotalClaim> {
  const last = header.length - 1;
  if (!isTotalRow(header[last]?.text ?? "") || header.some(({ text }) => otherNumbers.has(columnRole(text)))) return;
  const sums = rows.map((row) => {
    const parts = row.slice(1, last).map((cell) => numberOf(cell));
    return {
      row,
      stated: numberOf(row[last]),
      parts: parts.filter((part) => part !== null),
      all: !parts.includes(null),
    };
  });
  const scored = sums.filter(({ stated, parts, all }) => stated && all && parts.length >= 2);
  const odd = scored.filter(({ stated, parts }) => parts.reduce((sum, { value }) => sum + value, 0) !== stated?.value);
  if (scored.length < rows.length || scored.length < 3 || odd.length > 1) return;
  for (const { row, stated, parts } of scored) {
    const span = { start: spanOf(row[0] as Prose).start, end: spanOf(row[last] as Prose).end };
    if (stated) yield { kind: "table-total", stated, approximate: false, parts, span };
  }
}

/** Of columns that are multiplied, or that no sum has in it. */
const otherNumbers = new Set<ColumnRole | null>(["instances", "pool", "connections", "port", "version"]);

/** A row an option and its total at the end: "Isolation (×5) | Cost (×3) | Total". */
function* weightedColumn({ header, rows }: Table): Generator<TableTotalClaim> {
  const last = header.length - 1;
  if (!isTotalRow(header[last]?.text ?? "") && !weightedTotal.test(header[last]?.text ?? "")) return;
  const weights = header.map(
    ({ text }) => /[(（]\s*(?:[×x*]\s*)?(\d+(?:\.\d+)?)\s*(?:[%×x]\s*)?[)）]/iu.exec(text)?.[1],
  );
  const columns = weights.flatMap((weight, index) => (weight !== undefined && index < last ? [index] : []));
  if (columns.length < 2) return;
  for (const row of rows) {
    const stated = numberOf(row[last]);
    const parts = columns.flatMap((index) => numberOf(row[index]) ?? []);
    if (!stated || parts.length < columns.length) continue;
    const span = { start: spanOf(row[0] as Prose).start, end: spanOf(row[last] as Prose).end };
    yield {
      kind: "table-total",
      stated,
      approximate: /[~≈]/.test((row[last] as Prose).text),
      parts,
      weights: normalised(columns.map((index) => Number(weights[index]))),
      span,
    };
  }
}
