import { t } from "../../../l10n/index.ts";
import { chosenMark } from "../../edit/option.ts";
import { labelNumber, optionMention, otherMention } from "../../lexicon/options.ts";
import { brokersIn, enginesIn } from "../../lexicon/products.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import type { Reading } from "../../resolve/reading.ts";
import { spanOfRange } from "../../text/lines.ts";
import { shifted } from "../../text/span.ts";
import { sharingWith } from "../../text/spelling.ts";
import type { Check } from "../check.ts";
import { optionBacked } from "./decided-option.ts";

/** The decision is accepted, but nobody can tell for which option. */
export const noChosenOption: Check = {
  id: "no-chosen-option",
  severity: "warning",
  *run(reading) {
    const { model } = reading;
    const { options, decision, status } = model;
    if (status?.value !== "accepted" || options.length < 2 || decision?.option != null) return;
    if (options.some(({ outcome }) => outcome !== "undecided")) return;
    if (!decision && hasOwnHeading(reading)) return;
    if (isNamed(decided(reading), reading) || opensWithLabel(reading) || optionBacked(reading)) return;
    yield {
      span: spanOfRange(decision?.range ?? (options[0] as (typeof options)[number]).range),
      message: t("The decision is accepted, but none of the {0} options is marked or named as chosen", options.length),
      related: options.map((option) => ({
        span: spanOfRange(option.range),
        message: option.title,
      })),
      fixes: reading
        .claimsOf("option")
        .filter(({ inner }) => !inner)
        .map((option) => ({ title: t("Mark {0} as chosen", option.title.text), edits: [chosenMark(reading, option)] })),
    };
  },
};

/** Without a decision, a heading of the record's own may be the one that it stands below. */
const hasOwnHeading = ({ page }: Reading): boolean =>
  page.sections.some(({ heading, depth }) => heading !== null && depth === 2 && sectionRole(heading.text) === null);

/** All that stands below "Decision", lists and headings of its own too. */
function decided(reading: Reading): string {
  const sections = reading.page.sections.filter(({ heading, trail }) =>
    [heading?.text ?? "", ...trail].some((it) => sectionRole(it) === "decision"),
  );
  const texts = sections.map(({ span, base }) => reading.slice(shifted(span, base)));
  return [reading.model.decision?.text ?? "", ...texts].join("\n");
}

/** "A now, B when the harbour grows" */
function opensWithLabel({ model: { decision, options } }: Reading): boolean {
  const letter = /^[^\p{L}\p{N}]*([A-Z])(?=[\s.,;:)])/u.exec(decision?.text ?? "")?.[1];
  return letter !== undefined && options.some(({ label }) => label && labelNumber(label) === letter);
}

/** By a word of its title, by its label or its place, or as "a mix of both"; a product may also be what the options are rivals of. */
const isNamed = (text: string, { model }: Reading): boolean =>
  optionMention.test(text) ||
  otherMention.test(text) ||
  enginesIn(text).length > 0 ||
  brokersIn(text).length > 0 ||
  sharingWith(model.options.map(({ title }) => title))(text);
