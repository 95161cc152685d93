// The bundle as a process of its own: what a shell sees.
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { ModelOutput } from "../../src/core/model/schema.ts";
import { folderOf } from "./recorded.ts";

const root = join(import.meta.dirname, "../..");
const bundle = join(mkdtempSync(join(tmpdir(), "adr-atlas-")), "cli.mjs");
const command = (args: readonly string[]) => spawnSync(process.execPath, [bundle, ...args], { encoding: "utf8" });

beforeAll(async () => {
  const entry = join(root, "src/cli/main.ts");
  // As in scripts/build.mjs: CommonJS packages call require() for Node's own modules.
  const js = 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);';
  const mainFields = ["module", "main"];
  const banner = { js };
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    mainFields,
    format: "esm",
    outfile: bundle,
    banner,
  });
});

test("results go to standard output, the rest to standard error", async () => {
  const folder = await folderOf({ "a.md": "# 1. A\n\n## Status\n\nAccepted\n\n## Decision\n\nWe do.\n" });
  const { stdout, stderr, status } = command(["model", folder, join(folder, "b.md")]);
  expect(ModelOutput.parse(JSON.parse(stdout)).documents).toHaveLength(1);
  expect(stderr).toBe(`adr-atlas: no such file or folder: ${join(folder, "b.md")}; name a file, a folder or a glob\n`);
  expect(status).toBe(2);
});

test("a reader that leaves early is no error", async () => {
  const files = Object.fromEntries(Array.from({ length: 200 }, (_, number) => [`${number}.md`, "# A\n"]));
  const shell = `"${process.execPath}" "${bundle}" model "${await folderOf(files)}" | head -c 10`;
  const { stdout, stderr } = spawnSync("sh", ["-c", shell], { encoding: "utf8" });
  expect({ stdout, stderr }).toEqual({ stdout: '{\n  "schem', stderr: "" });
});
