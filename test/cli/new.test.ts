import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { folderOf, recorded } from "./recorded.ts";

const start = process.cwd();
afterEach(() => process.chdir(start));

/** The command in a new folder with these files. */
async function inFolder(files: Readonly<Record<string, string>>, ...args: string[]) {
  const folder = await folderOf({ ".git/HEAD": "", ...files });
  process.chdir(folder);
  return { folder, ...(await recorded("new", ...args)) };
}

test("the first record of a project", async () => {
  const { folder, out, status } = await inFolder({}, "Use", "Redis");
  expect([out, status]).toEqual([`${join("docs", "adr", "0001-use-redis.md")}\n`, 0]);
  expect(readFileSync(join(folder, "docs/adr/0001-use-redis.md"), "utf8")).toMatch(/^# ADR-0001: Use Redis\n/);
});

test.for([
  ["a usual folder", { "docs/decisions/0004-a.md": "# A\n" }, "docs/decisions/0005-use-redis.md"],
  [".adr-dir of adr-tools", { ".adr-dir": "log\n", "log/0001-a.md": "# 1. A\n" }, "log/0002-use-redis.md"],
  [
    "the configuration of log4brains",
    { ".log4brains.yml": "project:\n  adrFolder: ./adr-log\n", "adr-log/20250101-a.md": "# A\n" },
    /^adr-log\/\d{8}-use-redis\.md$/,
  ],
  ["the working directory itself", { "ADR-1-a.md": "", "ADR-2-b.md": "", "ADR-3-c.md": "" }, "ADR-4-use-redis.md"],
] as const)("the log is found: %s", async ([, files, path]) => {
  const { out } = await inFolder(files, "Use Redis");
  expect(out.trim()).toMatch(path);
});

test("--folder and --template", async () => {
  const { folder, out } = await inFolder({}, "Use Redis", "--folder", "x/y", "--template", "nygard");
  expect(out).toBe("x/y/0001-use-redis.md\n");
  expect(readFileSync(join(folder, "x/y/0001-use-redis.md"), "utf8")).toMatch(/^# 1\. Use Redis\n\nDate: \d{4}-/);
});

test("--template workspace starts from the configuration of the project", async () => {
  const compose =
    "services:\n  rate-db:\n    image: mysql:8.4\n    environment:\n      MYSQL_DATABASE: rates\n    ports: ['3307:3306']\n  rate-service:\n    build: .\n    depends_on: [rate-db]\n";
  const files = { "deploy/docker-compose.yml": compose, "node_modules/x/docker-compose.yml": "services: {}\n" };
  const { folder, out } = await inFolder(files, "Split", "--template", "workspace");
  expect(readFileSync(join(folder, out.trim()), "utf8")).toContain("| rate-service | rates | MySQL 8.4 | 3307 |");
  expect(await inFolder({}, "Split", "--template", "workspace")).toMatchObject({
    err: [expect.stringContaining("no docker-compose.yml, schema.prisma or application.yml")],
    status: 2,
  });
});

test("what a link leads to tells nothing of how a record is written, and nothing of the project", async () => {
  const elsewhere = await folderOf({
    "0002-b.md": "# Secret 2: B\n\n## Secret heading\n\nX.\n",
    "docker-compose.yml": "services:\n  secret-db:\n    image: mysql:8.4\n",
  });
  const { folder } = await inFolder({ "docs/adr/0001-a.md": "# 1. A\n\n## Context\n\n## Decision\n" }, "X");
  symlinkSync(join(elsewhere, "0002-b.md"), join(folder, "docs/adr/0003-b.md"));
  symlinkSync(elsewhere, join(folder, "deploy"));
  symlinkSync(join(elsewhere, "docker-compose.yml"), join(folder, "compose.yml"));
  const { out } = await recorded("new", "Y");
  expect(out).toBe("docs/adr/0004-y.md\n");
  expect(readFileSync(join(folder, out.trim()), "utf8")).not.toContain("Secret");
  expect((await recorded("new", "Z", "--template", "workspace")).err.join()).toContain("tells of a database");
});

test("wrong usage is told with its mend", async () => {
  expect(await inFolder({})).toMatchObject({ err: [expect.stringContaining("no TITLE given")], status: 2 });
  expect(await inFolder({}, "T", "--template", "x")).toMatchObject({
    err: [expect.stringMatching(/^no template 'x'; choose one of: database-per-service, /)],
    status: 2,
  });
});

test("two at once get two numbers, and nothing is overwritten", async () => {
  const { folder } = await inFolder({}, "First");
  await Promise.all(["B", "B", "C", "D"].map((title) => recorded("new", title)));
  const numbers = readdirSync(join(folder, "docs/adr")).map((name) => name.slice(0, 4));
  expect(new Set(numbers).size).toBe(5);
});

test("a number that another branch has taken is not given again; git tells the author", async () => {
  const folder = await folderOf({ "docs/adr/0001-a.md": "# ADR-0001: A\n" });
  process.chdir(folder);
  const git = (...args: string[]) => spawnSync("git", ["-c", "commit.gpgsign=false", ...args], { encoding: "utf8" });
  const commit = () => [git("add", "-A"), git("commit", "-qm", "x")];
  git("init", "-q", "-b", "main");
  git("config", "user.name", "Ana Silva");
  git("config", "user.email", "ana@example.org");
  commit();
  git("checkout", "-qb", "other");
  await recorded("new", "On a branch");
  commit();
  git("checkout", "-q", "main");
  const { out } = await recorded("new", "Here", "--template", "migration");
  expect(out).toBe("docs/adr/0003-here.md\n");
  expect(readFileSync("docs/adr/0003-here.md", "utf8")).toContain("Ana Silva");
});
