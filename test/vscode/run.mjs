// Runs the suite inside an extension host: node test/vscode/run.mjs [--build=newest|oldest] [--host=node|web]
// VSCODE_EXE names a desktop VS Code to use instead of the one from the npm registry (Node host only).
import path from "node:path";
import { runTests } from "@vscode/test-electron";
import { root } from "../../scripts/project.mjs";
import { bundleSuite, inWorkspace } from "./suite.mjs";

const extensionTestsPath = await bundleSuite();
await inWorkspace((workspace) =>
  runTests({
    vscodeExecutablePath: process.env.VSCODE_EXE ?? path.join(root, "scripts/vscode/code-shim.mjs"),
    extensionDevelopmentPath: root,
    extensionTestsPath,
    launchArgs: [workspace, ...process.argv.slice(2)],
  }),
);
