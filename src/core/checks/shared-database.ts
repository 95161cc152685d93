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
        message: `${name(other.value)} is given ${it.name}, which is ${name(first.value)}'s`,
        related: [{ span: first.span, message: `${it.name} belongs to ${name(first.value)}` }],
      };
    }
  },
};

/** 结算服务 in the table is settlement-service in its own configuration. */
const isOtherScript = (listed: string, { value, form }: Statements<string>[number]): boolean =>
  form === "config" && /\p{Script=Latin}/u.test(listed) !== /\p{Script=Latin}/u.test(value);
