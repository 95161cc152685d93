import { t } from "../../../l10n/index.ts";
import { type AddedSection, headingFor, lackingSections, sectionEdits } from "../../edit/sections.ts";
import type { Template } from "../../model/types.ts";
import type { Check } from "../check.ts";

/** What no record of the form can do without; a record of a form of its own lacks nothing. */
const needed: Readonly<Partial<Record<Template, readonly AddedSection[]>>> = {
  nygard: ["context", "decision", "consequences"],
  madr: ["context", "decision"],
  log4brains: ["context", "decision"],
};

/** A section that the record's own template has and the record has not. */
export const missingSection: Check = {
  id: "missing-section",
  severity: "info",
  *run(reading) {
    const { model, page } = reading;
    const title = page.sections.find(({ heading }) => heading);
    if (!title?.heading || !needed[model.template]) return;
    for (const role of lackingSections(reading).filter((it) => needed[model.template]?.includes(it)))
      yield {
        span: { start: title.base, end: title.base + title.heading.span.end },
        message: t("The record has no section “{0}”, which its template asks for", nameOf(role)),
        fixes: [
          {
            title: t("Add the section “{0}”", headingFor(reading, role)),
            edits: sectionEdits(reading, [role]),
            onRequest: true,
          },
        ],
      };
  },
};

function nameOf(role: AddedSection): string {
  switch (role) {
    case "context":
      return t("Context");
    case "options":
      return t("Considered Options");
    case "decision":
      return t("Decision");
    default:
      return t("Consequences");
  }
}
