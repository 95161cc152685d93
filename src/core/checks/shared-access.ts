import { t } from "../../l10n/index.ts";
import { lineAround } from "../text/lines.ts";
import type { Check } from "./check.ts";
import { forbidsAccess } from "./norms.ts";

/** A service is said to read or write another's database although the decision forbids it. */
export const sharedAccess: Check = {
  id: "shared-access",
  severity: "warning",
  *run(reading) {
    if (!forbidsAccess(reading)) return;
    for (const claim of reading.claimsOf("access")) {
      if (claim.service === "all" || claim.aside || claim.scope !== "decided") continue;
      if (claim.relation !== "reads" && claim.relation !== "writes") continue;
      const service = reading.serviceNamed(claim.service.text);
      const database = reading.databaseNamed(claim.database.text);
      const owner = reading.model.access.find(
        (it) => it.database === database && it.relation === "owns" && it.scope === "decided",
      );
      if (
        !service ||
        !owner ||
        owner.service === service ||
        isGranted(reading.slice(lineAround(reading.page.text, claim.span.start)))
      )
        continue;
      const { start, end } = owner.range;
      yield {
        span: claim.span,
        message:
          claim.relation === "reads"
            ? t("{0} reads {1}, which is {2}'s", service, owner.database, owner.service)
            : t("{0} writes {1}, which is {2}'s", service, owner.database, owner.service),
        related: [
          {
            span: { start: start.offset, end: end.offset },
            message: t("{0} belongs to {1}", owner.database, owner.service),
          },
        ],
      };
    }
  },
};

/** "-. read only .->": whoever says how it may be read has allowed it. */
const isGranted = (words: string): boolean =>
  /read[- ]only|nur lesend|s[oó]lo lectura|somente leitura|lecture seule/iu.test(words);
