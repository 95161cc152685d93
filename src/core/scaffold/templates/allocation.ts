// A record that gives each service its own databases.
import { type Draft, draft, field, joined, type Part } from "../draft.ts";
import type { House } from "../house.ts";
import type { Subject } from "../subject.ts";
import { headOf } from "../template.ts";

/** A row of the allocation. */
export interface Store {
  readonly service: Part;
  /** The service as code spells it. */
  readonly code: Part;
  readonly database: Draft;
  readonly engine: Part;
  readonly port: Part;
  /** Null where nothing is known of it. */
  readonly pool: Pool | null;
}

interface Pool {
  readonly instances: number;
  /** Connections of one instance. */
  readonly size: number;
}

export type Stores = readonly [Store, ...Store[]];

export function allocation(subject: Subject, house: House, stores: Stores, brokers: readonly string[]): Draft {
  return draft`${headOf(subject, house)}

## Context

${field("All services share one database: a migration of one team stops the others.")}

## Considered Options

### Option 1: One shared database

**Pros:**

- ${field("One backup and one upgrade")}

**Cons:**

- ${field("No team can release alone")}

### Option 2: A database for each service (CHOSEN)

**Pros:**

- ${field("Each team migrates when it wants")}

**Cons:**

- ${field("No joins across services")}

## Decision

**Chosen:** A database for each service (Option 2). Each service owns its database, and no service reads another
service's tables: data is shared by events or by calls.

### Databases

| Service | Database | Engine | Port |
| --- | --- | --- | --- |
${lines(stores.map(({ service, database, engine, port }) => draft`| ${service} | ${database} | ${engine} | ${port} |`))}
${connections(stores)}${events(stores, brokers)}
## Migration

### Phase 1: Split the schemas

1. Move the tables of ${stores[0].service} into a schema of their own, with a user that sees nothing else.

### Phase 2: Split the servers

1. Replicate ${stores[0].database}, switch ${stores[0].code} over, and drop the old tables.

## Validation

- ${field("The build fails where a service connects to another service's database.")}

## Consequences

### Positive

- ${field("A failure stays where it happens")}

### Negative

- ${field("More databases to back up and to watch")}
`;
}

const lines = (drafts: readonly Draft[]): Draft => joined(drafts, "\n");

function connections(stores: Stores): Draft {
  const rows = stores.flatMap(({ service, pool }) =>
    pool ? [{ service, ...pool, all: pool.instances * pool.size }] : [],
  );
  if (!rows.length) return [];
  const total = rows.reduce((sum, { all }) => sum + all, 0);
  const row = ({ service, instances, size, all }: (typeof rows)[number]): Draft =>
    draft`| ${service} | ${String(instances)} | ${String(size)} | ${String(all)} |`;
  return draft`
### Connections

| Service | Instances | Pool size | Connections |
| --- | --- | --- | --- |
${lines(rows.map(row))}
| **Total** | | | **${String(total)}** |
`;
}

/** Events and a saga of the first services; one alone has nobody to talk to. */
function events(stores: Stores, brokers: readonly string[]): Draft {
  const [first, second, third] = [...new Set(stores.map(({ service }) => service))];
  if (!first || !second) return [];
  const [placed, paid] = [field("order.placed"), field("payment.received")];
  const [act, undo, pay, refund] = [
    field("Create order"),
    field("Cancel order"),
    field("Charge card"),
    field("Refund card"),
  ];
  return draft`
### Events
${brokers.length ? `\nEvents go over ${brokers.join(" and ")}.\n` : ""}
| Event | Producer | Consumers |
| --- | --- | --- |
| ${placed} | ${first} | ${third ? draft`${second}, ${third}` : second} |
| ${paid} | ${second} | ${first} |

### ${field("Checkout")} saga

| Step | Service | Action | Compensation |
| --- | --- | --- | --- |
| 1 | ${first} | ${act} | ${undo} |
| 2 | ${second} | ${pay} | ${refund} |
`;
}
