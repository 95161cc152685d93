import { format } from "node:util";
import { extensionId, root } from "../project.mjs";
import { openPage } from "./browser.mjs";
import { startServer } from "./server.mjs";
import { testLinePrefix } from "./test-line.mjs";

/** Longer than a whole suite takes on a slow machine, in milliseconds. */
const limit = 180_000;

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
  const { browser, page } = await openPage();
  try {
    const { exitCode } = await listen(page);
    await page.goto(
      server.address(folder, [
        ["extensionDevelopmentPath", server.remoteUri(root)],
        ["extensionTestsPath", server.remoteUri(tests)],
      ]),
    );
    const code = await exitCode;
    if (process.env.VERBOSE) console.log(server.log());
    return code;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Prints the lines of the suite. @returns {Promise<{ exitCode: Promise<number> }>} from two functions the workbench calls */
async function listen(page) {
  let report;
  const exitCode = new Promise((resolve, reject) => {
    report = resolve;
    page.once("crash", () => reject(new Error("The page with VS Code crashed")));
    const timer = setTimeout(() => reject(new Error(`The tests gave no result within ${limit / 1000} s`)), limit);
    timer.unref();
  });
  await page.exposeFunction("codeAutomationExit", report);
  await page.exposeFunction("codeAutomationLog", (_type, args) => {
    const line = format(...args);
    if (line.startsWith(testLinePrefix)) console.log(line.slice(testLinePrefix.length));
    else if (process.env.VERBOSE) console.log(line);
  });
  // A promise inside an object, as an async function would wait for a bare one.
  return { exitCode };
}
