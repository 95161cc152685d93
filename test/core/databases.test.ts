// Which databases a record has, where no single place tells of one of them by itself.
import { expect, test } from "vitest";
import { read } from "../../src/core/index.ts";

const databasesOf = (...blocks: string[]): string[] =>
  read("0001-example.md", `# ADR-0001: Split the ward\n\n${blocks.join("\n\n")}\n`).model.databases.map(
    ({ name, engine, version, scope }) => `${name}: ${engine} ${version} ${scope}`,
  );

const services = "## Context\n\nThere are three services: Beds, Meals and Visits.";

test("each service has its own of one engine, and every service that is listed has one", () => {
  expect(databasesOf(services, "## Decision\n\nEach service has its own PostgreSQL 16 database.")).toEqual([
    "Beds PostgreSQL: PostgreSQL 16 decided",
    "Meals PostgreSQL: PostgreSQL 16 decided",
    "Visits PostgreSQL: PostgreSQL 16 decided",
  ]);
});

test("where the record tells of single ones, the sentence adds none", () => {
  const table = "| Service | Database |\n| --- | --- |\n| Beds | `beds_db` |";
  expect(databasesOf(services, `## Decision\n\nEach service has its own PostgreSQL database.\n\n${table}`)).toEqual([
    "beds_db: PostgreSQL null decided",
  ]);
});

test("what a later command calls by name is the database that the decision gives the same service", () => {
  const table = "| Service | Database |\n| --- | --- |\n| Beds Service | PostgreSQL 15 |\n| Meals Service | MongoDB |";
  const dump = "## Data migration\n\n```bash\npg_dump -U postgres beds_db > beds.sql\n```";
  expect(databasesOf(`## Decision\n\n${table}`, dump)).toEqual([
    "beds_db: PostgreSQL 15 decided",
    "Meals Service MongoDB: MongoDB null decided",
  ]);
});

test("the port that services connect to counts where no place publishes another", () => {
  const url = "```yaml\nspring:\n  datasource:\n    url: jdbc:postgresql://ward-pg:5432/beds_db\n```";
  const portsOf = (text: string) =>
    read(
      "0001-example.md",
      `# ADR-0001: Split the ward\n\n## Decision\n\n${text}\n\n## Settings\n\n${url}\n`,
    ).model.databases.map(({ name, port }) => `${name}: ${port}`);
  expect(portsOf("The Beds Service owns `beds_db`.")).toEqual(["beds_db: 5432"]);
  expect(portsOf("The Beds Service owns `beds_db` (PostgreSQL, port 5433).")).toEqual(["beds_db: 5433"]);
});

test("databases reached at one container's port are in it, and it is none of them", () => {
  const compose = '```yaml\nservices:\n  db:\n    image: postgres:17\n    ports: ["5434:5432"]\n```';
  const env = ["beds", "meals"].map(
    (name) => `### ${name}\n\n\`\`\`env\nDATABASE_URL=postgresql://localhost:5434/${name}_db\n\`\`\``,
  );
  const { databases } = read(
    "0001-example.md",
    `# ADR-0001: Split\n\n## Decision\n\n${[compose, ...env].join("\n\n")}\n`,
  ).model;
  expect(databases.map(({ name, port, cluster }) => `${name}: ${port} in ${cluster}`)).toEqual([
    "beds_db: 5434 in db",
    "meals_db: 5434 in db",
  ]);
});

test("the modules of one application have its stores together, services each their own", () => {
  const stores = (noun: string): string =>
    `## Decision\n\n\`\`\`\nMap ${noun} → PostgreSQL\nBird ${noun} → PostgreSQL\n\`\`\``;
  expect(databasesOf(stores("Module"))).toEqual(["PostgreSQL: PostgreSQL null decided"]);
  expect(databasesOf(stores("Service"))).toHaveLength(2);
});

test("a database is that of the service of its name, also where that one is only spoken of", () => {
  const { access } = read(
    "0001-example.md",
    "# ADR-0001: Split\n\n## Decision\n\nOne database per service: `loans_db`, `games_db`.\n\n## Consequences\n\n- The loan-service waits.\n",
  ).model;
  expect(access.map(({ service, relation, database }) => `${service} ${relation} ${database}`)).toEqual([
    "loan-service owns loans_db",
  ]);
});

test("ports of databases in a table are those of the databases that each service has", () => {
  const table = "| Service | DB Port |\n| --- | --- |\n| Beds | 5441 |\n| Meals | 5442 |";
  const { databases } = read(
    "0001-example.md",
    `# ADR-0001: Split\n\n## Decision\n\nEach service has its own PostgreSQL database:\n\n${table}\n`,
  ).model;
  expect(databases.map(({ name, port }) => `${name}: ${port}`)).toEqual([
    "Beds PostgreSQL: 5441",
    "Meals PostgreSQL: 5442",
  ]);
});

