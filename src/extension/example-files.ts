// The records of the example log by name: over HTTP, as in vscode.dev, an extension's files can be read and not listed.

export const exampleFiles: readonly string[] = [
  "0001-record-architecture-decisions.md",
  "0002-one-shared-database.md",
  "0003-rabbitmq-as-event-broker.md",
  "0004-database-per-service.md",
  "0005-connection-pools.md",
  "0006-ordering-saga.md",
  "0007-suche-mit-opensearch.md",
  "0008-read-model-for-reports.md",
  "README.md",
];
