// Names of keys, hosts and resources in configuration files. Keys are compared by `keyName`.

/** `POSTGRES_DB`, `postgres-db` and `postgresDb` are one key: lower case, letters and digits only. */
export const keyName = (key: string): string => key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

export type SettingRole =
  | "database"
  | "databases"
  | "host"
  | "port"
  | "engine"
  | "application"
  | "pool"
  | "replicas"
  | "limit";

/** A key plays the role where it ends in one of the words; the longest word decides. */
const settingWords: Readonly<Record<SettingRole, readonly string[]>> = {
  database: [
    "postgresdb",
    "postgresdatabase",
    "postgresqldatabase",
    "postgresqldb",
    "pgdatabase",
    "mysqldatabase",
    "mariadbdatabase",
    "mongoinitdbdatabase",
    "mongodatabase",
    "mongodbdatabase",
    "mongodb",
    "mongodbname",
    "dbname",
    "dbdatabase",
    "dbdatabasename",
    "databasename",
    "clickhousedb",
    "influxdbdb",
    "datasourcedatabase",
    "datasourcename",
    "authdatabase",
    "keyspacename",
  ],
  databases: ["postgresmultipledatabases", "postgresdatabases", "multipledatabases", "databasenames"],
  host: [
    "dbhost",
    "databasehost",
    "postgreshost",
    "pghost",
    "mysqlhost",
    "mongohost",
    "mongodbhost",
    "redishost",
    "dbserver",
    "databasehostname",
  ],
  port: ["dbport", "databaseport", "postgresport", "pgport", "mysqlport", "mongoport", "mongodbport"],
  engine: ["dbtype", "dbengine", "dbconnection", "dbdialect", "dbkind", "databasetype", "databaseengine"],
  application: ["springapplicationname", "quarkusapplicationname", "micronautapplicationname", "otelservicename"],
  pool: [
    "maximumpoolsize",
    "maxpoolsize",
    "poolmaxsize",
    "poolsize",
    "poolmax",
    "maxpool",
    "jdbcmaxsize",
    "reactivemaxsize",
    "maxactive",
    "defaultpoolsize",
    "maxopenconns",
    "maxopenconnections",
  ],
  replicas: ["replicas", "replicacount"],
  limit: ["maxconnections", "maxdbconnections"],
};

const roles = Object.entries(settingWords)
  .flatMap(([role, words]) => words.map((word) => [word, role as SettingRole] as const))
  .sort(([a], [b]) => b.length - a.length);

/** Pools of threads and of caches, and bounds that are not the largest size. */
const otherPools = /thread|executor|task|schedul|reserve|min(?:imum)?(?:pool|idle)|core|http|lettuce|jedis|redis/;

/** What a setting of this key or dotted path says, or null. */
export function settingRole(path: string): SettingRole | null {
  const name = keyName(path);
  if (/pool|active/.test(name) && otherPools.test(name)) return null;
  if (/(?:min|max|read|slave)replicas$/.test(name)) return null;
  return roles.find(([word]) => name.endsWith(word))?.[1] ?? null;
}

/** Schemes of connection URLs, with what stands behind them. */
export const urlSchemes: ReadonlyMap<string, string> = new Map([
  ["postgres", "PostgreSQL"],
  ["postgresql", "PostgreSQL"],
  ["cockroachdb", "CockroachDB"],
  ["mysql", "MySQL"],
  ["mariadb", "MariaDB"],
  ["mongodb", "MongoDB"],
  ["redis", "Redis"],
  ["rediss", "Redis"],
  ["sqlserver", "SQL Server"],
  ["mssql", "SQL Server"],
  ["oracle", "Oracle"],
  ["db2", "DB2"],
  ["neo4j", "Neo4j"],
  ["bolt", "Neo4j"],
  ["clickhouse", "ClickHouse"],
  ["cassandra", "Cassandra"],
  ["couchbase", "Couchbase"],
  ["influxdb", "InfluxDB"],
]);

export const brokerSchemes: ReadonlyMap<string, string> = new Map([
  ["amqp", "RabbitMQ"],
  ["amqps", "RabbitMQ"],
  ["nats", "NATS"],
  ["pulsar", "Apache Pulsar"],
]);

/** Hosts that say where a server runs, not which database is meant. */
const genericHosts = new Set([
  "localhost",
  "0.0.0.0",
  "127.0.0.1",
  "host",
  "hostname",
  "host.docker.internal",
  "server",
  "db",
  "database",
  "rds",
  "example",
  "your-host",
  "endpoint",
  "cluster",
  "primary",
  "master",
]);

export const isGenericHost = (host: string): boolean =>
  genericHosts.has(host.toLowerCase()) || /^[\d.:[\]]+$/.test(host);

export const isLocalHost = (host: string): boolean =>
  /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)$/i.test(host);

/** Names of a pooler's host: behind it stands a database of another host and port. */
export const isPoolerHost = (host: string): boolean =>
  /(?:^|[-_.])(?:pg-?bouncer|pg-?cat|pooler|pgpool|odyssey|supavisor|proxysql|proxy)(?:[-_.]|$)/i.test(host);

