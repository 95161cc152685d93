import { chmodSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CheckOutput, LogOutput, ModelOutput } from "../../src/core/model/schema.ts";
import { folderOf, recorded } from "./recorded.ts";

const record = (title: string): string => `# ${title}

## Status

Accepted

## Decision

Every service owns its database.

| Service | Database | Engine |
| --- | --- | --- |
| Basket Service | basket_db | PostgreSQL |
| Parcel Service | parcel_db | MySQL |
`;

test("model prints one document for each file, by the contract", async () => {
  const folder = await folderOf({ "0001-a.md": record("ADR-1: One"), "0002-b.md": record("ADR-2: Two") });
  const { out, err, status } = await recorded("model", join(folder, "0002-b.md"), join(folder, "0001-a.md"));
  const { documents } = ModelOutput.parse(JSON.parse(out));
  expect(documents.map(({ path }) => path)).toEqual([join(folder, "0002-b.md"), join(folder, "0001-a.md")]);
  expect({ err, status }).toEqual({ err: [], status: 0 });
});

test("a folder stands for the Markdown files below it, without those of packages", async () => {
  const folder = await folderOf({
    "docs/adr/0002.md": record("B"),
    "docs/adr/0001.markdown": record("A"),
    "docs/adr/picture.png": "",
    "node_modules/package/README.md": record("C"),
  });
  const { documents } = JSON.parse((await recorded("model", folder)).out);
  expect(documents.map(({ path }: { path: string }) => path)).toEqual([
    `${folder}/docs/adr/0001.markdown`,
    `${folder}/docs/adr/0002.md`,
  ]);
});

test("a glob stands for what it matches, and no file comes twice", async () => {
  const folder = await folderOf({ "a/1.md": record("A"), "b/1.md": record("B"), "b/2.md": record("C") });
  const { out } = await recorded("model", `${folder}/*/1.md`, `${folder}/a/../a/1.md`, `${folder}/b/1.md`);
  expect(JSON.parse(out).documents.map(({ path }: { path: string }) => path)).toEqual([
    `${folder}/a/1.md`,
    `${folder}/b/1.md`,
  ]);
});

test("a name with brackets is a file first, and only then a glob", async () => {
  const folder = await folderOf({ "[1].md": record("A"), "1.md": record("B") });
  const { out } = await recorded("model", join(folder, "[1].md"));
  expect(JSON.parse(out).documents.map(({ path }: { path: string }) => path)).toEqual([join(folder, "[1].md")]);
});

test("a file that cannot be read does not hide the others", async () => {
  const folder = await folderOf({ "a.md": record("A"), "b.md": record("B") });
  symlinkSync(join(folder, "gone.md"), join(folder, "link.md"));
  const { out, err, status } = await recorded("check", folder, join(folder, "missing.md"), "--format", "json");
  expect(CheckOutput.parse(JSON.parse(out)).schema).toBe("adr-atlas/check@1");
  expect(err.filter((line) => line.includes("missing.md"))).toHaveLength(1);
  expect(status).toBe(2);
});

test("links in a folder are not followed, wherever they lead", async () => {
  const elsewhere = await folderOf({ "secret.md": record("Secret"), "below/secret.md": record("Secret") });
  const folder = await folderOf({ "a.md": record("A") });
  symlinkSync(join(elsewhere, "secret.md"), join(folder, "file.md"));
  symlinkSync(join(elsewhere, "below"), join(folder, "folder"));
  const { out } = await recorded("model", folder);
  expect(JSON.parse(out).documents.map(({ path }: { path: string }) => path)).toEqual([`${folder}/a.md`]);
});

test.skipIf(process.getuid?.() === 0)("a file without permission is named", async () => {
  const folder = await folderOf({ "a.md": record("A") });
  chmodSync(join(folder, "a.md"), 0);
  expect((await recorded("model", folder)).err).toEqual([`cannot read ${folder}/a.md: EACCES`]);
});

test("a consistent record has no errors and no warnings", async () => {
  const folder = await folderOf({ "a.md": record("ADR-1: A"), "README.md": "# Read me\n\nHow to build it.\n" });
  const { out, status } = await recorded("check", folder, "--severity", "warning");
  expect(out).toMatch(/^no findings in \d records?\n$/);
  expect(status).toBe(0);
});

