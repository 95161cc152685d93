import { t } from "../../../l10n/index.ts";
import { draft, field, kebab, snake } from "../draft.ts";
import { numbered } from "../naming.ts";
import type { Template } from "../template.ts";
import { allocation, type Store, type Stores } from "./allocation.ts";

// In lower case, as an editor works the names of the databases out only once the name of the service is left.
const stores = (): Stores => [
  store("ordering", "PostgreSQL", 5433),
  store("payment", "PostgreSQL", 5434),
  store("catalog", "MongoDB", 27018),
];

function store(name: string, engine: string, port: number): Store {
  const service = field(name);
  return {
    service,
    code: kebab(service),
    database: draft`${snake(service)}_db`,
    engine: field(engine),
    port: String(port),
    pool: { instances: 2, size: 10 },
  };
}

export const databasePerService: Template = {
  id: "database-per-service",
  get name() {
    return t("Database per service");
  },
  get about() {
    return t("services and their databases, pools with a total, events, a saga, options, migration, validation");
  },
  naming: numbered,
  write: (subject, house) => allocation(subject, house, stores(), []),
};
