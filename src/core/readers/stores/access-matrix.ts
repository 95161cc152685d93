import { accessGrade } from "../../lexicon/sharing.ts";
import type { Prose, Table } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { storeNameIn } from "../columns.ts";
import { kindOf, meansNone, nameIn } from "../names.ts";
import { tables } from "../needs.ts";
import { databaseNameIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";

/** Who may do what with which store: a row for each service, a column for each store, "R/W" and "R" in the cells. */
export const accessMatrix: Reader = {
  id: "access-matrix",
  needs: tables,
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "table" && isAccessMatrix(block)) yield* readTable(block);
  },
};

/** Every heading but the first names a store, and every cell below says what is allowed, or nothing. */
export const isAccessMatrix = ({ header, rows }: Table): boolean =>
  header.length > 2 &&
  header.slice(1).every((cell) => databaseNameIn(cell) && storeNameIn(cell)) &&
  rows.every((row) => row.slice(1).every(({ text }) => meansNone(text) || gradeOf(text) !== null));

/** What the words of a cell allow. */
type Grade = "owns" | "writes" | "reads";

function gradeOf(text: string): Grade | null {
  const { owns, writes, reads } = accessGrade.exec(text)?.groups ?? {};
  return owns ? "owns" : writes ? "writes" : reads ? "reads" : null;
}

function* readTable({ header, rows }: Table): Generator<Claim> {
  for (const row of rows) {
    const name = row[0] && nameIn(row[0]);
    if (name) yield { kind: "service", name, standing: "listed", role: kindOf(name.text), span: name.span };
  }
  for (const [index, cell] of header.entries()) {
    const database = index ? storeNameIn(cell) : null;
    if (database) yield* readColumn(database, index, rows);
  }
}

/** The one who may write, where nobody is called the owner, is the owner. */
function* readColumn(database: Words, column: number, rows: Table["rows"]): Generator<Claim> {
  const told = rows.flatMap((row) => granted(row, column));
  const owners = told.filter(({ grade }) => grade === "owns");
  const writers = told.filter(({ grade }) => grade === "writes");
  const [owner] = owners.length ? owners : writers.length === 1 ? writers : [];
  yield {
    kind: "database",
    name: database,
    ...(owner ? { owner: owner.service } : {}),
    standing: "listed",
    form: "table",
    span: database.span,
  };
  for (const { service, grade, span } of told)
    if (service !== owner?.service)
      yield { kind: "access", service, database, relation: grade === "owns" ? "shares" : grade, form: "table", span };
}

function granted(row: readonly Prose[], column: number) {
  const service = row[0] && nameIn(row[0]);
  const cell = row[column];
  const grade = cell && !meansNone(cell.text) ? gradeOf(cell.text) : null;
  return service && cell && grade ? [{ service, grade, span: spanOf(cell) }] : [];
}
