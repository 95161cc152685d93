// Servers that hold several databases: their names are nobody's second name, and they are no databases themselves.
import { groupedBy } from "../../text/grouped.ts";
import type { Words } from "../../text/span.ts";
import { databaseKey } from "../names.ts";
import type { DatabaseClaim } from "./store.ts";

export interface OnServers {
  readonly claims: readonly DatabaseClaim[];
  /** What is told of the servers themselves. */
  readonly servers: readonly DatabaseClaim[];
}

/** A host that two and more databases are configured on is the server of each of them; so is a container, by its port. */
export function onServers(told: readonly DatabaseClaim[]): OnServers {
  const contained = inContainers(told);
  const { claims, servers } = onHosts(contained.claims);
  return { claims, servers: [...contained.servers, ...servers] };
}

function onHosts(told: readonly DatabaseClaim[]): OnServers {
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

/** Ports that several databases are reached at: such a port tells nothing of which one is meant. */
export function portsOfServers(told: readonly DatabaseClaim[]): ReadonlySet<number> {
  const reached = told.filter(({ name, port, form }) => name && port && isConnection(form));
  return new Set(
    [...groupedBy(reached, ({ port }) => port?.value ?? 0)]
      .filter(([, on]) => new Set(on.map(({ name }) => databaseKey(name?.text ?? ""))).size >= 2)
      .filter(([port, on]) => !told.some((it) => it.form === "compose" && it.port?.value === port && !runs(it, on)))
      .map(([port]) => port),
  );
}

/** A container of another engine is a contradiction, which has to be seen. */
const runs = ({ engine }: DatabaseClaim, on: readonly DatabaseClaim[]): boolean =>
  on.every((it) => !engine || !it.engine || it.engine.value === engine.value);

/** `localhost:5434/orders` and `localhost:5434/stock` are in the container that publishes 5434, and is neither of them. */
function inContainers(told: readonly DatabaseClaim[]): OnServers {
  const ports = portsOfServers(told);
  const names = new Set(told.flatMap(({ name, form }) => (name && isConnection(form) ? [databaseKey(name.text)] : [])));
  const isServer = ({ form, owner, name, also = [], port }: DatabaseClaim): boolean =>
    form === "compose" &&
    !owner &&
    name !== undefined &&
    port !== undefined &&
    ports.has(port.value) &&
    ![name, ...also].some(({ text }) => names.has(databaseKey(text)));
  const servers = told.filter(isServer);
  if (!servers.length) return { claims: told, servers };
  return { claims: told.filter((claim) => !isServer(claim)).map((claim) => contained(claim, servers)), servers };
}

function contained(claim: DatabaseClaim, servers: readonly DatabaseClaim[]): DatabaseClaim {
  if (!claim.name || claim.cluster || !claim.port || !isConnection(claim.form)) return claim;
  const server = servers.find(({ port }) => port?.value === claim.port?.value);
  return server?.name ? { ...claim, cluster: server.name } : claim;
}

const isConnection = (form: DatabaseClaim["form"]): boolean => form === "config" || form === "url";

/** The further names that a configuration gives. */
const hostsOf = ({ form, name, also, cluster }: DatabaseClaim): readonly Words[] =>
  name && (isConnection(form) || form === "prose")
    ? [...(isConnection(form) ? (also ?? []) : []), ...(cluster ? [cluster] : [])]
    : [];

function moved(claim: DatabaseClaim, shared: ReadonlySet<string>): DatabaseClaim {
  const server = claim.also?.find(({ text }) => shared.has(text));
  if (!server || claim.cluster) return claim;
  const { also, ...rest } = claim;
  const others = (also ?? []).filter((it) => it !== server);
  return { ...rest, ...(others.length ? { also: others } : {}), cluster: server };
}
