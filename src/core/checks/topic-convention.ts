import { t } from "../../l10n/index.ts";
import type { Check } from "./check.ts";

/** A topic breaks the naming pattern that the record itself states and otherwise keeps to. */
export const topicConvention: Check = {
  id: "topic-convention",
  severity: "warning",
  *run(reading) {
    const norm = reading.claimsOf("norm").find((it) => it.norm === "topic-pattern" && it.pattern && !it.aside);
    const pattern = norm?.pattern && patternOf(norm.pattern.text);
    if (!norm?.pattern || !pattern) return;
    const topics = reading.events.flatMap(({ mentions }) =>
      mentions.filter(({ value }) => /^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)+$/i.test(value)).slice(0, 1),
    );
    const breaking = topics.filter(({ value }) => !pattern.test(value));
    if (breaking.length * 2 >= topics.length) return;
    for (const { value, span } of breaking)
      yield {
        span,
        message: t("{0} does not follow {1}", value, norm.pattern.text),
        related: [{ span: norm.pattern.span, message: t("The naming pattern") }],
      };
  },
};

/** `shop.<domain>.<event>` → three parts, the first of them "shop". */
function patternOf(text: string): RegExp | null {
  const parts = text.replace(/[`"']/g, "").split(".");
  if (parts.length < 2) return null;
  const source = parts.map((part) => {
    const [, led] = /^([a-z]?)[<{[(].*[>}\])]$/.exec(part) ?? [];
    return led === undefined ? part.replace(/[^\w-]/g, "\\$&") : `${led}[a-z0-9_-]+`;
  });
  return new RegExp(`^${source.join("\\.")}$`, "i");
}
