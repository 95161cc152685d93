// Databases that one sentence gives to the services, one to each: there are as many as it names.
import { breaksOff } from "../../lexicon/counted.ts";
import { exampleBefore } from "../../lexicon/service-shapes.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";

/** Fewer may be an example. */
const fewest = 3;

/** "Each service has its own database: `auth_db`, `mail_db`, `shop_db`", and nowhere is another one decided. */
export const givesEachItsOwn = keptFor((reading: Reading): boolean => {
  const decided = reading.model.databases.filter(({ scope }) => scope === "decided").map(({ name }) => name);
  return reading.claimsOf("norm").some(({ norm, aside, scope, span }) => {
    if (norm !== "own-database" || aside || scope !== "decided") return false;
    const sentence = reading.slice(span);
    const named = reading
      .claimsOf("database")
      .filter((it) => !it.aside && it.span.start >= span.start && it.span.end <= span.end)
      .flatMap(({ name }) => (name ? (reading.databaseNamed(name.text) ?? []) : []));
    const isWhole = decided.every((name) => named.includes(name)) && !breaksOff.test(sentence);
    return isWhole && new Set(named).size >= fewest && !exampleBefore.test(sentence);
  });
});
