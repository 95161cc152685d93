// Runs the suite inside an extension host: node test/vscode/run.mjs [--build=newest|oldest] [--host=node|web]
// VSCODE_EXE names a desktop VS Code to use instead of the one from the npm registry (Node host only).
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runTests } from "@vscode/test-electron";
import * as esbuild from "esbuild";
import { root } from "../../scripts/project.mjs";

// The web worker host loads tests only from inside the extension's folder, and only as one CommonJS file that ends in .js.
const bundle = path.join(root, ".cache/vscode-suite.js");

await esbuild.build({
  entryPoints: [path.join(root, "test/vscode/suite/main.ts")],
  outfile: bundle,
  bundle: true,
  format: "cjs",
  platform: "browser",
  external: ["vscode"],
  define: { global: "globalThis" },
  sourcemap: "inline",
  logLevel: "warning",
});

const workspace = mkdtempSync(path.join(tmpdir(), "adr-atlas-workspace-"));
cpSync(path.join(root, "test/fixtures/workspace"), workspace, { recursive: true });
try {
  await runTests({
    vscodeExecutablePath: process.env.VSCODE_EXE ?? path.join(root, "scripts/vscode/code-shim.mjs"),
    extensionDevelopmentPath: root,
    extensionTestsPath: bundle,
    launchArgs: [workspace, ...process.argv.slice(2)],
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
