import { t } from "../../l10n/index.ts";
import type { Statements } from "../resolve/reading.ts";
import type { Check } from "./check.ts";
import { forbidsAccess } from "./norms.ts";

/** Two services own one database although the decision gives each its own. */
export const sharedDatabase: Check = {
  id: "shared-database",
  severity: "warning",
  *run(reading) {
    if (!forbidsAccess(reading)) return;
    for (const { database, owners } of reading.databases) {
      const it = reading.model.databases[database];
      if (!it?.named || it.scope !== "decided" || it.category === "cache") continue;
      const [first, ...others] = owners.filter(({ scope }) => scope === "decided");
      const name = (words: string): string => reading.serviceNamed(words) ?? words;
      const other = first && others.find(({ value }) => name(value) !== name(first.value));
      if (!first || !other || isOtherScript(first.value, other)) continue;
      yield {
        span: other.span,
        message: t("{0} is given {1}, which is {2}'s", name(other.value), it.name, name(first.value)),
        related: [{ span: first.span, message: t("{0} belongs to {1}", it.name, name(first.value)) }],
      };
    }
  },
};

/** 结算服务 in the table is settlement-service in its own configuration. */
const isOtherScript = (listed: string, { value, form }: Statements<string>[number]): boolean =>
  form === "config" && /\p{Script=Latin}/u.test(listed) !== /\p{Script=Latin}/u.test(value);
