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

function made(configuration: readonly ConfigurationFile[], project = "shop"): string {
  const wish = { title: "Split the data", template: "workspace", date: "2026-11-21" };
  const record = newRecord({ files: [], configuration, project }, wish);
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

test("what lies in no service's folder is the project's, where no compose file tells of several", () => {
  const alone = { ...prisma, path: "prisma/schema.prisma" };
  expect(made([alone], "ticket-api")).toContain("| Ticket Service | ticket_db | MongoDB |  |");
  const properties = {
    path: "src/main/resources/application.properties",
    text: "spring.datasource.url=jdbc:postgresql://localhost:5432/ledger\nspring.datasource.hikari.maximum-pool-size=25\n",
  };
  expect(made([properties], "ledger-service")).toContain("| Ledger Service | 1 | 25 | 25 |");
  expect(made([compose, alone], "ticket-api")).not.toContain("Ticket");
});

test("pools that connection URLs tell of", () => {
  const base = `services:
  shop:
    build: .
    environment:
      DATABASE_URL: postgresql://u:p@shop-db:5432/shop?schema=public&connection_limit=8
  shop-db:
    image: postgres:17
    environment:
      POSTGRES_DB: shop
`;
  const text = made([{ path: "compose.yaml", text: base }]);
  expect(text).toContain("| shop | shop | PostgreSQL 17 |  |");
  expect(text).toContain("| shop | 1 | 8 | 8 |");
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
