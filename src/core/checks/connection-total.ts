import { agrees, amountText, correct, plural, sum } from "./amounts.ts";
import type { Check } from "./check.ts";

/** A stated total of connections against the sum of its own list or table. */
export const connectionTotal: Check = {
  id: "connection-total",
  severity: "warning",
  *run(reading) {
    for (const total of reading.claimsOf("total")) {
      const { stated, parts, aside } = total;
      const amount = { ...total, value: stated.value };
      if (aside || parts.length < 2 || agrees(amount, sum(parts))) continue;
      yield {
        span: stated.span,
        message: `Stated ${amountText(amount)} connections, the ${plural(parts.length, "part")} add up to ${sum(parts)}`,
        related: parts.map((part) => ({ span: part.span, message: `${part.value} connections` })),
        fixes: [correct(stated, sum(parts))],
      };
    }
  },
};
