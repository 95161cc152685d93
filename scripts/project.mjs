// What every script needs to know about the project. Node built-ins only: the scripts run before node_modules is there.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");
export const cache = path.join(root, ".vscode-test");
export const isWindows = process.platform === "win32";

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), "utf8"));

export const manifest = readJson("package.json");
export const extensionId = `${manifest.publisher}.${manifest.name}`;
/** What the npm package is made of. */
export const npmFolder = path.join(root, ".cache/npm");
export const npmPath = path.join(root, `${manifest.name}-${manifest.version}.tgz`);
export const vsixPath = path.join(root, `${manifest.name}-${manifest.version}.vsix`);

/** A command of an installed dependency, to be run by Node: `["/…/bin/tsc", "-b"]`. */
export const tool = (name, ...args) => [path.join(root, "node_modules/.bin", name), ...args];

/**
 * Runs a command in the project.
 * @param {string[]} command
 * @param {object} [options]
 * @param {"inherit" | "tee" | "quiet"} [options.output] whether its output is shown, shown and returned, or only returned
 * @returns {Promise<{ code: number, output: string }>} `output` holds both streams unless it was inherited
 */
export function run([command, ...args], { output = "inherit", env = {}, cwd = root } = {}) {
  const stdio = output === "inherit" ? "inherit" : "pipe";
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    shell: isWindows,
    stdio: ["ignore", stdio, stdio],
  });
  let said = "";
  const listen = (from, to) =>
    from?.on("data", (chunk) => {
      said += chunk;
      if (output === "tee") to.write(chunk);
    });
  listen(child.stdout, process.stdout);
  listen(child.stderr, process.stderr);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output: said }));
  });
}

/** Like `run`, for a command without which nothing else makes sense. */
export async function mustRun(command, options) {
  const { code, output } = await run(command, options);
  if (code !== 0) throw new Error(`${output}${command.join(" ")} ended with exit code ${code}`);
}

/** Runs `npm ci` unless node_modules already holds every package of the lock file in its locked version. */
export async function installDependencies() {
  if (isInstalled()) return;
  console.log("Installing dependencies: npm ci");
  await mustRun(["npm", "ci"]);
}

function isInstalled() {
  const installedLock = "node_modules/.package-lock.json";
  if (!existsSync(path.join(root, installedLock))) return false;
  const installed = readJson(installedLock).packages;
  return Object.entries(readJson("package-lock.json").packages).every(
    ([where, locked]) => where === "" || locked.optional || installed[where]?.version === locked.version,
  );
}

/** Runs a script's body; says in one line what is wrong where it fails. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
