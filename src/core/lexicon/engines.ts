// Engines, brokers and poolers by their canonical name, with the ways authors spell them.
import type { DatabaseCategory } from "../model/types.ts";

export interface Engine {
  readonly name: string;
  readonly category: DatabaseCategory;
  /** Further spellings, lower case; the name itself is one. */
  readonly spellings: readonly string[];
  /** The port it listens on by itself. */
  readonly port?: number;
  /** Container images, without registry and tag. */
  readonly images?: readonly string[];
}

export const engines: readonly Engine[] = [
  {
    name: "PostgreSQL",
    category: "relational",
    port: 5432,
    spellings: [
      "postgres",
      "postgre",
      "postgre sql",
      "postgresql rds",
      "pgsql",
      "aurora postgresql",
      "amazon aurora postgresql",
      "azure database for postgresql",
      "cloud sql for postgresql",
      "rds postgresql",
      "amazon rds for postgresql",
      "cloudnativepg",
      "postgis",
      "pgvector",
    ],
    images: ["postgres", "postgis/postgis", "pgvector/pgvector", "bitnami/postgresql", "timescale/timescaledb-ha"],
  },
  {
    name: "MySQL",
    category: "relational",
    port: 3306,
    spellings: ["my sql", "aurora mysql", "rds mysql", "mysql innodb", "percona"],
    images: ["mysql", "bitnami/mysql", "percona"],
  },
  {
    name: "MariaDB",
    category: "relational",
    port: 3306,
    spellings: ["maria db"],
    images: ["mariadb", "bitnami/mariadb"],
  },
  {
    name: "SQL Server",
    category: "relational",
    port: 1433,
    spellings: [
      "mssql",
      "ms sql",
      "microsoft sql server",
      "ms sql server",
      "sqlserver",
      "azure sql",
      "azure sql database",
      "mssql server",
    ],
    images: ["mcr.microsoft.com/mssql/server", "mssql/server"],
  },
  {
    name: "Oracle",
    category: "relational",
    port: 1521,
    spellings: ["oracle database", "oracle db", "oracledb"],
    images: ["gvenzl/oracle-xe", "gvenzl/oracle-free"],
  },
  { name: "SQLite", category: "relational", spellings: ["sqlite3"] },
  {
    name: "CockroachDB",
    category: "relational",
    port: 26257,
    spellings: ["cockroach", "cockroach db"],
    images: ["cockroachdb/cockroach"],
  },
  { name: "YugabyteDB", category: "relational", port: 5433, spellings: ["yugabyte"], images: ["yugabytedb/yugabyte"] },
  { name: "Spanner", category: "relational", spellings: ["cloud spanner", "google spanner", "google cloud spanner"] },
  { name: "DB2", category: "relational", port: 50000, spellings: ["ibm db2"] },
  { name: "H2", category: "relational", spellings: ["h2 database"] },
  {
    name: "MongoDB",
    category: "document",
    port: 27017,
    spellings: ["mongo", "mongo db", "mongodb atlas", "documentdb", "amazon documentdb"],
    images: ["mongo", "bitnami/mongodb", "mongodb/mongodb-community-server"],
  },
  { name: "CouchDB", category: "document", port: 5984, spellings: ["couch db"], images: ["couchdb"] },
  { name: "Couchbase", category: "document", port: 8091, spellings: [], images: ["couchbase"] },
  { name: "Firestore", category: "document", spellings: ["cloud firestore", "google firestore", "firebase firestore"] },
  { name: "Cosmos DB", category: "document", spellings: ["cosmosdb", "azure cosmos db", "azure cosmosdb"] },
  { name: "RavenDB", category: "document", spellings: [], images: ["ravendb/ravendb"] },
  {
    name: "DynamoDB",
    category: "key-value",
    spellings: ["dynamo", "dynamo db", "amazon dynamodb", "aws dynamodb"],
    images: ["amazon/dynamodb-local"],
  },
  {
    name: "etcd",
    category: "key-value",
    port: 2379,
    spellings: [],
    images: ["etcd", "quay.io/coreos/etcd", "bitnami/etcd"],
  },
  { name: "RocksDB", category: "key-value", spellings: [] },
  {
    name: "Cassandra",
    category: "columnar",
    port: 9042,
    spellings: ["apache cassandra", "amazon keyspaces"],
    images: ["cassandra", "bitnami/cassandra"],
  },
  { name: "ScyllaDB", category: "columnar", port: 9042, spellings: ["scylla"], images: ["scylladb/scylla"] },
  { name: "HBase", category: "columnar", spellings: ["apache hbase"] },
  {
    name: "ClickHouse",
    category: "columnar",
    port: 8123,
    spellings: ["click house"],
    images: ["clickhouse/clickhouse-server", "clickhouse"],
  },
  { name: "BigQuery", category: "columnar", spellings: ["google bigquery"] },
  { name: "Redshift", category: "columnar", spellings: ["amazon redshift", "aws redshift"] },
  { name: "Snowflake", category: "columnar", spellings: [] },
  { name: "Apache Druid", category: "columnar", spellings: ["druid"] },
  {
    name: "Redis",
    category: "cache",
    port: 6379,
    spellings: [
      "redis geo",
      "redis geospatial",
      "redis cluster",
      "redis stack",
      "elasticache redis",
      "amazon elasticache",
      "elasticache",
      "redis cache",
    ],
    images: ["redis", "redis/redis-stack", "bitnami/redis", "redis/redis-stack-server"],
  },
  { name: "Valkey", category: "cache", port: 6379, spellings: [], images: ["valkey/valkey"] },
  { name: "KeyDB", category: "cache", port: 6379, spellings: [], images: ["eqalpha/keydb"] },
  { name: "Memcached", category: "cache", port: 11211, spellings: ["memcache"], images: ["memcached"] },
  { name: "Hazelcast", category: "cache", port: 5701, spellings: [], images: ["hazelcast/hazelcast"] },
  {
    name: "Elasticsearch",
    category: "search",
    port: 9200,
    spellings: ["elastic search"],
    images: ["elasticsearch", "docker.elastic.co/elasticsearch/elasticsearch", "bitnami/elasticsearch"],
  },
  {
    name: "OpenSearch",
    category: "search",
    port: 9200,
    spellings: ["amazon opensearch", "aws opensearch", "open search"],
    images: ["opensearchproject/opensearch"],
  },
  { name: "Solr", category: "search", port: 8983, spellings: ["apache solr"], images: ["solr"] },
  { name: "Meilisearch", category: "search", port: 7700, spellings: ["meili"], images: ["getmeili/meilisearch"] },
  { name: "Typesense", category: "search", port: 8108, spellings: [], images: ["typesense/typesense"] },
  { name: "Neo4j", category: "graph", port: 7687, spellings: ["neo4j aura", "neo 4j"], images: ["neo4j"] },
  { name: "Neptune", category: "graph", spellings: ["amazon neptune", "aws neptune"] },
  { name: "ArangoDB", category: "graph", port: 8529, spellings: ["arango"], images: ["arangodb"] },
  { name: "JanusGraph", category: "graph", spellings: [] },
  {
    name: "TimescaleDB",
    category: "time-series",
    port: 5432,
    spellings: ["timescale", "timescale db"],
    images: ["timescale/timescaledb"],
  },
  { name: "InfluxDB", category: "time-series", port: 8086, spellings: ["influx"], images: ["influxdb"] },
  { name: "Prometheus", category: "time-series", spellings: [], port: 9090 },
  { name: "QuestDB", category: "time-series", spellings: [], images: ["questdb/questdb"] },
  { name: "Pinecone", category: "vector", spellings: [] },
  { name: "Weaviate", category: "vector", spellings: [], images: ["semitechnologies/weaviate"] },
  { name: "Qdrant", category: "vector", port: 6333, spellings: [], images: ["qdrant/qdrant"] },
  { name: "Milvus", category: "vector", port: 19530, spellings: [], images: ["milvusdb/milvus"] },
  { name: "FAISS", category: "vector", spellings: [] },
  { name: "S3", category: "object", spellings: ["amazon s3", "aws s3"] },
  { name: "MinIO", category: "object", port: 9000, spellings: ["min io"], images: ["minio/minio"] },
  { name: "Azure Blob Storage", category: "object", spellings: ["azure blob", "blob storage"] },
  { name: "Google Cloud Storage", category: "object", spellings: ["gcs"] },
];

