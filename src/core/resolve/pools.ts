// Connection pools and the totals stated of them.
import type { Pool, Total } from "../model/types.ts";
import type { ClaimOf, Party } from "../readers/claim.ts";
import type { Lines } from "../text/lines.ts";
import { ofKind } from "./kinds.ts";
import type { Placed } from "./reading.ts";
import type { Roster } from "./services.ts";

type PoolClaim = Placed<ClaimOf<"pool">>;

/** One pool for each service and database; a later place fills in what an earlier one leaves open. */
export function poolsOf(
  claims: readonly Placed[],
  roster: Roster,
  databaseNamed: (words: string) => string | null,
  lines: Lines,
): Pool[] {
  const pools: Pool[] = [];
  for (const claim of ofKind(claims, "pool")) {
    if (claim.aside) continue;
    const unknown = claim.service && isBare(claim.service) && !roster.nameOf(claim.service.text);
    if (unknown && !claim.database) continue;
    const { service: _unknown, ...rest } = claim;
    const next = poolOf(unknown ? rest : claim, roster, databaseNamed, lines);
    const known = pools.findIndex((pool) => isSame(pool, next));
    if (known < 0) pools.push(next);
    else pools[known] = filled(pools[known] as Pool, next);
  }
  return pools;
}

function poolOf(claim: PoolClaim, roster: Roster, databaseNamed: (words: string) => string | null, lines: Lines): Pool {
  return {
    service: claim.service ? (roster.nameOf(claim.service.text) ?? claim.service.text) : null,
    database: claim.database ? (databaseNamed(claim.database.text) ?? claim.database.text) : null,
    pooler: claim.pooler?.value ?? null,
    instances: claim.instances?.value ?? null,
    size: claim.size?.value ?? null,
    connections: claim.connections?.value ?? null,
    scope: claim.scope,
    ...(claim.option === undefined ? {} : { option: claim.option }),
    range: lines.range(claim.span),
  };
}

function isSame(a: Pool, b: Pool): boolean {
  if (a.scope !== b.scope || a.option !== b.option || a.service !== b.service || !a.service) return false;
  if (a.database && b.database && a.database !== b.database) return false;
  return (["instances", "size", "connections"] as const).every(
    (field) => a[field] === null || b[field] === null || a[field] === b[field],
  );
}

const isBare = (party: Party): boolean => party.bare === true;

const filled = (a: Pool, b: Pool): Pool => ({
  ...a,
  database: a.database ?? b.database,
  pooler: a.pooler ?? b.pooler,
  instances: a.instances ?? b.instances,
  size: a.size ?? b.size,
  connections: a.connections ?? b.connections,
});

/** The totals that are stated, and the sums and products that are called so, each number once. */
export function totalsOf(claims: readonly Placed[], lines: Lines): Total[] {
  const stated = ofKind(claims, "total").filter(({ aside }) => !aside);
  const known = new Set(stated.map((claim) => claim.stated.value));
  const worked = ofKind(claims, "equation").filter(
    ({ aside, overall, quantity, stated: { value } }) =>
      !aside && overall && quantity === "connections" && !known.has(value),
  );
  return [
    ...stated.map(({ comparator, parts, ...claim }) =>
      totalOf(claim, comparator, parts.length ? parts.reduce((sum, part) => sum + part.value, 0) : null, lines),
    ),
    ...worked.map((claim) => totalOf(claim, "=", claim.found, lines)),
  ];
}

type Stating = Pick<Placed<ClaimOf<"total">>, "stated" | "scope" | "option" | "span"> & {
  readonly approximate?: boolean;
};

const totalOf = (claim: Stating, comparator: Total["comparator"], computed: number | null, lines: Lines): Total => ({
  quantity: "connections",
  stated: claim.stated.value,
  approximate: claim.approximate ?? false,
  comparator,
  computed,
  scope: claim.scope,
  ...(claim.option === undefined ? {} : { option: claim.option }),
  range: lines.range(claim.span),
});
