import { correct } from "./amounts.ts";
import type { Check } from "./check.ts";

/** Instances × pool size against the number stated for all instances, where one place says all three. */
export const poolArithmetic: Check = {
  id: "pool-arithmetic",
  severity: "warning",
  *run(reading) {
    for (const { instances, size, connections, aside } of reading.claimsOf("pool")) {
      if (aside || !instances || !size || !connections) continue;
      const product = instances.value * size.value;
      if (product === connections.value) continue;
      yield {
        span: connections.span,
        message: `Stated ${connections.value} connections, ${instances.value} × ${size.value} is ${product}`,
        related: [
          { span: instances.span, message: `${instances.value} instances` },
          { span: size.span, message: `${size.value} connections each` },
        ],
        fixes: [correct(connections, product)],
      };
    }
  },
};
