import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { folderOf, recorded } from "./recorded.ts";

const start = process.cwd();
afterEach(() => process.chdir(start));

/** A record with one finding: the total is not the sum of its list. */
const record = `# ADR-1: Pools

## Status

Accepted

## Decision

Connections in use:

- Cart Service (2 instances): 20 connections
- User Service (3 instances): 30 connections
- **Total:** 60 connections
`;
const config = (checks: object, more: object = {}) => JSON.stringify({ checks, ...more });

async function severities(...args: string[]): Promise<string[]> {
  const { out } = await recorded("check", ...args, "--rule", "connection-total", "--format", "json");
  return JSON.parse(out).findings.map(
    ({ path, severity }: { path: string; severity: string }) => `${path} ${severity}`,
  );
}

test("the nearest file above a record says how severe its findings are", async () => {
  const folder = await folderOf({
    ".adr-atlas.json": config({ "connection-total": "error" }),
    "a/0001-pools.md": record,
    "b/.adr-atlas.json": config({ "connection-total": "hint" }),
    "b/adr/0001-pools.md": record,
    "c/.adr-atlas.json": config({ "connection-total": "off" }),
    "c/0001-pools.md": record,
  });
  expect(await severities(folder)).toEqual([`${folder}/a/0001-pools.md error`, `${folder}/b/adr/0001-pools.md hint`]);
});

test("what lies above a repository is another project", async () => {
  const folder = await folderOf({
    ".adr-atlas.json": config({ "connection-total": "off" }),
    "repository/.git/HEAD": "",
    "repository/0001-pools.md": record,
  });
  expect(await severities(folder)).toEqual([`${folder}/repository/0001-pools.md warning`]);
});

test("without FILE the named folders are checked, from wherever one stands", async () => {
  const folder = await folderOf({
    ".adr-atlas.json": config({}, { folders: ["docs/adr", "cart/adr"] }),
    "docs/adr/0001-pools.md": record,
    "docs/notes/0002-pools.md": record,
    "cart/adr/0001-pools.md": record,
  });
  process.chdir(join(folder, "cart"));
  expect(await severities()).toEqual(["../docs/adr/0001-pools.md warning", "adr/0001-pools.md warning"]);
});

test.for([
  [".adr-dir", "notes/why\n"],
  [".log4brains.yml", "project:\n  adrFolder: ./notes/why\n"],
  ["catalog-info.yaml", "metadata:\n  annotations:\n    backstage.io/adr-location: notes/why\n"],
] as const)("or those that %s names", async ([name, text]) => {
  const folder = await folderOf({ [name]: text, "notes/why/0001-pools.md": record, "cart/0002-pools.md": record });
  process.chdir(join(folder, "cart"));
  expect(await severities()).toEqual(["../notes/why/0001-pools.md warning"]);
  expect((await recorded("new", "Use Redis")).out).toBe(`${join("..", "notes", "why", "0002-use-redis.md")}\n`);
});

test("a new record goes into the first of them, in the form that is named", async () => {
  const folder = await folderOf({ ".adr-atlas.json": config({}, { folders: ["log"], template: "nygard" }), "x/y": "" });
  process.chdir(join(folder, "x"));
  expect((await recorded("new", "Use Redis")).out).toBe(`${join("..", "log", "0001-use-redis.md")}\n`);
  const { documents } = JSON.parse((await recorded("model", join(folder, "log"))).out);
  expect(documents[0].template).toBe("nygard");
});

test("a file that makes no sense ends the command in one line", async () => {
  const folder = await folderOf({
    ".adr-atlas.json": '{\n  "checks": { "port-clsh": "of" }\n}',
    "0001-pools.md": record,
  });
  process.chdir(folder);
  expect(await recorded("check", "0001-pools.md")).toEqual({
    out: "",
    err: [".adr-atlas.json:2:15: There is no rule “port-clsh”; did you mean port-clash?"],
    status: 2,
  });
});
