// `check --fix`, killed at any moment or run twice at once, leaves each file as it was or as it is to be.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { folderOf } from "./recorded.ts";

const root = join(import.meta.dirname, "../..");
const bundle = join(mkdtempSync(join(tmpdir(), "adr-atlas-")), "cli.mjs");
const before = readFileSync(join(root, "examples/docs/adr/0005-connection-pools.md"), "utf8");
const after = before.replace("80 connections", "90 connections");
const names = Array.from({ length: 40 }, (_, at) => `0005-pools-of-team-${at + 1}.md`);

beforeAll(async () => {
  const entryPoints = [join(root, "src/cli/main.ts")];
  // As in scripts/build.mjs: CommonJS packages call require() for Node's own modules, and some ship a body that can't be bundled.
  const js = 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);';
  const mainFields = ["module", "main"];
  await build({
    entryPoints,
    bundle: true,
    platform: "node",
    mainFields,
    format: "esm",
    outfile: bundle,
    banner: { js },
  });
});

const mend = (folder: string) => spawn(process.execPath, [bundle, "check", "--fix", folder], { stdio: "ignore" });

/** Runs it on forty records; kills it as soon as so many of them are mended, or lets it end. */
async function fixedUntil(mended: number): Promise<readonly string[]> {
  const folder = await folderOf(Object.fromEntries(names.map((name) => [name, before])));
  const read = () => names.map((name) => readFileSync(join(folder, name), "utf8"));
  const child = mend(folder);
  const ended = new Promise((resolve) => child.once("close", resolve));
  const watch = setInterval(() => {
    if (read().filter((text) => text !== before).length >= mended) child.kill("SIGKILL");
  }, 1);
  await ended;
  clearInterval(watch);
  return read();
}

test.for([0, 1, 2, 5, 10, 20, 30])("killed once %i files are mended", async (mended) => {
  const texts = await fixedUntil(mended);
  expect(texts.filter((text) => text !== before && text !== after)).toEqual([]);
});

test("left alone, it mends them all", async () => {
  expect(new Set(await fixedUntil(names.length + 1))).toEqual(new Set([after]));
});

test("three at once lose no file, and leave none behind", async () => {
  const folder = await folderOf(Object.fromEntries(names.map((name) => [name, before])));
  await Promise.all([1, 2, 3].map(() => new Promise((resolve) => mend(folder).once("close", resolve))));
  expect(readdirSync(folder).sort()).toEqual([...names].sort());
  expect(new Set(names.map((name) => readFileSync(join(folder, name), "utf8")))).toEqual(new Set([after]));
});
