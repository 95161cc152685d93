import { t } from "../../../l10n/index.ts";
import { draft, field } from "../draft.ts";
import { numbered } from "../naming.ts";
import type { Template } from "../template.ts";

/** To the letter what adr-tools and its readers expect: the title in the first line, "Date:", a section for the status. */
export const nygard: Template = {
  id: "nygard",
  name: "Nygard",
  get about() {
    return t("status, context, decision, consequences; the form of adr-tools");
  },
  naming: numbered,
  write: ({ number, title, date }) => draft`# ${number === null ? "" : `${number}. `}${title}

Date: ${date}

## Status

Proposed

## Context

${field("What forces a decision, and what pulls in which direction.")}

## Decision

${field("We will …")}

## Consequences

${field("What becomes easier, what becomes harder, and what has to be watched.")}
`,
};
