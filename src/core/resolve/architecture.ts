// Services, databases, who uses which, pools and totals.
import type { Access, Database, Pool, Service, Total } from "../model/types.ts";
import type { Lines } from "../text/lines.ts";
import { resolveDatabases } from "./databases/index.ts";
import { poolsOf, totalsOf } from "./pools.ts";
import type { DatabaseEvidence, Placed, ServiceEvidence } from "./reading.ts";
import { type Roster, rosterOf } from "./services.ts";

export interface ResolvedArchitecture {
  readonly roster: Roster;
  readonly services: readonly ServiceEvidence[];
  readonly databases: readonly DatabaseEvidence[];
  databaseNamed(words: string): string | null;
  readonly model: {
    readonly services: Service[];
    readonly databases: Database[];
    readonly access: Access[];
    readonly pools: Pool[];
    readonly totals: Total[];
  };
}

export function resolveArchitecture(claims: readonly Placed[], lines: Lines): ResolvedArchitecture {
  const roster = rosterOf(claims, lines);
  const { databases, access, evidence, nameOf } = resolveDatabases(claims, roster, lines);
  return {
    roster,
    services: roster.evidence,
    databases: evidence,
    databaseNamed: nameOf,
    model: {
      services: [...roster.services],
      databases,
      access,
      pools: poolsOf(claims, roster, nameOf, lines),
      totals: totalsOf(claims, lines),
    },
  };
}
