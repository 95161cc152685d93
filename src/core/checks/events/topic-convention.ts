import { t } from "../../../l10n/index.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Check, Report } from "../check.ts";
import { oddExamples } from "./topic-examples.ts";
import { oddTopics } from "./topic-families.ts";

/** A topic breaks the naming pattern that the record states, or that all its other topics keep to. */
export const topicConvention: Check = {
  id: "topic-convention",
  severity: "warning",
  *run(reading) {
    const stated = [...againstPattern(reading)];
    yield* stated;
    const told = new Set(stated.map(({ span }) => span.start));
    yield* [...ofExamples(reading)].filter(({ span }) => !told.has(span.start));
    if (!stated.length) yield* againstOthers(reading);
  },
};

function* againstPattern(reading: Reading): Generator<Report> {
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
}

/** A pattern, and what is called after it in the same breath. */
function* ofExamples({ page }: Reading): Generator<Report> {
  for (const { example, pattern } of oddExamples(page))
    yield {
      span: example.span,
      message: t("{0} does not follow {1}", example.text, pattern.text),
      related: [{ span: pattern.span, message: t("The naming pattern") }],
    };
}

/** No place states a pattern, and all but one keep to it. */
function* againstOthers(reading: Reading): Generator<Report> {
  for (const { odd, affix, others } of oddTopics(reading))
    yield {
      span: odd.span,
      message: t("{0} lacks “{1}”, which all other topics have", odd.text, affix),
      related: others.map(({ value, span }) => ({ span, message: value })),
    };
}

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
