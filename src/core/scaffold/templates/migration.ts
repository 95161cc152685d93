import { t } from "../../../l10n/index.ts";
import { draft, field, snake } from "../draft.ts";
import { numbered } from "../naming.ts";
import { headOf, type Template } from "../template.ts";

export const migration: Template = {
  id: "migration",
  get name() {
    return t("Migration to another database");
  },
  get about() {
    return t("what stands today, the target, phases with a way back, validation");
  },
  naming: numbered,
  write(subject, house) {
    const [service, from, to] = [field("catalog"), field("MySQL"), field("PostgreSQL")];
    return draft`${headOf(subject, house)}

## Context

The service ${service} has to leave ${from}: ${field("its version gets no more security fixes")}.

## Considered Options

### Option 1: All at once in a night

**Pros:**

- ${field("One switch, no copies to keep in step")}

**Cons:**

- ${field("The only way back is the backup")}

### Option 2: Phase by phase (CHOSEN)

**Pros:**

- ${field("Each phase can be undone")}

**Cons:**

- ${field("Two databases run for some weeks")}

## Decision

**Chosen:** Phase by phase (Option 2).

| Service | Database | Engine | Port |
| --- | --- | --- | --- |
| ${service} | ${snake(service)}_db | ${to} | 5433 |

## Migration

### Phase 1: Copy

1. ${field("Replicate all tables into the new database.")}
2. Way back: ${field("stop the replication")}.

### Phase 2: Read from the new one

1. ${field("Compare answers of both for a week, then read from the new one.")}
2. Way back: ${field("read from the old one")}.

### Phase 3: Write to the new one

1. ${field("Switch writes in a maintenance window, and keep the old one for a month.")}
2. Way back: ${field("replay the changes of the window")}.

## Validation

- ${field("Counts and checksums of all tables are equal before each phase.")}

## Consequences

### Positive

- ${field("Security fixes again")}

### Negative

- ${field("Queries have to be tested twice")}
`;
  },
};
