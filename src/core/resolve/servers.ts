// Servers that hold several databases: their names are nobody's second name, and they are no databases themselves.
import type { ClaimOf } from "../readers/claim.ts";
import { groupedBy } from "../text/grouped.ts";
import type { Words } from "../text/span.ts";
import type { Placed } from "./reading.ts";

type DatabaseClaim = Placed<ClaimOf<"database">>;

export interface OnServers {
  readonly claims: readonly DatabaseClaim[];
  /** What is told of the servers themselves. */
  readonly servers: readonly DatabaseClaim[];
}

/** A host that two and more databases are configured on is the server of each of them. */
export function onServers(told: readonly DatabaseClaim[]): OnServers {
  const hosts = told.flatMap((claim) =>
    hostsOf(claim).map((host) => ({ host: host.text, database: claim.name?.text })),
  );
  const shared = new Set(
    [...groupedBy(hosts, ({ host }) => host)]
      .filter(([, on]) => new Set(on.map(({ database }) => database)).size >= 2)
      .map(([host]) => host),
  );
  if (!shared.size) return { claims: told, servers: [] };
  const isServer = ({ name, owner, form }: DatabaseClaim): boolean =>
    name !== undefined && !owner && form === "prose" && shared.has(name.text);
  return {
    claims: told.filter((claim) => !isServer(claim)).map((claim) => moved(claim, shared)),
    servers: told.filter(isServer),
  };
}

/** The further names that a configuration gives. */
const hostsOf = ({ form, name, also, cluster }: DatabaseClaim): readonly Words[] =>
  name && (form === "config" || form === "url") ? [...(also ?? []), ...(cluster ? [cluster] : [])] : [];

function moved(claim: DatabaseClaim, shared: ReadonlySet<string>): DatabaseClaim {
  const server = claim.also?.find(({ text }) => shared.has(text));
  if (!server || claim.cluster) return claim;
  const { also, ...rest } = claim;
  const others = (also ?? []).filter((it) => it !== server);
  return { ...rest, ...(others.length ? { also: others } : {}), cluster: server };
}
