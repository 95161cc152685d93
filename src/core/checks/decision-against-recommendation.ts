import { t } from "../../l10n/index.ts";
import type { Check } from "./check.ts";

/** One option is recommended, another one decided. */
export const decisionAgainstRecommendation: Check = {
  id: "decision-against-recommendation",
  severity: "warning",
  *run(reading) {
    const options = reading.claimsOf("option").filter(({ inner }) => !inner);
    const recommended = options.filter(({ verdict }) => verdict?.value === "recommended");
    const [only] = recommended;
    const { decision, options: model } = reading.model;
    if (recommended.length !== 1 || !only?.verdict || decision?.option == null) return;
    const decided = model[decision.option];
    if (!decided || decided.title === only.title.text || decided.range.start.offset === only.title.span.start) return;
    yield {
      span: { start: decision.range.start.offset, end: decision.range.end.offset },
      message: t("{0} is decided, but {1} is recommended", decided.title, only.title.text),
      related: [{ span: only.verdict.span, message: t("{0} is recommended", only.title.text) }],
    };
  },
};
