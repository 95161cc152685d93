import { format } from "node:util";
import { openPage } from "./browser.mjs";
import { testLinePrefix } from "./test-line.mjs";

/** Longer than a whole suite takes on a slow machine, in milliseconds. */
const limit = 900_000;

/**
 * Opens a workbench that runs extension tests, and prints what the suite prints; with VERBOSE in the environment also
 * what the workbench says.
 * @returns {Promise<number>} the exit code that the workbench reports: 0 where every test passed
 */
export async function exitCodeOf(address) {
  const { browser, page } = await openPage();
  try {
    const { exitCode } = await listen(page);
    await page.goto(address);
    return await exitCode;
  } finally {
    await browser.close();
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
