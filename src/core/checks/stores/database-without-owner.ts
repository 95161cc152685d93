import { t } from "../../../l10n/index.ts";
import { isEngine } from "../../readers/phrase.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Check } from "../check.ts";
import { forbidsSharing } from "../norms.ts";
import { strayNames } from "./stray-names.ts";

/** Forms of writing that make databases; a sketch with arrows only speaks of them. */
const allocating = new Set(["table", "list", "heading", "sql", "compose"]);

/** A database of the allocation that belongs to no service, while all others belong to one. */
export const databaseWithoutOwner: Check = {
  id: "database-without-owner",
  severity: "info",
  *run(reading) {
    if (!forbidsSharing(reading)) return;
    const used = new Set(
      reading.model.access.filter(({ scope }) => scope === "decided").map(({ database }) => database),
    );
    const decided = reading.databases.filter(({ database }) => {
      const it = reading.model.databases[database];
      return it?.named && it.scope === "decided" && it.category !== "cache";
    });
    const without = decided.filter(
      ({ database, names }) =>
        names.some(({ form }) => allocating.has(form)) && !used.has(reading.model.databases[database]?.name ?? ""),
    );
    if (without.length !== 1 || decided.length < 3) return;
    const strays = new Set([...strayNames(reading)].map(({ other }) => other.value));
    for (const { database, mentions } of without) {
      const [first] = mentions;
      if (first && !strays.has(first.value) && !isGiven(database, reading) && !isServer(database, reading))
        yield {
          span: first.span,
          message: t(
            "{0} belongs to no service, though each service is to have its own",
            reading.model.databases[database]?.name ?? "",
          ),
        };
    }
  },
};

/** "postgres" of a configuration: the server that the others are on. */
function isServer(database: number, { model }: Reading): boolean {
  const it = model.databases[database];
  return (
    it !== undefined && isEngine(it.name) && model.databases.some((other) => other !== it && other.engine === it.engine)
  );
}

/** Some place says whose it is, in words that are the name of no service. */
const isGiven = (database: number, reading: Reading): boolean =>
  reading
    .claimsOf("database")
    .some(
      ({ name, owner }) =>
        name && owner && reading.databaseNamed(name.text) === reading.model.databases[database]?.name,
    );
