import { t } from "../../../l10n/index.ts";
import { draft, field } from "../draft.ts";
import { dated } from "../naming.ts";
import type { Template } from "../template.ts";

/** Metadata and headings as log4brains reads them; it tells records apart by the names of their files. */
export const log4brains: Template = {
  id: "log4brains",
  name: "log4brains",
  get about() {
    return t("metadata as a list, drivers, options, outcome, links; file names by date");
  },
  naming: dated,
  write({ title, date, author }) {
    const [one, two] = [field("First option"), field("Second option")];
    return draft`# ${title}

- Status: proposed
- Deciders: ${field(author ?? "Architecture team")}
- Date: ${date}
- Tags: ${field("database")}

## Context and Problem Statement

${field("What is to be decided, and why now, in two or three sentences.")}

## Decision Drivers

- ${field("A force or concern")}

## Considered Options

- ${one}
- ${two}

## Decision Outcome

Chosen option: "${one}", because ${field("it meets the drivers best")}.

### Positive Consequences

- ${field("Something becomes easier")}

### Negative Consequences

- ${field("Something becomes harder")}

## Pros and Cons of the Options

### ${one}

- Good, because ${field("the team knows it")}
- Bad, because ${field("it is slower")}

### ${two}

- Good, because ${field("it costs less")}
- Bad, because ${field("nobody has run it before")}
`;
  },
};
