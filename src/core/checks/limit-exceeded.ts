import { t } from "../../l10n/index.ts";
import type { Reading } from "../resolve/reading.ts";
import { agrees, amountText, sum } from "./amounts.ts";
import type { Check, Report } from "./check.ts";

/** Connections in all against a limit that the record sets: `max_connections`, "< 100 total". */
export const limitExceeded: Check = {
  id: "limit-exceeded",
  severity: "warning",
  *run(reading) {
    yield* eachAbove(reading);
    const total = reading
      .claimsOf("total")
      .find(({ aside, scope, stated }) => !aside && scope === "decided" && stated.value > 0);
    if (!total) return;
    const found = total.parts.length ? sum(total.parts) : total.stated.value;
    for (const limit of reading.claimsOf("limit")) {
      const amount = { value: limit.value.value, approximate: false, comparator: limit.comparator };
      if (
        limit.aside ||
        limit.of ||
        limit.each ||
        limit.scope !== total.scope ||
        agrees(amount, total.approximate ? found * 0.9 : found)
      )
        continue;
      yield {
        span: total.stated.span,
        message: t("{0} connections in all, the limit is {1}", found, amountText(amount)),
        related: [{ span: limit.value.span, message: t("Limit: {0} connections", limit.value.value) }],
      };
    }
  },
};

/** "Each server runs with `max_connections = 100`": the connections of one service alone are more. */
function* eachAbove(reading: Reading): Generator<Report> {
  const pools = reading.claimsOf("pool").filter(({ aside, scope }) => !aside && scope === "decided");
  for (const limit of reading
    .claimsOf("limit")
    .filter(({ aside, each, scope }) => each && !aside && scope === "decided"))
    for (const { connections, service } of pools) {
      if (!connections || !service || connections.value <= limit.value.value) continue;
      yield {
        span: connections.span,
        message: t(
          "{0} connections of {1}, the limit of each server is {2}",
          connections.value,
          service.text,
          limit.value.value,
        ),
        related: [{ span: limit.value.span, message: t("Limit: {0} connections", limit.value.value) }],
      };
    }
}
