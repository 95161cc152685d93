// Services, databases, who uses which, pools and totals.
import type { Access, Database, Pool, Service, Total } from "../model/types.ts";
import type { Page } from "../parse/page.ts";
import type { Lines } from "../text/lines.ts";
import type { Outline } from "./outline.ts";
import type { DatabaseEvidence, Placed, ServiceEvidence } from "./reading.ts";
import { type Roster, rosterOf } from "./services.ts";

export interface ArchitectureInput {
  readonly page: Page;
  readonly claims: readonly Placed[];
  readonly lines: Lines;
  readonly outline: Outline;
}

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

export function resolveArchitecture({ claims, lines }: ArchitectureInput): ResolvedArchitecture {
  const roster = rosterOf(claims, lines);
  return {
    roster,
    services: roster.evidence,
    databases: [],
    databaseNamed: () => null,
    model: { services: [...roster.services], databases: [], access: [], pools: [], totals: [] },
  };
}
