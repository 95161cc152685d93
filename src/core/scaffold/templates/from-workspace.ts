import { t } from "../../../l10n/index.ts";
import { draft, field } from "../draft.ts";
import { numbered, slugOf } from "../naming.ts";
import type { Template } from "../template.ts";
import type { FoundStore, Workspace } from "../workspace.ts";
import { allocation, type Store } from "./allocation.ts";

/** What the project's configuration tells, in the form of an allocation; null where it tells of no database. */
export function fromWorkspace({ stores, brokers }: Workspace): Template | null {
  const [first, ...others] = stores;
  if (!first) return null;
  return {
    id: "workspace",
    name: t("From this workspace"),
    about:
      stores.length === 1
        ? t("the database of the configuration: services, engines, ports, pools")
        : t("the {0} databases of the configuration: services, engines, ports, pools", stores.length),
    naming: numbered,
    write: (subject, house) => allocation(subject, house, [rowOf(first), ...others.map(rowOf)], brokers),
  };
}

/** What nobody knows is for the author to fill. */
function rowOf({ service, database, engine, port, instances, poolSize }: FoundStore): Store {
  const code = service === null ? "" : slugOf(service, { ...numbered, between: "_" }).replace(/_(?:service|svc)$/, "");
  return {
    service: service ?? field("nobody yet"),
    code: service ?? field("its service"),
    database: draft`${database ?? field(`${code || "shared"}_db`)}`,
    engine: engine ?? field("PostgreSQL"),
    port: port === null ? field("") : String(port),
    pool: poolSize === null ? null : { instances: instances ?? 1, size: poolSize },
  };
}
