import { extensionId, root } from "../project.mjs";
import { exitCodeOf } from "./automation.mjs";
import { startServer } from "./server.mjs";

/**
 * Runs a bundled suite in the extension host of a real VS Code and prints what the suite prints; with VERBOSE in the
 * environment also what the workbench and the server say.
 *
 * @param {object} options
 * @param {{ version: string }} options.build which VS Code
 * @param {"node" | "web"} options.host which extension host: the Node process or the web worker
 * @param {string} options.tests absolute path of the bundle, which exports `run(): Promise<void>`
 * @param {string} options.folder absolute path of the workspace
 * @returns {Promise<number>} the exit code: 0 where every test passed
 */
export async function runExtensionTests({ build, host, tests, folder }) {
  const settings = host === "web" ? { "remote.extensionKind": { [extensionId]: ["web"] } } : {};
  const server = await startServer({ build, extension: "development", settings });
  try {
    const code = await exitCodeOf(
      server.address(folder, [
        ["extensionDevelopmentPath", server.remoteUri(root)],
        ["extensionTestsPath", server.remoteUri(tests)],
      ]),
    );
    if (process.env.VERBOSE) console.log(server.log());
    return code;
  } finally {
    await server.stop();
  }
}
