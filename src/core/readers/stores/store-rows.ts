import { canNameService } from "../../lexicon/parties.ts";
import type { Fence, Prose } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Claim } from "../claim.ts";
import { portOf } from "../columns.ts";
import { given } from "../given.ts";
import { nameIn } from "../names.ts";
import { all, engineNames, fences } from "../needs.ts";
import { databaseNameIn, isEngine, storeIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, isPlainFence, proseOfLine } from "../walk.ts";

/** Lines in columns without a heading above them: "Cart    cart_db    PostgreSQL 16    5433". */
export const storeRows: Reader = {
  id: "store-rows",
  needs: all(fences, engineNames),
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && isPlainFence(block)) yield* readFence(block);
  },
};

type Row = readonly Prose[];

/** All lines or none, each with as many columns: a service, and in any order behind it a database, its engine and its port. */
function* readFence({ lines }: Fence): Generator<Claim> {
  const rows = lines.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).map((line) => cellsOf(proseOfLine(line)));
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 3 || rows.some(({ length }) => length !== width)) return;
  const columnOf = (holds: (cell: Prose) => boolean): number | undefined =>
    [...Array(width).keys()].find((at) => at > 0 && rows.every((row) => holds(row[at] as Prose)));
  const names = columnOf((cell) => databaseNameIn(cell)?.words.text === cell.text);
  const engines = columnOf(({ text }) => isEngine(text));
  const ports = columnOf(({ text }) => /^:?\d{4,5}$/.test(text));
  if (names === undefined || engines === undefined || !rows.every(([first]) => first && isOwner(first))) return;
  for (const row of rows) yield* readRow(row, { names, engines, ports });
}

interface Places {
  readonly names: number;
  readonly engines: number;
  readonly ports: number | undefined;
}

function* readRow(row: Row, { names, engines, ports }: Places): Generator<Claim> {
  const [first] = row;
  const owner = first && nameIn(first);
  const name = row[names] && databaseNameIn(row[names])?.words;
  const { engine, version } = (row[engines] && storeIn(row[engines])) ?? {};
  if (!first || !owner || !name) return;
  const span = { start: owner.span.start, end: wordsOf(row.at(-1) as Prose).span.end };
  const facts = given({ engine, version, port: ports === undefined ? null : portOf(row[ports]) });
  yield { kind: "database", name, ...facts, owner: { ...owner, bare: true }, standing: "listed", form: "arrow", span };
}

/** A name, and none of a store. */
const isOwner = (cell: Prose): boolean =>
  canNameService(cell.text) &&
  !isEngine(cell.text) &&
  !databaseNameIn(cell) &&
  /^\p{L}[\p{L}\p{N} -]*$/u.test(cell.text);

/** Two blanks or more apart. */
const cellsOf = (line: Prose): Row =>
  matchesOf(line.text, /\S+(?: \S+)*/g).map(({ 0: text, index }) => sliceOf(line, index, index + text.length));
