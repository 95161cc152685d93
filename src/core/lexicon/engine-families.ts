/** Engines that are another engine with something added, or that speak its protocol. */
const families: readonly (readonly string[])[] = [
  ["PostgreSQL", "TimescaleDB", "CockroachDB", "YugabyteDB", "Supabase", "Neon", "AlloyDB", "Greenplum"],
  ["MySQL", "MariaDB"],
  ["Redis", "Valkey", "KeyDB"],
  ["MongoDB", "DocumentDB", "FerretDB", "Cosmos DB"],
  ["Cassandra", "ScyllaDB", "Cosmos DB"],
  ["Elasticsearch", "OpenSearch"],
  ["S3", "MinIO"],
];

/** May two places that say so mean one database? */
export const compatible = (a: string, b: string): boolean =>
  a === b || families.some((family) => family.includes(a) && family.includes(b));