export interface NamedProduct {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly images?: readonly string[];
}

export const brokers: readonly NamedProduct[] = [
  {
    name: "Apache Kafka",
    spellings: ["kafka", "amazon msk", "msk", "confluent cloud", "confluent kafka", "kafka cluster"],
    images: ["confluentinc/cp-kafka", "bitnami/kafka", "apache/kafka", "wurstmeister/kafka"],
  },
  { name: "Redpanda", spellings: [], images: ["redpandadata/redpanda", "vectorized/redpanda"] },
  { name: "RabbitMQ", spellings: ["rabbit mq", "rabbit", "amazon mq"], images: ["rabbitmq", "bitnami/rabbitmq"] },
  { name: "NATS", spellings: ["nats jetstream", "jetstream"], images: ["nats"] },
  { name: "Apache Pulsar", spellings: ["pulsar"], images: ["apachepulsar/pulsar"] },
  {
    name: "ActiveMQ",
    spellings: ["apache activemq", "artemis", "activemq artemis"],
    images: ["apache/activemq-artemis", "apache/activemq-classic"],
  },
  { name: "Amazon EventBridge", spellings: ["eventbridge", "aws eventbridge"] },
  { name: "Amazon SQS", spellings: ["sqs", "aws sqs"] },
  { name: "Amazon SNS", spellings: ["sns", "aws sns"] },
  { name: "Amazon Kinesis", spellings: ["kinesis", "aws kinesis"] },
  { name: "Azure Service Bus", spellings: ["azure servicebus"] },
  { name: "Azure Event Hubs", spellings: ["azure event hub"] },
  { name: "Azure Event Grid", spellings: ["event grid"] },
  { name: "Google Cloud Pub/Sub", spellings: ["google pub/sub", "gcp pub/sub", "cloud pub/sub", "google pubsub"] },
  { name: "Axon Server", spellings: ["axonserver"], images: ["axoniq/axonserver"] },
  { name: "Redis Streams", spellings: ["redis stream", "redis pub/sub"] },
  {
    name: "EventStoreDB",
    spellings: ["eventstore db", "event store db", "kurrentdb"],
    images: ["eventstore/eventstore"],
  },
  { name: "IBM MQ", spellings: [] },
  { name: "Mosquitto", spellings: ["mqtt broker"], images: ["eclipse-mosquitto"] },
  { name: "ZeroMQ", spellings: [] },
];

export const poolers: readonly NamedProduct[] = [
  {
    name: "PgBouncer",
    spellings: ["pg bouncer", "pgbouncer"],
    images: ["edoburu/pgbouncer", "bitnami/pgbouncer", "pgbouncer/pgbouncer", "pgbouncer"],
  },
  { name: "PgCat", spellings: ["pgcat"], images: ["ghcr.io/postgresml/pgcat", "pgcat"] },
  { name: "Pgpool-II", spellings: ["pgpool", "pgpool ii"], images: ["bitnami/pgpool", "pgpool/pgpool"] },
  { name: "Odyssey", spellings: [] },
  { name: "HikariCP", spellings: ["hikari", "hikari cp"] },
  { name: "RDS Proxy", spellings: ["aws rds proxy", "amazon rds proxy"] },
  { name: "ProxySQL", spellings: [], images: ["proxysql/proxysql"] },
  { name: "Agroal", spellings: [] },
  { name: "c3p0", spellings: [] },
  { name: "Supavisor", spellings: [] },
];
