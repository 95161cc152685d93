import { storeNounPattern } from "../../lexicon/architecture.ts";
import { columnRole } from "../../lexicon/columns.ts";
import { consLabel, prosLabel, rejectionPattern } from "../../lexicon/options.ts";
import { enginesIn, type ProductMention } from "../../lexicon/products.ts";
import { leadRole, sectionRole } from "../../lexicon/roles.ts";
import { postponedPattern, storeDutyPattern } from "../../lexicon/stores.ts";
import type { Prose, Section, Table } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { DatabaseClaim } from "../claim.ts";
import { columnsOf } from "../columns.ts";
import { given } from "../given.ts";
import { engineNames } from "../needs.ts";
import { isEngine } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { introducedBlocksIn } from "../walk.ts";
import { statedEngine } from "./stated-engine.ts";
import { storesOfRow } from "./store-table.ts";

/**
 * What a decision keeps its data in, where it speaks of no service: "1. **PostgreSQL** — primary data store",
 * "**Caching layer:** Redis". Nobody is said to own it, and nothing but its engine names it.
 */
export const engineChoice: Reader = {
  id: "engine-choice",
  needs: engineNames,
  *read(section) {
    if (!isDecision(section)) return;
    for (const { block, lead } of introducedBlocksIn(section.blocks)) {
      if (lead && leadRole(lead) !== null && leadRole(lead) !== "decision") continue;
      if (block.kind === "list") for (const { prose } of block.items) yield* readLine(prose);
      else if (block.kind === "paragraph") yield* readLine(block.prose);
      else if (block.kind === "table") yield* readTable(block);
    }
  },
};

/** Of a decision, and not of one of its options. */
export const isDecision = ({ heading, trail }: Section): boolean => {
  const roles = [...trail, heading?.text ?? ""].map((title) => sectionRole(title));
  return roles.findLast((role) => role !== null) === "decision";
};

function* readLine(prose: Prose): Generator<DatabaseClaim> {
  const text = prose.text.split("\n", 1)[0] as string;
  const [engine] = enginesIn(text);
  if (!engine || rejectionPattern.test(text) || postponedPattern.test(text.slice(0, engine.end + 40))) return;
  if (!opens(prose, text, engine) && !isLabelled(text, engine)) return;
  yield {
    kind: "database",
    ...statedEngine(prose, engine),
    standing: "described",
    form: "list",
    span: wordsOf(prose, 0, text.length).span,
  };
}

/** "Database | Use case", "Service | Port": a row for each engine, and none for a service. */
function* readTable(table: Table): Generator<DatabaseClaim> {
  const { header, rows } = table;
  const columns = columnsOf(table);
  const column = [columns.engine, columns.database, columns.port === undefined ? undefined : columns.service].find(
    (it) => it !== undefined && rows.filter((row) => engineOf(row[it])).length >= 2,
  );
  const others = [columns.service, columns.database].some((it) => it !== undefined && it !== column);
  if (column === undefined || others || columnRole(header[column]?.text ?? "") === null || compares(table)) return;
  for (const row of rows) {
    const cell = row[column];
    const engine = engineOf(cell);
    if (!cell || !engine || row.some(({ text }) => rejectionPattern.test(text))) continue;
    const [store] = storesOfRow(row, { ...columns, service: undefined, database: undefined, engine: column }, false);
    yield {
      kind: "database",
      ...statedEngine(cell, engine),
      ...given({ port: store?.port }),
      standing: "described",
      form: "table",
      span: { start: spanOf(cell).start, end: spanOf(row.at(-1) ?? cell).end },
    };
  }
}

/** "**PostgreSQL 16 + PostGIS**", "MinIO / S3": the first, with what it is extended by, or what may stand in for it. */
function engineOf(cell: Prose | undefined): ProductMention | null {
  const head = cell?.text.split(/\s[+/]\s/)[0] ?? "";
  const [engine] = isEngine(head) ? enginesIn(head) : [];
  return engine ?? null;
}

/** Engines that are weighed against each other: columns of pros and cons, marks and grades. */
const compares = ({ header, rows }: Table): boolean =>
  header.some(({ text }) => prosLabel.test(text) || consLabel.test(text)) ||
  rows.some((row) => row.some(({ text }) => grade.test(text)));

const grade =
  /^\s*(?:[✅❌⭐✓✗✔✘🟢🔴🟡⚠👍👎]|(?:yes|no|high|medium|low|good|poor|fair|excellent|fast|slow|ja|nein|hoch|mittel|niedrig|gut|schlecht|sí|alto|medio|bajo|sim|não|médio|baixo|oui|non|élevé|moyen|faible|có|không|cao|thấp|高|中|低|\d{1,3} ?\/ ?\d{1,3}|\d(?:\.\d+)?)\s*$)/iu;

/** "**PostgreSQL** — …", "Redis 7 (cache): …": first the engine, then what it is for. */
function opens(prose: Prose, text: string, { start, end, version }: ProductMention): boolean {
  if (text.slice(0, start).trim() !== "") return false;
  const behind = text.slice(version?.end ?? end);
  const strong = prose.marks.some((mark) => mark.kind === "strong" && mark.start <= start && mark.end >= end);
  return (
    /^\s*(?:[(（][^()（）]{1,60}[)）]\s*)?(?:[:：—–]|-\s)/u.test(behind) && (strong || storeDutyPattern.test(behind))
  );
}

/** "Primary database: PostgreSQL", "Caching layer — Redis" */
function isLabelled(text: string, { start }: ProductMention): boolean {
  const label = /^([^:：—–]{3,60}?)\s*[:：—–]\s*$/u.exec(text.slice(0, start))?.[1]?.replace(/\(.*$/, "");
  if (label === undefined) return false;
  return storeDutyPattern.test(label) || storeNounPattern.test(label);
}
