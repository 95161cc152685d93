import { t } from "../../../l10n/index.ts";
import { draft, field, snake } from "../draft.ts";
import { numbered } from "../naming.ts";
import { headOf, type Template } from "../template.ts";

export const chooseADatabase: Template = {
  id: "choose-a-database",
  get name() {
    return t("Choose a database");
  },
  get about() {
    return t("requirements, a scoring table, pros and cons, the choice");
  },
  naming: numbered,
  write(subject, house) {
    const [service, winner, other] = [field("catalog"), field("PostgreSQL"), field("MongoDB")];
    return draft`${headOf(subject, house)}

## Context

The service ${service} needs a database of its own: ${field("its data outgrew the file it is kept in")}.

## Decision Drivers

- ${field("Queries over many attributes")}
- ${field("The team can run it")}

## Considered Options

### Option 1: ${winner} (CHOSEN)

**Pros:**

- ${field("Transactions and joins")}

**Cons:**

- ${field("Every new attribute is a migration")}

### Option 2: ${other}

**Pros:**

- ${field("Attributes differ freely from article to article")}

**Cons:**

- ${field("Nobody in the team has run it")}

### Comparison

| Criterion | Weight | ${winner} | ${other} |
| --- | --- | --- | --- |
| ${field("Fits the queries")} | 60% | 8 | 7 |
| ${field("Effort to run")} | 40% | 9 | 5 |
| **Total** | 100% | 8.4 | 6.2 |

## Decision

**Chosen:** ${winner} (Option 1), because ${field("it fits the queries and the team knows it")}.

| Service | Database | Engine | Port |
| --- | --- | --- | --- |
| ${service} | ${snake(service)}_db | ${winner} | 5433 |

## Consequences

### Positive

- ${field("One kind of backup for all services")}

### Negative

- ${field("Attributes that nobody foresaw need a column")}
`;
  },
};
