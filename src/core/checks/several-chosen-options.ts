import type { Check } from "./check.ts";

/** Two options of one set are marked as the chosen one. */
export const severalChosenOptions: Check = {
  id: "several-chosen-options",
  severity: "warning",
  *run(reading) {
    const chosen = reading.claimsOf("option").filter(({ verdict, inner }) => verdict?.value === "chosen" && !inner);
    const parent = (section: number): number => reading.page.sections[section]?.parent ?? -1;
    const [first, ...others] = chosen;
    for (const other of others) {
      if (
        !first ||
        other.form !== first.form ||
        (other.section !== first.section && parent(other.section) !== parent(first.section))
      )
        continue;
      if (other.title.text === first.title.text) continue;
      yield {
        span: other.verdict?.span ?? other.title.span,
        message: `${other.title.text} is marked as chosen, and so is ${first.title.text}`,
        related: [
          { span: first.verdict?.span ?? first.title.span, message: `${first.title.text} is marked as chosen` },
        ],
      };
    }
  },
};