/** Databases that every server has. */
const serverDatabases = new Set([
  "postgres",
  "mysql",
  "admin",
  "master",
  "template1",
  "public",
  "default",
  "defaultdb",
  "information_schema",
]);

/** Names that only show where a name stands. */
const placeholders = new Set([
  "db",
  "dbname",
  "db_name",
  "database",
  "database_name",
  "mydb",
  "my_database",
  "your_db",
  "your_database",
  "yourdb",
  "test",
  "testdb",
  "test_db",
  "example",
]);

export const isPlaceholder = (name: string): boolean => placeholders.has(name.toLowerCase());

/** Is it none of the project's own databases? */
export const isGenericDatabase = (name: string): boolean =>
  isPlaceholder(name) || serverDatabases.has(name.toLowerCase());

/** Databases of ready-made programs, and names that tell whose surroundings a database belongs to. */
const namesOfMany = new Set([
  ...["template0", "root", "local", "app", "dev", "main"],
  ...["keycloak", "camunda", "temporal", "airflow", "grafana"],
]);

/** May a database be called so beside any other name that it has? */
export const isNameOfMany = (name: string): boolean => isGenericDatabase(name) || namesOfMany.has(name.toLowerCase());

/** Images of tools that run beside the architecture; a container of one is no service of it. */
const toolImages =
  /(?:adminer|pgadmin|phpmyadmin|mongo-express|redis-?commander|kafka-ui|kafdrop|akhq|zookeeper|schema-registry|kafka-connect|debezium|prometheus|grafana|loki|tempo|jaeger|zipkin|otel|opentelemetry|nginx|traefik|envoy|haproxy|consul|vault|keycloak|mailhog|mailpit|localstack|busybox|alpine|curl|wait-for|exporter|flyway|liquibase|fluentd|fluent-bit|logstash|kibana|filebeat|portainer|watchtower|minio\/mc)/i;

export const isToolImage = (image: string): boolean => toolImages.test(image);

/** Commands that connect to a database, with its engine. */
export const databaseCommands: Readonly<Record<string, string>> = {
  psql: "PostgreSQL",
  pg_dump: "PostgreSQL",
  pg_restore: "PostgreSQL",
  createdb: "PostgreSQL",
  mysql: "MySQL",
  mysqldump: "MySQL",
  mongo: "MongoDB",
  mongosh: "MongoDB",
  mongodump: "MongoDB",
  mongorestore: "MongoDB",
  "redis-cli": "Redis",
  cqlsh: "Cassandra",
  sqlcmd: "SQL Server",
};

export interface ResourceKind {
  readonly engine?: string;
  readonly broker?: string;
  readonly pooler?: string;
}

/** Terraform resource types; a type without an engine names it in its arguments. */
export const resourceKinds: Readonly<Record<string, ResourceKind>> = {
  aws_db_instance: {},
  aws_rds_cluster: {},
  aws_db_proxy: { pooler: "RDS Proxy" },
  aws_dynamodb_table: { engine: "DynamoDB" },
  aws_docdb_cluster: { engine: "MongoDB" },
  aws_elasticache_cluster: { engine: "Redis" },
  aws_elasticache_replication_group: { engine: "Redis" },
  aws_neptune_cluster: { engine: "Neptune" },
  aws_opensearch_domain: { engine: "OpenSearch" },
  aws_elasticsearch_domain: { engine: "Elasticsearch" },
  aws_redshift_cluster: { engine: "Redshift" },
  aws_msk_cluster: { broker: "Apache Kafka" },
  aws_mq_broker: { broker: "RabbitMQ" },
  aws_sqs_queue: { broker: "Amazon SQS" },
  aws_sns_topic: { broker: "Amazon SNS" },
  aws_cloudwatch_event_bus: { broker: "Amazon EventBridge" },
  google_sql_database_instance: {},
  google_sql_database: {},
  google_spanner_database: { engine: "Spanner" },
  google_firestore_database: { engine: "Firestore" },
  google_redis_instance: { engine: "Redis" },
  google_bigquery_dataset: { engine: "BigQuery" },
  google_pubsub_topic: { broker: "Google Cloud Pub/Sub" },
  azurerm_postgresql_flexible_server: { engine: "PostgreSQL" },
  azurerm_postgresql_flexible_server_database: { engine: "PostgreSQL" },
  azurerm_postgresql_database: { engine: "PostgreSQL" },
  azurerm_mysql_flexible_server: { engine: "MySQL" },
  azurerm_mysql_flexible_database: { engine: "MySQL" },
  azurerm_mssql_database: { engine: "SQL Server" },
  azurerm_cosmosdb_sql_database: { engine: "Cosmos DB" },
  azurerm_cosmosdb_mongo_database: { engine: "MongoDB" },
  azurerm_redis_cache: { engine: "Redis" },
  azurerm_servicebus_namespace: { broker: "Azure Service Bus" },
  azurerm_eventhub_namespace: { broker: "Azure Event Hubs" },
};
