// Opens the extension on the examples: in the user's own VS Code, else in one from the npm registry, in a browser.
// Options: --browser (take the one from the registry in any case), --port=3000, --build=newest|oldest.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { installDependencies, isWindows, main, mustRun, root, run } from "./project.mjs";
import { buildNamed } from "./vscode/builds.mjs";
import { whyUnavailable } from "./vscode/install.mjs";
import { startServer } from "./vscode/server.mjs";

const { values } = parseArgs({
  options: {
    browser: { type: "boolean", default: false },
    build: { type: "string", default: "newest" },
    port: { type: "string", default: "3000" },
  },
});
const examples = path.join(root, "examples");

await main(async () => {
  await installDependencies();
  await mustRun([process.execPath, "scripts/build.mjs"]);
  await (values.browser || !hasCode() ? openInBrowser() : openInCode());
});

function hasCode() {
  return spawnSync("code", ["--version"], { shell: isWindows }).status === 0;
}

async function openInCode() {
  const { code } = await run(["code", `--extensionDevelopmentPath=${root}`, examples]);
  process.exitCode = code;
}

async function openInBrowser() {
  const reason = whyUnavailable();
  if (reason) throw new Error(`There is no \`code\` on the PATH, and ${reason}`);
  const server = await startServer({ build: buildNamed(values.build), port: Number(values.port) });
  console.log(
    `\nVS Code with the extension, opened on examples/:\n\n  ${server.address(examples)}\n\nCtrl+C stops it.`,
  );
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.stop());
}
