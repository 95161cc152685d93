import { t } from "../../l10n/index.ts";
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
          message: t("{0} has port {1} here, but {2} above", name, other.value, first.value),
          related: [{ span: first.span, message: t("{0} has port {1}", name, first.value) }],
          fixes: [correct(other, first.value, reading), correct(first, other.value, reading)],
        };
    }
  },
};
