import { t } from "../../l10n/index.ts";
import type { Check } from "./check.ts";
import { forbidsSharing } from "./norms.ts";

/** A service of the record's own list that the allocation of databases leaves out. */
export const serviceWithoutDatabase: Check = {
  id: "service-without-database",
  severity: "info",
  *run(reading) {
    const { model, services } = reading;
    if (!forbidsSharing(reading)) return;
    const served = new Set(model.access.filter(({ scope }) => scope === "decided").map(({ service }) => service));
    const candidates = model.services.filter((it) => it.declared && it.kind === "service" && it.scope === "decided");
    const without = candidates.filter(({ name }) => !served.has(name));
    if (without.length !== 1 || candidates.length < 3) return;
    for (const [index, service] of model.services.entries()) {
      const [first] = services[index]?.mentions ?? [];
      if (service !== without[0] || !first || saysWithout(service.name, reading.page.text)) continue;
      yield {
        span: first.span,
        message: t("{0} has no database, though each service is to have its own", service.name),
        related: [],
      };
    }
  },
};

/** "stateless" and the like in the sentences about it. */
const saysWithout = (name: string, text: string): boolean => {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (
      /stateless|no (?:own )?(?:database|store)|has none|keeps nothing|stores nothing|[|│]\s*[–—-]\s*[|│]|does not (?:store|persist)|zustandslos|sin estado|sem estado|sans état|无状态/iu.test(
        text.slice(Math.max(0, at - 80), at + 160),
      )
    )
      return true;
  return false;
};
