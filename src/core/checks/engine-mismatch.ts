import { t } from "../../l10n/index.ts";
import type { Statements } from "../resolve/reading.ts";
import type { Check, Fix } from "./check.ts";
import { disagreements } from "./disagreement.ts";

/** Two places give one database different engines. */
export const engineMismatch: Check = {
  id: "engine-mismatch",
  severity: "warning",
  *run(reading) {
    for (const { database, engines } of reading.databases) {
      const name = reading.model.databases[database]?.name ?? "";
      for (const { first, other } of disagreements(engines, compatible))
        yield {
          span: other.span,
          message: t("{0} is {1} here, but {2} above", name, other.value, first.value),
          related: [{ span: first.span, message: t("{0} is {1}", name, first.value) }],
          fixes: [...rewriting(other, first.value), ...rewriting(first, other.value)],
        };
    }
  },
};

/** Only where people write: an image or an address names more than the engine. */
const rewriting = ({ span, value, form }: Statements<string>[number], to: string): Fix[] =>
  written.has(form) ? [{ title: t("Change {0} to {1}", value, to), edits: [{ span, text: to }], onRequest: true }] : [];

const written: ReadonlySet<string> = new Set(["table", "list", "heading", "prose"]);

/** Engines that are another engine with something added, or that speak its protocol. */
const families: readonly (readonly string[])[] = [
  ["PostgreSQL", "TimescaleDB", "CockroachDB", "YugabyteDB"],
  ["MySQL", "MariaDB"],
  ["Redis", "Valkey", "KeyDB"],
  ["MongoDB", "Cosmos DB"],
  ["Cassandra", "ScyllaDB", "Cosmos DB"],
  ["Elasticsearch", "OpenSearch"],
  ["S3", "MinIO"],
];

const compatible = (a: string, b: string): boolean =>
  a === b || families.some((family) => family.includes(a) && family.includes(b));
