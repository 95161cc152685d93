// Databases in their clusters, and who uses them with how many connections.
import { term } from "../../l10n/terms.ts";
import type { Access, Database, Pool } from "../model/types.ts";
import { groupedBy } from "../text/grouped.ts";
import type { Span } from "../text/span.ts";
import { type Canvas, changed, type NodeNamed } from "./canvas.ts";
import { distinct } from "./places.ts";
import type { Architecture } from "./scope.ts";
import { databaseDetails, databaseLines, poolLines, storeKind } from "./words.ts";

/** By name: the id of the database's node. `extra`: further lines for its label. */
export function drawStores(canvas: Canvas, extra: (database: Database) => readonly string[]): Map<string, string> {
  const { architecture, sketch, spansOf, changeOf } = canvas;
  const boxOf = drawClusters(canvas);
  const nodes = inOrderOfUse(architecture).map((database) => {
    const box = database.cluster === null ? undefined : boxOf.get(database.cluster);
    const id = sketch.node({
      kind: storeKind(database),
      lines: [...databaseLines(database), ...extra(database)],
      details: databaseDetails(database),
      spans: spansOf(database),
      ...(box && { box }),
      ...changed(changeOf(database)),
    });
    return [database.name, id] as const;
  });
  return new Map(nodes);
}

/** Side by side with the services that use them, owners first, so that lines cross as little as can be. */
function inOrderOfUse({ services, databases, access }: Architecture): Database[] {
  const rank = new Map(services.map(({ name }, index) => [name, index]));
  const users = groupedBy(access, ({ database }) => database);
  const place = ({ name }: Database): number => {
    const all = users.get(name) ?? [];
    const owners = all.filter(({ relation }) => relation === "owns");
    return Math.min(...(owners.length > 0 ? owners : all).map(({ service }) => rank.get(service) ?? Infinity));
  };
  const places = new Map(databases.map((database) => [database, place(database)]));
  return [...databases].sort((a, b) => byNumber(places.get(a) ?? Infinity, places.get(b) ?? Infinity));
}

const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b);

function drawClusters({ architecture, reading, sketch, spansOf }: Canvas): Map<string, string> {
  const members = groupedBy(architecture.databases, ({ cluster }) => cluster);
  const named = groupedBy(reading.claimsOf("database"), ({ cluster }) => cluster?.text);
  const boxes = [...members].flatMap(([name, databases]) => {
    if (name === null) return [];
    const words = (named.get(name) ?? []).flatMap(({ cluster }): Span[] => (cluster ? [cluster.span] : []));
    const spans = distinct([...words, ...databases.flatMap((database) => spansOf(database).slice(0, 1))]);
    return [[name, sketch.box({ kind: "cluster", lines: [name], details: [], spans })] as const];
  });
  return new Map(boxes);
}

/** Every pool has one place: the line it runs along, or else its service, or else its database. */
export interface PoolPlaces {
  readonly onAccess: ReadonlyMap<Access, readonly Pool[]>;
  readonly onService: ReadonlyMap<string, readonly Pool[]>;
  readonly onDatabase: ReadonlyMap<string, readonly Pool[]>;
}

export function placedPools({ access, pools }: Architecture): PoolPlaces {
  const ofService = groupedBy(access, ({ service }) => service);
  const ofDatabase = groupedBy(access, ({ database }) => database);
  const lineOf = ({ service, database }: Pool): Access | undefined => {
    const lines = (service === null ? ofDatabase.get(database ?? "") : ofService.get(service)) ?? [];
    const fitting = lines.filter((line) => database === null || line.database === database);
    const owned = fitting.filter(({ relation }) => relation === "owns");
    const [line, ...others] = owned.length > 0 ? owned : fitting;
    return others.length === 0 ? line : undefined;
  };
  const placed = pools.map((pool) => ({ pool, line: lineOf(pool) }));
  const pick = <K>(keyOf: (place: (typeof placed)[number]) => K | null | undefined) => {
    const groups = groupedBy(
      placed.filter((place) => keyOf(place) != null),
      (place) => keyOf(place) as K,
    );
    return new Map([...groups].map(([key, places]) => [key, places.map(({ pool }) => pool)]));
  };
  return {
    onAccess: pick(({ line }) => line),
    onService: pick(({ pool, line }) => (line ? null : pool.service)),
    onDatabase: pick(({ pool, line }) => (line || pool.service !== null ? null : pool.database)),
  };
}

export function drawAccess(
  canvas: Canvas,
  serviceNamed: NodeNamed,
  stores: ReadonlyMap<string, string>,
  pools: PoolPlaces,
) {
  const { architecture, sketch, spansOf, changeOf } = canvas;
  for (const access of architecture.access) {
    const to = stores.get(access.database);
    if (!to) continue;
    const own = pools.onAccess.get(access) ?? [];
    const figures = own.flatMap(poolLines);
    const change = changeOf(access);
    const poolsChange = own.some((pool) => changeOf(pool) !== change);
    sketch.edge({
      kind: access.relation,
      from: serviceNamed(access.service, access),
      to,
      lines: [...(access.relation === "owns" ? [] : [term(access.relation)]), ...figures],
      details: [`${access.service} ${term(access.relation)} ${access.database}`],
      spans: distinct([access, ...own].flatMap(spansOf)),
      ...changed(change === "kept" && poolsChange ? "changed" : change),
    });
  }
}
