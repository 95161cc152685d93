import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as esbuild from "esbuild";
import { root } from "../../scripts/project.mjs";

/**
 * Bundles the suite into one file for every extension host. The web worker loads tests only from inside the extension's
 * folder, and only as one CommonJS file that ends in .js.
 * @returns {Promise<string>} the file's path
 */
export async function bundleSuite() {
  const outfile = path.join(root, ".cache/vscode-suite.js");
  await esbuild.build({
    entryPoints: [path.join(root, "test/vscode/suite/main.ts")],
    outfile,
    bundle: true,
    format: "cjs",
    platform: "browser",
    external: ["vscode"],
    define: { global: "globalThis" },
    sourcemap: "inline",
    logLevel: "warning",
  });
  return outfile;
}

/**
 * Hands a copy of the suite's workspace to `run`; exit code 1 where that fails.
 * @param {(folder: string) => Promise<number | void>} run may return an exit code
 */
export async function inWorkspace(run) {
  const workspace = mkdtempSync(path.join(tmpdir(), "adr-atlas-workspace-"));
  cpSync(path.join(root, "test/fixtures/workspace"), workspace, { recursive: true });
  try {
    process.exitCode = (await run(workspace)) ?? 0;
  } catch (error) {
    console.error(String(error));
    process.exitCode = 1;
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}
