import { tool, vsixPath } from "../project.mjs";
import { builds } from "../vscode/builds.mjs";

const script = (file, ...args) => [process.execPath, file, ...args];
const pageTests = (...args) => tool("vitest", "run", "--config", "test/webview/vitest.config.mts", ...args);
const uiTests = (...args) => tool("vitest", "run", "--config", "test/ui/vitest.config.mts", ...args);

/**
 * The parts of a test run, in order. `needs` names the part without which this one makes no sense, `requires` what the
 * machine must have for it; parts `onRequest` run only when `--only` names them.
 * @typedef {object} Part
 * @property {string} name
 * @property {string} title
 * @property {string[]} command
 * @property {Record<string, string>} [env]
 * @property {string} [needs]
 * @property {"browser" | "vscode" | "editors"} [requires]
 * @property {boolean} [onRequest]
 * @type {readonly Part[]}
 */
export const parts = [
  { name: "types", title: "Types", command: tool("tsc", "-b") },
  { name: "lint", title: "Format and lint", command: tool("biome", "check") },
  { name: "unused", title: "Unused code and dependencies", command: tool("knip") },
  { name: "docs", title: "Pages and schemas made from the source", command: script("scripts/docs.mjs", "--check") },
  { name: "unit", title: "Unit, layer and protocol tests", command: tool("vitest", "run") },
  {
    name: "patterns",
    title: "Regular expressions under attack",
    command: tool("vitest", "run", "--config", "test/patterns/vitest.config.mts"),
  },
  { name: "build", title: "Build", command: script("scripts/build.mjs") },
  {
    name: "records",
    title: "This project's own decisions",
    command: script("dist/cli.mjs", "check", "docs/adr"),
    needs: "build",
  },
  {
    name: "editors",
    title: "Neovim, Emacs and Helix",
    command: tool("vitest", "run", "--config", "test/editors/vitest.config.mts"),
    needs: "build",
    requires: "editors",
  },
  { name: "corpus", title: "Score on real records", command: script("test/corpus/score.mjs"), needs: "build" },
  {
    name: "page",
    title: "Preview page in Chromium",
    command: pageTests(),
    needs: "build",
    requires: "browser",
  },
  {
    name: "gallery",
    title: "Every view of whole records, into .cache/gallery",
    command: pageTests("gallery"),
    needs: "build",
    requires: "browser",
    onRequest: true,
  },
  {
    name: "page-measures",
    title: "What updates of the preview page cost",
    command: pageTests(),
    env: { ADR_ATLAS_MEASURES: "1" },
    needs: "build",
    requires: "browser",
    onRequest: true,
  },
  ...forEachBuild((build, product) => extensionHost("node", build, `Node extension host, ${product}`)),
  ...forEachBuild((build, product) => extensionHost("web", build, `Web worker extension host, ${product}`)),
  {
    name: "web-alone",
    title: "Web worker extension host without a server",
    command: script("test/web/run.mjs"),
    needs: "build",
    requires: "browser",
  },
  ...forEachBuild(userInterface),
  { name: "package", title: "Package", command: script("scripts/package.mjs") },
  ...forEachBuild(installedPackage),
  { name: "npm", title: "Package for npm", command: script("scripts/npm.mjs") },
  {
    name: "npm-installed",
    title: "Installed package for npm",
    command: tool("vitest", "run", "--config", "test/npm/vitest.config.mts"),
    needs: "npm",
  },
  {
    name: "audit",
    title: "Known faults of dependencies",
    command: ["npm", "audit", "--omit=dev", "--audit-level=low"],
    onRequest: true,
  },
  {
    name: "reproducible",
    title: "Two builds, one to the byte",
    command: script("scripts/reproduce.mjs"),
    onRequest: true,
  },
  {
    name: "soak",
    title: "An author of 10,000 edits",
    command: tool("vitest", "run", "--config", "test/soak/vitest.config.mts"),
    needs: "build",
    requires: "vscode",
    onRequest: true,
  },
  {
    name: "pictures",
    title: "Pictures for README.md, into media/pictures",
    command: uiTests(),
    env: { ADR_ATLAS_PICTURES: "1" },
    needs: "build",
    requires: "vscode",
    onRequest: true,
  },
];

function forEachBuild(part) {
  // code-server 4.139.1 is VS Code 1.139.1
  return Object.entries(builds).map(([build, { version }]) => part(build, `VS Code ${version.replace(/^4/, "1")}`));
}

function extensionHost(host, build, title) {
  const command = script("test/vscode/run.mjs", `--build=${build}`, `--host=${host}`);
  return { name: `${host}-${build}`, title, command, needs: "build", requires: "vscode" };
}

function userInterface(build, product) {
  const env = { ADR_ATLAS_BUILD: build };
  return {
    name: `ui-${build}`,
    title: `User interface, ${product}`,
    command: uiTests(),
    env,
    needs: "build",
    requires: "vscode",
  };
}

function installedPackage(build, product) {
  const env = { ADR_ATLAS_BUILD: build, ADR_ATLAS_VSIX: vsixPath };
  const title = `Installed package, ${product}`;
  return { name: `vsix-${build}`, title, command: uiTests("smoke"), env, needs: "package", requires: "vscode" };
}
