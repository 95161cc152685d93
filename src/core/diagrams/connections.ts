// How many connections each service opens, and what they add up to against the bounds that the text states.
import { t } from "../../l10n/index.ts";
import type { Pool } from "../model/types.ts";
import { groupedBy } from "../text/grouped.ts";
import type { Stated } from "../text/span.ts";
import { boundsIn, databaseOfPools, opened } from "./budget.ts";
import { type Canvas, canvasOf } from "./canvas.ts";
import type { Cell, Table, View } from "./diagram.ts";
import { cell, type Facts, facts } from "./table.ts";
import { poolText } from "./words.ts";

export const connections: View = {
  id: "connections",
  draw(reading, scope) {
    const canvas = canvasOf(reading, scope);
    const links = facts();
    const tables = [poolTable(canvas, links), ...sumTables(canvas, links), totalTable(canvas, links)];
    const drawing = { kind: "tables", tables: tables.filter(({ rows }) => rows.length > 0) } as const;
    return { view: "connections", scope, drawing, elements: links.elements, notes: [] };
  },
};

const columns = (...names: readonly string[]): Cell[] => names.map((name) => cell(name));

function poolTable({ architecture, spansOf }: Canvas, links: Facts): Table {
  const rows = architecture.pools.map((pool) => [
    links.linked(pool.service ?? pool.database ?? pool.pooler ?? t("Pool"), spansOf(pool)),
    cell(pool.database),
    cell(pool.pooler),
    pooled(pool),
  ]);
  return { title: t("Pools"), columns: columns(t("Service"), t("Database"), t("Pooler"), t("Connections")), rows };
}

function pooled(pool: Pool): Cell {
  const value = opened(pool);
  return { ...cell(poolText(pool)), ...(value !== null && { meter: { value, limit: null } }) };
}

function sumTables(canvas: Canvas, links: Facts): Table[] {
  const { architecture, reading } = canvas;
  const databaseOf = databaseOfPools(architecture);
  const clusterOf = new Map(architecture.databases.map(({ name, cluster }) => [name, cluster]));
  const bounds = boundsIn(reading);
  const table = (title: string, column: string, nameOf: (pool: Pool) => string | null | undefined): Table => {
    const groups = [...groupedBy(architecture.pools, nameOf)].filter(([, pools]) => pools.some(isCounted));
    const rows = groups.flatMap(([name, pools]) => (name ? [sumRow(name, pools, bounds, canvas, links)] : []));
    return { title, columns: columns(column, t("Connections")), rows };
  };
  return [
    table(t("By database"), t("Database"), (pool) => databaseOf.get(pool)),
    table(t("By cluster"), t("Cluster"), (pool) => clusterOf.get(databaseOf.get(pool) ?? "")),
  ];
}

/** What a pool opens is unknown where the text says how large it is, and not how many there are. */
const isCounted = (pool: Pool): boolean => opened(pool) !== null;

function sumRow(
  name: string,
  pools: readonly Pool[],
  bounds: ReadonlyMap<string, Stated<number>>,
  { spansOf }: Canvas,
  links: Facts,
): Cell[] {
  const sum = pools.reduce((total, pool) => total + (opened(pool) ?? 0), 0);
  const parts = pools.map((pool) => opened(pool) ?? "?").join(" + ");
  const bound = bounds.get(name);
  const spans = [...(bound ? [bound.span] : []), ...pools.flatMap(spansOf)];
  const meter = { value: sum, limit: bound?.value ?? null };
  const over = bound && sum > bound.value;
  return [
    links.linked(name, spans),
    { lines: [pools.length > 1 ? `${parts} = ${sum}` : `${sum}`], meter, ...(over && { tone: "bad" as const }) },
  ];
}

function totalTable({ architecture, spansOf }: Canvas, links: Facts): Table {
  const rows = architecture.totals.map((total) => {
    const { stated, approximate, comparator, computed } = total;
    const figure = comparator === "=" ? String(stated) : `${comparator} ${stated}`;
    const wrong = computed !== null && comparator === "=" && !approximate && computed !== stated;
    const sum = cell(computed === null ? t("unknown") : computed);
    return [
      links.linked(approximate ? t("about {0}", stated) : figure, spansOf(total)),
      wrong ? { ...sum, tone: "bad" as const } : sum,
    ];
  });
  return { title: t("Totals"), columns: columns(t("Stated"), t("Its parts add up to")), rows };
}