test("what sums up the decision is decided, though a summary in front of it tells how things stand", () => {
  const table = "| Service | Database |\n| --- | --- |\n| Beds | PostgreSQL |";
  expect(databasesOf(services, `## Decision\n\nEach as it needs.\n\n### Summary\n\n${table}`)).toEqual([
    "Beds PostgreSQL: PostgreSQL null decided",
  ]);
});

test("a store whose name is cut short belongs to the one service that begins so", () => {
  const { model } = read(
    "0001-example.md",
    "# ADR-0001: Split\n\n## Decision\n\nThree services: authentication-service, order-service and meals-service.\n\n```sql\nCREATE DATABASE auth_db;\nCREATE DATABASE order_db;\n```\n",
  );
  expect(model.access.map(({ service, database }) => `${service} ${database}`)).toEqual([
    "authentication-service auth_db",
    "order-service order_db",
  ]);
});

test("each item of a decision that opens with an engine takes it", () => {
  const items = "- **PostgreSQL** for beds (ACID)\n- **Redis** as cache of the board\n- MongoDB is not taken";
  expect(databasesOf(`## Decision\n\n${items}`)).toEqual([
    "PostgreSQL: PostgreSQL null decided",
    "Redis: Redis null decided",
  ]);
});

test("services without a state have no database of those that each has", () => {
  const told = "The services are `beds`, `meals`; the services `mail` and `print` have no database.";
  expect(databasesOf(`## Decision\n\n${told} Each service has its own PostgreSQL database.`)).toEqual([
    "beds PostgreSQL: PostgreSQL null decided",
    "meals PostgreSQL: PostgreSQL null decided",
  ]);
});

test("what options in the context would have is not what stands today", () => {
  const options = "Two options were looked at:\n\n1. **One database** — `ward_db` for all\n2. **A database each**";
  expect(databasesOf(`## Context\n\n${options}\n\n## Decision\n\nA database each.`)).toEqual([]);
});

test("a record about leaving one engine for another has the one today and decides on the other", () => {
  const moved = ["MongoDB: MongoDB null current", "PostgreSQL: PostgreSQL null decided"];
  expect(databasesOf("## Decision\n\nMigrate all wards from MongoDB to PostgreSQL, one after the other.")).toEqual(
    moved,
  );
  expect(databasesOf("## Entscheidung\n\nWir wechseln von MongoDB auf PostgreSQL.")).toEqual(moved);
  expect(databasesOf("## Decision\n\nWe copy names from MongoDB to PostgreSQL.")).toEqual([]);
});

test("a decision may open with how many there are of an engine", () => {
  expect(databasesOf("## Decision\n\nTwo separate PostgreSQL databases.")).toEqual([
    "PostgreSQL: PostgreSQL null decided",
  ]);
  expect(databasesOf("## Decision\n\nA way out of PostgreSQL.")).toEqual([]);
});

test("a name called after a service is its database, and the others have those that the sentence gives to each", () => {
  const each = "Each service has its own PostgreSQL database.";
  expect(databasesOf(services, `## Decision\n\n${each} The outbox of \`beds_db\` is read by a relay.`)).toEqual([
    "beds_db: PostgreSQL null decided",
    "Meals PostgreSQL: PostgreSQL null decided",
    "Visits PostgreSQL: PostgreSQL null decided",
  ]);
  const listed = "- `beds_db` / `beds_user`\n- `meals_db` / `meals_user`\n- `pantry_db` / `pantry_user`";
  expect(databasesOf(services, `## Decision\n\nThe script makes:\n\n${listed}`)).toEqual([
    "beds_db: null null decided",
    "meals_db: null null decided",
  ]);
});

test("a name tells of no database beside that which its service is said to have, or of one that options or today alone have", () => {
  const table = "| Service | Database |\n| --- | --- |\n| Beds | `wards` |";
  expect(databasesOf(services, `## Decision\n\n${table}\n\nThe outbox of \`beds_db\` is read.`)).toEqual([
    "wards: null null decided",
  ]);
  expect(databasesOf(`${services} The outbox of \`beds_db\` is read.`, "## Decision\n\nMeals moves out.")).toEqual([]);
  expect(
    databasesOf(services, "## Alternatives\n\nOnly `beds_db` for all.", "## Decision\n\nMeals moves out."),
  ).toEqual([]);
});

test("names that begin with other services' names are told apart", () => {
  const three = "## Context\n\nThere are three services: Order, Order History and Stock.";
  expect(databasesOf(three, "## Decision\n\n- `order_db`\n- `order_history_db`\n- `stock_db`")).toHaveLength(3);
});

test("names that end alike are databases also where the record lists nobody whose they could be", () => {
  const decided = (sentence: string): string[] => databasesOf(`## Decision\n\n${sentence}`);
  expect(decided("The script creates `beds_db` / `beds_user` and `meals_db` / `meals_user`.")).toEqual([
    "beds_db: null null decided",
    "meals_db: null null decided",
  ]);
  expect(decided("The script creates `beds_db`.")).toEqual([]);
  expect(decided("The script would create `beds_db` and `meals_db`.")).toEqual([]);
});
