// Runs the suite in a VS Code that has no server at all, on files that are on no disk, as in vscode.dev.
import { open } from "@vscode/test-web";
import { cache, root } from "../../scripts/project.mjs";
import { exitCodeOf } from "../../scripts/vscode/automation.mjs";
import { installWebBuild } from "../../scripts/vscode/install.mjs";
import { freePort } from "../../scripts/vscode/server.mjs";
import { bundleSuite, inWorkspace } from "../vscode/suite.mjs";

const commit = await installWebBuild();
const extensionTestsPath = await bundleSuite();
await inWorkspace(async (folderPath) => {
  const port = await freePort();
  const server = await open({
    browserType: "none",
    quality: "stable",
    commit,
    testRunnerDataDir: cache,
    extensionDevelopmentPath: root,
    extensionTestsPath,
    folderPath,
    port,
  });
  try {
    return await exitCodeOf(`http://localhost:${port}`);
  } finally {
    server.dispose();
  }
});
