import { serviceNounPattern } from "../../lexicon/architecture.ts";
import { isTotalRow, propertyRole } from "../../lexicon/columns.ts";
import { type FlowColumn, flowColumn } from "../../lexicon/flows.ts";
import { latePattern } from "../../lexicon/match.ts";
import { canNameService } from "../../lexicon/parties.ts";
import { brokersIn, enginesIn } from "../../lexicon/products.ts";
import { describesGateway, describesLibrary, isDutyColumn } from "../../lexicon/service-leads.ts";
import type { Prose, Section, Table } from "../../parse/page.ts";
import { isMarked, spanOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { columnsOf } from "../columns.ts";
import { isProperName, kindOf, nameIn } from "../names.ts";
import { all, serviceNouns, tables } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { isServiceName } from "../stores/store-table.ts";
import { introducedBlocksIn } from "../walk.ts";
import { serviceNoun } from "./service-words.ts";

/** "We split it into four services:" and a table of them that tells of no stores. */
export const serviceTable: Reader = {
  id: "service-table",
  needs: all(tables, serviceNouns),
  *read(section) {
    for (const { block, lead } of introducedBlocksIn(section.blocks))
      if (block.kind === "table" && (isAnnounced(lead, section) || tellsDuties(block))) yield* readTable(block);
  },
};

const noun = latePattern(
  `(?:(?<![\\p{L}-])|(?<=[个個の]))(?:${serviceNounPattern})(?![\\p{L}-])|服[务務]|サービス`,
  "iu",
);

/** By the sentence that ends in a colon right above, or else by the heading. */
const isAnnounced = (lead: Prose | null, { heading }: Section): boolean =>
  lead && /[:：]\s*$/u.test(lead.text) ? noun.test(lead.text) : noun.test(heading?.text ?? "");

/** A column of what each is there for or of what it publishes tells as much as an announcement: "Domain", "Own RabbitMQ topology?". */
const tellsDuties = ({ header: [, ...about], rows }: Table): boolean =>
  about.some(({ text }) => isDutyColumn(text) || publishing.has(flowColumn(text)) || brokersIn(text).length > 0) &&
  !rows.some(([cell]) => cell && kindOf(cell.text) === "external");

const publishing: ReadonlySet<FlowColumn | null> = new Set<FlowColumn>(["publishes", "consumes"]);

function* readTable(table: Table): Generator<Claim> {
  const [first] = table.header;
  if (!first || propertyRole(first.text) !== "service" || !serviceNoun.test(first.text)) return;
  const { database, engine, tables: owned } = columnsOf(table);
  if ([database, engine, owned].some((it) => it !== undefined)) return;
  const rows = table.rows.filter(
    ([cell, ...about]) =>
      cell && !isTotalRow(cell.text) && !isStruck(cell) && !about.some(({ text }) => describesLibrary.test(text)),
  );
  const names = rows.map(([cell]) => (cell ? nameIn(cell) : null));
  // One product among them, and it is a list of what runs.
  if (names.length < 2 || !names.every((name) => name && isService(name))) return;
  for (const [index, name] of names.entries()) {
    const [cell, ...rest] = rows[index] ?? [];
    if (!name || !cell) continue;
    const span = { start: spanOf(cell).start, end: spanOf(rest.at(-1) ?? cell).end };
    const role = rest.some(({ text }) => describesGateway.test(text)) ? "gateway" : kindOf(name.text);
    yield { kind: "service", name, standing: "listed", role, span };
  }
}

const isStruck = (cell: Prose): boolean => isMarked(cell, "struck", 0, cell.text.trimEnd().length);

const isService = ({ text }: Words): boolean =>
  isProperName(text) &&
  isServiceName(text) &&
  canNameService(text) &&
  !enginesIn(text).length &&
  !brokersIn(text).length;
