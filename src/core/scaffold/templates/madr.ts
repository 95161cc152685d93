import { t } from "../../../l10n/index.ts";
import { type Draft, draft, field } from "../draft.ts";
import { numbered } from "../naming.ts";
import type { Subject } from "../subject.ts";
import type { Template } from "../template.ts";

const chosenBecause = "it meets the drivers best";

/** Headings, keys and phrases are those of MADR 4.0.0. */
export const madr: Template = {
  id: "madr",
  name: "MADR 4",
  get about() {
    return t("drivers, options, outcome, confirmation, pros and cons of each option");
  },
  naming: numbered,
  write(subject) {
    const [one, two] = [field("First option"), field("Second option")];
    return draft`${frontMatter(subject)}

# ${subject.title}

## Context and Problem Statement

${field("What is to be decided, and why now, in two or three sentences.")}

## Decision Drivers

* ${field("A force or concern")}
* ${field("Another one")}

## Considered Options

* ${one}
* ${two}

## Decision Outcome

Chosen option: "${one}", because ${field(chosenBecause)}.

### Consequences

* Good, because ${field("something becomes easier")}
* Bad, because ${field("something becomes harder")}

### Confirmation

${field("How it will be seen that the decision was carried out: a review, a test in the build.")}

## Pros and Cons of the Options

### ${one}

* Good, because ${field("the team knows it")}
* Neutral, because ${field("it costs the same")}
* Bad, because ${field("it is slower")}

### ${two}

* Good, because ${field("it costs less")}
* Bad, because ${field("nobody has run it before")}

## More Information

${field("What else belongs to it: evidence, when it is to be looked at again.")}
`;
  },
};

export const madrMinimal: Template = {
  id: "madr-minimal",
  name: "MADR 4, minimal",
  get about() {
    return t("context, options, outcome");
  },
  naming: numbered,
  write({ title }) {
    const [one, two] = [field("First option"), field("Second option")];
    return draft`# ${title}

## Context and Problem Statement

${field("What is to be decided, and why now, in two or three sentences.")}

## Considered Options

* ${one}
* ${two}

## Decision Outcome

Chosen option: "${one}", because ${field(chosenBecause)}.
`;
  },
};

/** Quoted, for a name may hold anything that YAML takes for its own. */
const frontMatter = ({ date, author }: Subject): Draft => draft`---
status: "proposed"
date: ${date}
decision-makers: ["${field(author?.replace(/["\\]/g, "") ?? "Architecture team")}"]
---`;
