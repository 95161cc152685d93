import { t } from "../../../l10n/index.ts";
import { draft, field } from "../draft.ts";
import { numbered } from "../naming.ts";
import { headOf, type Template } from "../template.ts";

export const eventDrivenSync: Template = {
  id: "event-driven-sync",
  get name() {
    return t("Event-driven synchronisation");
  },
  get about() {
    return t("a broker, events with producers and consumers, delivery and order, what happens when one is lost");
  },
  naming: numbered,
  write(subject, house) {
    const broker = field("RabbitMQ");
    const [source, copy, third] = [field("Catalog"), field("Ordering"), field("Search")];
    const [changed, removed] = [field("article.changed"), field("article.removed")];
    return draft`${headOf(subject, house)}

## Context

${source} owns data that others need: ${field("a price is shown where articles are listed, ordered and searched")}.

## Considered Options

### Option 1: Ask ${source} each time

**Pros:**

- ${field("Nothing is ever out of date")}

**Cons:**

- ${field("Nobody works while it is down")}

### Option 2: Copies kept by events (CHOSEN)

**Pros:**

- ${field("Each service answers from its own database")}

**Cons:**

- ${field("A copy is seconds behind")}

## Decision

**Chosen:** Copies kept by events (Option 2). ${source} publishes what changed to ${broker}; each consumer keeps a copy of the
fields that it needs.

### Services

- **${source}**
- **${copy}**
- **${third}**

### Events

| Event | Producer | Consumers |
| --- | --- | --- |
| ${changed} | ${source} | ${copy}, ${third} |
| ${removed} | ${source} | ${third} |

### Delivery

- An event is written to an outbox table in the transaction of the change, and sent from there: none is lost.
- Consumers remember the last version of each row: an event that comes twice, or late, changes nothing.
- What cannot be handled after ${field("5")} attempts goes to a dead letter queue, and somebody is called.

## Consequences

### Positive

- ${field("Services can be down one at a time")}

### Negative

- ${field("Fields of events are an interface, and change as slowly as one")}
`;
  },
};
