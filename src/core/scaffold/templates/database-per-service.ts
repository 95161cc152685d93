import { type Draft, draft, type Field, field, joined, kebab, snake } from "../draft.ts";
import { numbered } from "../naming.ts";
import { headOf, type Template } from "../template.ts";

interface Store {
  readonly service: Field;
  readonly engine: Field;
  readonly port: number;
}

// In lower case, as an editor works the names of the databases out only once the name of the service is left.
const stores = (): readonly [Store, Store, Store] => [
  { service: field("ordering"), engine: field("PostgreSQL"), port: 5433 },
  { service: field("payment"), engine: field("PostgreSQL"), port: 5434 },
  { service: field("catalog"), engine: field("MongoDB"), port: 27018 },
];

const lines = (drafts: readonly Draft[]): Draft => joined(drafts, "\n");

export const databasePerService: Template = {
  id: "database-per-service",
  name: "Database per service",
  about: "services and their databases, pools with a total, events, a saga, options, migration, validation",
  naming: numbered,
  write(subject, house) {
    const all = stores();
    const [first, second, third] = all;
    const [placed, paid] = [field("order.placed"), field("payment.received")];
    const [act, undo, pay, refund] = [
      field("Create order"),
      field("Cancel order"),
      field("Charge card"),
      field("Refund card"),
    ];
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
${lines(all.map(({ service, engine, port }) => draft`| ${service} | ${snake(service)}_db | ${engine} | ${String(port)} |`))}

### Connections

| Service | Instances | Pool size | Connections |
| --- | --- | --- | --- |
${lines(all.map(({ service }) => draft`| ${service} | 2 | 10 | 20 |`))}
| **Total** | | | **60** |

### Events

| Event | Producer | Consumers |
| --- | --- | --- |
| ${placed} | ${first.service} | ${second.service}, ${third.service} |
| ${paid} | ${second.service} | ${first.service} |

### ${field("Checkout")} saga

| Step | Service | Action | Compensation |
| --- | --- | --- | --- |
| 1 | ${first.service} | ${act} | ${undo} |
| 2 | ${second.service} | ${pay} | ${refund} |

## Migration

### Phase 1: Split the schemas

1. Move the tables of ${first.service} into a schema of their own, with a user that sees nothing else.

### Phase 2: Split the servers

1. Replicate ${snake(first.service)}_db, switch ${kebab(first.service)} over, and drop the old tables.

## Validation

- ${field("The build fails where a service connects to another service's database.")}

## Consequences

### Positive

- ${field("A failure stays where it happens")}

### Negative

- ${field("More databases to back up and to watch")}
`;
  },
};
