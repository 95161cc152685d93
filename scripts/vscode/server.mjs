import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { extensionId, manifest, mustRun, root } from "../project.mjs";
import { installBuild } from "./install.mjs";

/** A quiet workbench: no AI side bar, no start page, no calls home, and no saving behind the user's back. */
const quietSettings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.enabled": false,
  "telemetry.telemetryLevel": "off",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
};

/**
 * Starts a build of VS Code that a browser can open, with a fresh profile that `stop` removes.
 *
 * @param {object} options
 * @param {{ version: string }} options.build which one, see builds.mjs
 * @param {"linked" | "development" | string} [options.extension] "linked": as installed, straight from this folder;
 *   "development": named in the page's address, as extension tests need it; otherwise the path of a VSIX to install
 * @param {object} [options.settings] user settings beside the quiet ones
 * @param {boolean} [options.trusted] false: every folder is opened in restricted mode
 * @param {number} [options.port] a free one if left out
 */
export async function startServer({ build, extension = "linked", settings = {}, trusted = true, port }) {
  const { node, server, version } = await installBuild(build);
  const profile = createProfile({ ...quietSettings, ...settings });
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const serverArgs = [server, "--server-data-dir", profile, "--accept-server-license-terms"];
  const authority = `localhost:${port ?? (await freePort())}`;
  try {
    if (extension === "linked") linkExtension(profile);
    else if (extension !== "development") await installExtension([node, ...serverArgs], extension);
    const child = spawn(node, [...serverArgs, ...listenArgs(authority, extension, trusted)], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    // Also where this process ends before it could stop the server.
    process.once("exit", () => child.kill());
    const log = await untilListening(child);
    return {
      version,
      log,
      pid: child.pid,
      logFiles: () => logFilesIn(profile),
      stored: () => storedIn(profile),
      remoteUri: (file) => `vscode-remote://${authority}${file}`,
      address: (folder, payload = []) => address(authority, folder, payload),
      async stop() {
        await end(child);
        removeProfile();
      },
    };
  } catch (error) {
    removeProfile();
    throw error;
  }
}

function createProfile(settings) {
  const profile = mkdtempSync(path.join(tmpdir(), "adr-atlas-vscode-"));
  mkdirSync(path.join(profile, "data/User"), { recursive: true });
  mkdirSync(path.join(profile, "extensions"));
  writeFileSync(path.join(profile, "data/User/settings.json"), JSON.stringify(settings, undefined, 2));
  return profile;
}

/** @returns {{ name: string, text: string }[]} what the server, the workbench and the extensions have written down */
function logFilesIn(profile) {
  const names = readdirSync(profile, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".log"));
  return names.map((name) => ({ name, text: readFileSync(path.join(profile, name), "utf8") }));
}

/** @returns {string} what the extension has stored for the workspace, all files together */
function storedIn(profile) {
  const folder = path.join(profile, "data/User/workspaceStorage");
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const files = names.filter((name) => name.toLowerCase().includes(extensionId.toLowerCase()) && /log.\d+$/.test(name));
  return files.map((name) => readFileSync(path.join(folder, name), "utf8")).join("\n");
}

function linkExtension(profile) {
  symlinkSync(root, path.join(profile, "extensions", `${extensionId}-${manifest.version}`));
}

/** Quietly: without its native modules for logs the server complains, and installs. */
async function installExtension(server, vsix) {
  await mustRun([...server, "--install-extension", vsix], { output: "quiet" });
}

/**
 * The smoke test driver lets the page's address name an extension in development; without it VS Code 1.139 drops the name
 * silently. It also hides notifications, so only extension tests ask for it.
 */
function listenArgs(authority, extension, trusted) {
  const [, port] = authority.split(":");
  const args = ["--host", "127.0.0.1", "--port", port, "--without-connection-token"];
  if (trusted) args.push("--disable-workspace-trust");
  return extension === "development" ? [...args, "--enable-smoke-test-driver"] : args;
}

function address(authority, folder, payload) {
  const query = new URLSearchParams({ folder });
  if (payload.length > 0) query.set("payload", JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}

/** @returns {Promise<() => string>} what the server has logged so far */
function untilListening(child) {
  let log = "";
  return new Promise((resolve, reject) => {
    const listen = (chunk) => {
      log += chunk;
      if (log.includes("Extension host agent listening")) resolve(() => log);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`The VS Code server ended with exit code ${code}\n${log.slice(-2000)}`)),
    );
  });
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await exited;
}

/** @returns {Promise<number>} a port of this machine that nobody listens on */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