test.for([
  [[], "no command given; the commands are: model, check"],
  [["modle"], "no command 'modle'; the commands are: model"],
  [["toString"], "no command 'toString'"],
  [["model"], "no FILE given; name a file, a folder or a glob"],
  [["model", "--formt", "json", "x.md"], "unknown option --formt; the options are: --format"],
  [["model", "x.md", "--format"], "--format needs a value"],
  [["check", "x.md", "--fix=1"], "--fix takes no value"],
  [["model", "x.md", "--format", "xml"], "no format 'xml'; choose one of: json"],
  [["check", "x.md", "--rule", "no-such-rule"], "no rule 'no-such-rule'"],
  [["check", "x.md", "--severity", "fatal"], "no severity 'fatal'; choose one of: error, warning, info, hint"],
  [["check", "x.md", "--max-warnings", "-1"], "--max-warnings"],
  [["check", "x.md", "--max-warnings", "many"], "--max-warnings needs a number, not 'many'"],
  [["lsp"], "adr-atlas lsp --stdio"],
] as const)("%j is bad usage, told in one line", async ([args, line]) => {
  const { out, err, status } = await recorded(...args);
  expect({ out, status }).toEqual({ out: "", status: 2 });
  expect(err).toHaveLength(1);
  expect(err[0]).toContain(line);
});

test("schema prints a JSON Schema that names the contract's parts", async () => {
  const schema = JSON.parse((await recorded("schema")).out);
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(Object.keys(schema.$defs)).toEqual(expect.arrayContaining(["ModelOutput", "CheckOutput", "Document", "Pool"]));
  expect(schema.$defs.Pool.required).toContain("connections");
});

test("explain tells each fact with its line, and nothing raw reaches the terminal", async () => {
  const folder = await folderOf({ "a.md": record("ADR-1: A\u001b[31m\u202e").replace("basket_db", "basket\u0007_db") });
  const { out, status } = await recorded("explain", folder);
  expect(status).toBe(0);
  expect(out).toMatch(/^ +13 {2}database .*Basket Service/m);
  expect(out).not.toMatch(/\p{Cc}(?<!\n)|\p{Bidi_Control}/u);
});

test("help tells of every command and of each one's options", async () => {
  const { out } = await recorded("--help");
  const names = [...out.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name as string);
  expect(names).toContain("check");
  for (const name of names) {
    const { out, status } = await recorded(name, "--help");
    expect(out).toContain(`adr-atlas ${name} `);
    expect(status).toBe(0);
  }
});

const decided = (title: string, head: string): string => `# ${title}

**Status:** Accepted
${head}

## Decision

Events go over a broker.
`;

test("check tells of a folder what its records say of one another, of a file alone nothing of the kind", async () => {
  const folder = await folderOf({
    "0001-queue.md": decided("ADR-0001: A queue", ""),
    "0002-broker.md": decided("ADR-0002: A broker", "**Supersedes:** [ADR-0001](0001-queue.md)"),
  });
  const rules = ["--rule", "superseded-still-accepted", "--rule", "supersede-not-mirrored"];
  const { out, status } = await recorded("check", folder, "--format", "json", ...rules);
  const { findings } = CheckOutput.parse(JSON.parse(out));
  expect(findings.map(({ path, rule, related }) => [path, rule, related.map((place) => place.path)])).toEqual([
    [`${folder}/0001-queue.md`, "superseded-still-accepted", [`${folder}/0002-broker.md`]],
    [`${folder}/0002-broker.md`, "supersede-not-mirrored", [`${folder}/0001-queue.md`]],
  ]);
  expect(status).toBe(1);
  expect((await recorded("check", folder, ...rules)).out).toContain(`  ${folder}/0002-broker.md:4:18: Said here`);
  const alone = await recorded("check", join(folder, "0001-queue.md"), join(folder, "0002-broker.md"), ...rules);
  expect(alone).toMatchObject({ out: "no findings in 2 records\n", status: 0 });
});

test("check --fix mends a link to another file", async () => {
  const folder = await folderOf({
    "0001-queue.md": decided("ADR-0001: A queue", ""),
    "0002-broker.md": decided("ADR-0002: A broker", "**Related:** [ADR-0001](001-queue.md)"),
  });
  await recorded("check", folder, "--fix");
  expect(readFileSync(join(folder, "0002-broker.md"), "utf8")).toContain("[ADR-0001](0001-queue.md)");
});

const stores = (title: string, head: string, rows: string): string => `# ${title}

${head}

## Decision

| Service | Database | Engine |
| --- | --- | --- |
${rows}
`;

