import { agrees, amountText, sum } from "./amounts.ts";
import type { Check } from "./check.ts";

/** Connections in all against a limit that the record sets: `max_connections`, "< 100 total". */
export const limitExceeded: Check = {
  id: "limit-exceeded",
  severity: "warning",
  *run(reading) {
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
        limit.scope !== total.scope ||
        agrees(amount, total.approximate ? found * 0.9 : found)
      )
        continue;
      yield {
        span: total.stated.span,
        message: `${found} connections in all, the limit is ${amountText(amount)}`,
        related: [{ span: limit.value.span, message: `Limit: ${limit.value.value} connections` }],
      };
    }
  },
};
