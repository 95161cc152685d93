import { columnRole, isTotalRow } from "../../lexicon/columns.ts";
import type { Prose, Table } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { DatabaseClaim } from "../claim.ts";
import { isAkin } from "../config/connection.ts";
import { nameIn } from "../names.ts";
import { all, marks, tables } from "../needs.ts";
import { databaseNameIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import { isServiceName } from "./store-table.ts";

/** A table about something else names each service's database in passing: "Order Service | nightly dump of `order_db`". */
export const storeRemark: Reader = {
  id: "store-remark",
  needs: all(tables, marks("code")),
  *read(section) {
    for (const block of blocksIn(section.blocks)) if (block.kind === "table") yield* readTable(block);
  },
};

function* readTable({ header, rows }: Table): Generator<DatabaseClaim> {
  const roles = header.map(({ text }) => columnRole(text));
  const column = roles.indexOf("service");
  if (column < 0 || roles.includes("database")) return;
  for (const row of rows) {
    const owner = row[column] && nameIn(row[column]);
    const [name, another] = row.flatMap((cell, index) => (index === column ? [] : storesInCode(cell)));
    if (!owner || !isServiceName(owner.text) || isTotalRow(owner.text)) continue;
    if (!name || another || !isAkin(owner.text, name.text)) continue;
    const span = { start: spanOf(row[0] as Prose).start, end: spanOf(row.at(-1) as Prose).end };
    yield { kind: "database", name, owner: { ...owner, bare: true }, standing: "mentioned", form: "table", span };
  }
}

const storesInCode = (cell: Prose): Words[] =>
  cell.marks.flatMap(({ kind, start, end }) =>
    kind === "code" && databaseNameIn(cell, start, end)?.words.text === cell.text.slice(start, end)
      ? [wordsOf(cell, start, end)]
      : [],
  );
