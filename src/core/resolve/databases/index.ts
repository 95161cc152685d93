// Who is who among the databases: container, host and logical name of one database become one database.

import type { Access, Database } from "../../model/types.ts";
import type { Lines } from "../../text/lines.ts";
import { ofKind } from "../kinds.ts";
import { databaseKey } from "../names.ts";
import type { DatabaseEvidence, Placed } from "../reading.ts";
import type { Roster } from "../services.ts";
import { accessOf } from "./access.ts";
import { decidedEngines } from "./decided-engines.ts";
import { asTheirServers, databaseOf } from "./described.ts";
import { engineDefaults } from "./engine-defaults.ts";
import { evidenceOf } from "./evidence.ts";
import { gather } from "./gather.ts";
import { oneForEach } from "./one-for-each.ts";
import { withKnownOwner } from "./owners.ts";
import { stayAsTheyAre, withKept, withoutEchoes } from "./scopes.ts";
import { onServers } from "./servers.ts";
import type { Store } from "./store.ts";
import { toldByName } from "./told-by-name.ts";

export interface ResolvedDatabases {
  readonly databases: Database[];
  readonly access: Access[];
  readonly evidence: readonly DatabaseEvidence[];
  nameOf(words: string): string | null;
}

export function resolveDatabases(claims: readonly Placed[], roster: Roster, lines: Lines): ResolvedDatabases {
  const known = ofKind(claims, "database").flatMap((claim) =>
    claim.aside ? [] : (withKnownOwner(claim, roster) ?? []),
  );
  const placed = stayAsTheyAre(known, claims, roster)
    ? known.map((claim) => ({ ...claim, scope: "decided" as const }))
    : known;
  const ruled = [...placed, ...toldByName(placed, claims, roster), ...oneForEach(placed, claims, roster)];
  const told = [...ruled, ...decidedEngines(ruled, claims)];
  const { claims: own, servers } = onServers(told);
  const gathered = gather(own, roster);
  const stores = withKept(withoutEchoes(gathered), gathered);
  const defaults = engineDefaults(claims);
  const databases = asTheirServers(
    stores.map((store) => databaseOf(store, lines, defaults)),
    servers,
  );
  const nameOf = nameFinder(stores, databases);
  return {
    databases,
    access: accessOf(stores, databases, claims, roster, lines, nameOf),
    evidence: stores.map(evidenceOf),
    nameOf,
  };
}

/** The first database that is called so to the letter, else the first that can be meant. */
function nameFinder(stores: readonly Store[], databases: readonly Database[]): (words: string) => string | null {
  const bySpelling = new Map<string, string>();
  const byKey = new Map<string, string>();
  for (const [index, { name, aliases }] of databases.entries()) {
    for (const spelling of [name, ...aliases]) if (!bySpelling.has(spelling)) bySpelling.set(spelling, name);
    for (const key of stores[index]?.keys ?? []) if (!byKey.has(key)) byKey.set(key, name);
  }
  return (words) => bySpelling.get(words) ?? byKey.get(databaseKey(words)) ?? null;
}
