import { correct } from "./amounts.ts";
import type { Check } from "./check.ts";
import { disagreements } from "./disagreement.ts";

/** Two places publish one database on different ports. */
export const portMismatch: Check = {
  id: "port-mismatch",
  severity: "warning",
  *run(reading) {
    for (const { database, ports } of reading.databases) {
      const name = reading.model.databases[database]?.name ?? "";
      for (const { first, other } of disagreements(ports))
        yield {
          span: other.span,
          message: `${name} has port ${other.value} here, but ${first.value} above`,
          related: [{ span: first.span, message: `${name} has port ${first.value}` }],
          fixes: [correct(other, first.value, reading), correct(first, other.value, reading)],
        };
    }
  },
};
