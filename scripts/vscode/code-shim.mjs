#!/usr/bin/env node
// Stands in for the desktop `code` executable: takes the arguments that @vscode/test-electron gives it, and runs the tests
// in the VS Code from the npm registry. Further arguments: --build=newest|oldest, --host=node|web.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildNamed } from "./builds.mjs";
import { runExtensionTests } from "./extension-tests.mjs";

const { values, positionals } = parseArgs({ strict: false, allowPositionals: true });
const folder = positionals.find((argument) => existsSync(argument));
if (!values.extensionTestsPath || !folder) {
  console.error("code-shim runs tests only: --extensionTestsPath=<file> and a workspace folder are needed");
  process.exit(2);
}

process.exitCode = await runExtensionTests({
  build: buildNamed(values.build ?? "newest"),
  host: values.host ?? "node",
  tests: values.extensionTestsPath,
  folder,
});
