import { t } from "../../../l10n/index.ts";
import { draft, field, joined } from "../draft.ts";
import { numbered } from "../naming.ts";
import { headOf, type Template } from "../template.ts";

export const connectionPooling: Template = {
  id: "connection-pooling",
  get name() {
    return t("Connection pooling");
  },
  get about() {
    return t("pool sizes by service, their total, the server's limit, the pooler's configuration");
  },
  naming: numbered,
  write(subject, house) {
    const services = [field("Ordering"), field("Payment"), field("Catalog")];
    const rows = services.map((service) => draft`| ${service} | 2 | 10 | 20 |`);
    return draft`${headOf(subject, house)}

## Context

${field("Every instance opens connections of its own, and at peak the server refuses new ones.")}

## Considered Options

### Option 1: Pools in the services only

**Pros:**

- ${field("Nothing more to run")}

**Cons:**

- ${field("Each new instance adds its whole pool")}

### Option 2: PgBouncer in front of the server (CHOSEN)

**Pros:**

- ${field("Many clients share few connections")}

**Cons:**

- ${field("Session state does not survive a transaction")}

## Decision

**Chosen:** PgBouncer in front of the server (Option 2). Each service pools its connections, and PgBouncer pools them again
in transaction mode.

### Connections

| Service | Instances | Pool size | Connections |
| --- | --- | --- | --- |
${joined(rows, "\n")}
| **Total** | | | **60** |

The server allows \`max_connections = ${field("100")}\`.

\`\`\`ini
[pgbouncer]
pool_mode = transaction
max_client_conn = 400
default_pool_size = 20
\`\`\`

## Consequences

### Positive

- ${field("Instances can be added without a look at the server")}

### Negative

- ${field("The table above changes with every pool size")}
`;
  },
};
