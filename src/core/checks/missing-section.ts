import type { SectionRole } from "../lexicon/headings.ts";
import { sectionRole } from "../lexicon/roles.ts";
import type { Template } from "../model/types.ts";
import type { Check } from "./check.ts";

/** What the template that the record follows asks for; a record of a form of its own lacks nothing. */
const wanted: Readonly<Partial<Record<Template, readonly SectionRole[]>>> = {
  nygard: ["context", "decision", "consequences"],
  madr: ["context", "decision"],
};

/** A section that the record's own template has and the record has not. */
export const missingSection: Check = {
  id: "missing-section",
  severity: "info",
  *run({ model, page }) {
    const title = page.sections.find(({ heading }) => heading);
    const sections = wanted[model.template];
    if (!title?.heading || !sections) return;
    const roles = new Set(page.sections.map(({ heading }) => (heading ? sectionRole(heading.text) : null)));
    for (const role of sections) {
      if (roles.has(role) || (role === "consequences" && (roles.has("positive") || roles.has("negative")))) continue;
      yield {
        span: { start: title.base, end: title.base + title.heading.span.end },
        message: `The record has no section “${names[role] ?? role}”, which its template asks for`,
      };
    }
  },
};

const names: Readonly<Partial<Record<SectionRole, string>>> = {
  context: "Context",
  decision: "Decision",
  consequences: "Consequences",
};
