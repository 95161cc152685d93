// A record that starts from what the project's own configuration says.
import { describe, expect, test } from "vitest";
import { type ConfigurationFile, check, newRecord, plainText, read, templatesFor } from "../../src/core/index.ts";

const compose: ConfigurationFile = {
  path: "docker-compose.yml",
  text: `services:
  booking-db:
    image: postgres:16-alpine
    environment:
      POSTGRES_DB: bookings
    ports: ["5441:5432"]
  events:
    image: rabbitmq:3-management
  booking-service:
    build: ./services/booking
    environment:
      - DATABASE_URL=postgres://u:p@booking-db:5432/bookings
    deploy:
      replicas: 3
  billing:
    build: ./services/billing
    depends_on: [billing-mysql]
  billing-mysql:
    image: mysql:8.4
    environment:
      MYSQL_DATABASE: billing
    ports:
      - 3307:3306
`,
};
const spring: ConfigurationFile = {
  path: "services/billing/src/main/resources/application.yml",
  text: `spring:
  application:
    name: billing
  datasource:
    url: jdbc:mysql://billing-mysql:3306/billing
    hikari:
      maximum-pool-size: 15
`,
};
const prisma: ConfigurationFile = {
  path: "apps/catalog-service/prisma/schema.prisma",
  text: 'datasource db {\n  provider = "mongodb"\n  url      = env("DATABASE_URL")\n}\n',
};

function made(configuration: readonly ConfigurationFile[]): string {
  const wish = { title: "Split the data", template: "workspace", date: "2026-11-21" };
  const record = newRecord({ files: [], configuration }, wish);
  if (!record) throw new Error("No such template");
  return plainText(record.text);
}

const offers = (configuration: readonly ConfigurationFile[]): boolean =>
  templatesFor({ files: [], configuration }).some(({ id }) => id === "workspace");

describe("a record from the workspace", () => {
  const text = made([spring, prisma, compose]);
  const { model } = read("docs/adr/0001-split-the-data.md", text);

  test("has the services, databases, engines and ports of the configuration", () => {
    expect(text).toContain(`| Service | Database | Engine | Port |
| --- | --- | --- | --- |
| booking-service | bookings | PostgreSQL 16 | 5441 |
| billing | billing | MySQL 8.4 | 3307 |
| Catalog Service | catalog_db | MongoDB |  |
`);
    expect(model.databases.map(({ name, engine, version, port }) => [name, engine, version, port])).toEqual([
      ["bookings", "PostgreSQL", "16", 5441],
      ["billing", "MySQL", "8.4", 3307],
      ["catalog_db", "MongoDB", null, null],
    ]);
  });

  test("has its pools with their total, its broker, and nothing that nobody wrote", () => {
    expect(text).toContain("| billing | 1 | 15 | 15 |\n| **Total** | | | **15** |\n");
    expect(model.brokers.map(({ name }) => name)).toEqual(["RabbitMQ"]);
    expect(text).not.toContain("undefined");
  });

  test("breaks no rule of ours", () => {
    expect(check(read("docs/adr/0001-split-the-data.md", text))).toEqual([]);
  });
});

test("one database makes a record, too", () => {
  const text = made([prisma]);
  expect(text).toContain("| Catalog Service | catalog_db | MongoDB |  |\n\n## Migration");
  expect(check(read("docs/adr/0001-split-the-data.md", text))).toEqual([]);
});

test("is offered only where the configuration tells of a database", () => {
  expect(offers([])).toBe(false);
  expect(offers([{ path: "docker-compose.yml", text: "services:\n  web:\n    image: nginx\n" }])).toBe(false);
  expect(offers([{ path: "docker-compose.yml", text: "services: [\n" }])).toBe(false);
  expect(offers([{ ...compose, path: "src/test/resources/docker-compose.yml" }])).toBe(false);
  expect(offers([compose])).toBe(true);
});

test("a fence within a file does not end the file", () => {
  expect(offers([{ ...compose, text: `# \`\`\`\n${compose.text}` }])).toBe(true);
});