test("model --log tells what holds after all decisions, and who decided it", async () => {
  const folder = await folderOf({
    "0001-a.md": stores("ADR-0001: A", "**Status:** Accepted", "| Order Service | orders_db | PostgreSQL |"),
    "0002-b.md": stores("ADR-0002: B", "**Status:** Superseded by ADR-0003", "| Cart Service | carts_db | MySQL |"),
    "0003-c.md": stores(
      "ADR-0003: C",
      "**Status:** Accepted\n**Supersedes:** ADR-0002",
      "| order-service | orders_db | MongoDB |\n| Cart Service | carts_db | Redis |",
    ),
    "0004-d.md": stores("ADR-0004: D", "**Status:** Proposed", "| Mail Service | mail_db | MySQL |"),
  });
  const { out, status } = await recorded("model", "--log", folder);
  const { records, services, databases, access } = LogOutput.parse(JSON.parse(out));
  expect(status).toBe(0);
  expect(records.map(({ number, inForce }) => [number, inForce])).toEqual([
    [1, true],
    [2, false],
    [3, true],
    [4, false],
  ]);
  expect(records[2]?.references.map(({ path, relation }) => [path, relation])).toEqual([
    [`${folder}/0002-b.md`, "supersedes"],
  ]);
  expect(databases.map(({ name, engine, decided }) => [name, engine, decided.map(({ number }) => number)])).toEqual([
    ["orders_db", "MongoDB", [3, 1]],
    ["carts_db", "Redis", [3]],
  ]);
  expect(services.map(({ name, aliases }) => [name, aliases])).toEqual([
    ["order-service", ["Order Service"]],
    ["Cart Service", []],
  ]);
  expect(access.map(({ database, decided }) => [database, decided.length])).toEqual([
    ["orders_db", 2],
    ["carts_db", 1],
  ]);
  const drawn = await recorded("diagram", "--log", folder);
  expect(drawn).toMatchObject({ err: [], status: 0 });
  expect(drawn.out).toContain("orders_db<br/>MongoDB");
  expect(drawn.out).toContain("carts_db<br/>Redis");
  expect(drawn.out).not.toContain("mail_db");
  expect((await recorded("diagram", "--log", "--view", "sagas", folder)).status).toBe(2);
});

test("diagram --embed writes the picture into the record; check finds it outdated, check --fix brings it up to date", async () => {
  const folder = await folderOf({ "0001-a.md": record("ADR-1: One") });
  const file = join(folder, "0001-a.md");
  const kept = () => readFileSync(file, "utf8");
  expect(await recorded("diagram", file, "--embed")).toMatchObject({ out: "", err: [], status: 0 });
  expect(kept()).toContain(
    '<!-- adr-atlas-diagram architecture decided -->\n```mermaid\nflowchart LR\nn1["Basket Service"]',
  );
  expect((await recorded("check", file, "--rule", "diagram-outdated")).status).toBe(0);
  const once = kept();
  await recorded("diagram", file, "--embed");
  expect(kept()).toBe(once);

  writeFileSync(file, once.replace("| Parcel Service | parcel_db |", "| Parcel Service | parcels_db |"));
  const { out, status } = await recorded("check", file, "--rule", "diagram-outdated");
  expect({ out, status }).toEqual({ out: expect.stringContaining("The diagram does not show parcels_db"), status: 1 });
  expect((await recorded("check", file, "--fix", "--rule", "diagram-outdated")).status).toBe(0);
  expect(kept()).toContain('[("parcels_db<br/>MySQL")]');
});

test("diagram --embed refuses a view that is no picture", async () => {
  const folder = await folderOf({ "0001-a.md": record("ADR-1: One") });
  const { err, status } = await recorded("diagram", join(folder, "0001-a.md"), "--embed", "--view", "facts");
  expect({ err, status }).toEqual({ err: [expect.stringContaining("has no picture to embed")], status: 2 });
});

test("--profile writes a CPU profile of any command", async () => {
  const folder = await folderOf({ "0001-use-kafka.md": "# 1. Use Kafka\n\n## Status\n\nAccepted\n" });
  const profile = join(folder, "check.cpuprofile");
  const { status } = await recorded("check", folder, "--profile", profile);
  expect(status).not.toBe(2);
  expect(JSON.parse(readFileSync(profile, "utf8"))).toHaveProperty("samples");
  expect(await recorded("check", folder, `--profile=${folder}`)).toMatchObject({ status: 2 });
});
