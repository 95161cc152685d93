// The editors of a user's machine that the tests drive.
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { root } from "../project.mjs";

/** Where helix.sh puts Helix on a machine whose own packages have none. */
export const helixFolder = join(root, ".cache/helix/bin");

/** By what shows that it is there: how it is got. */
const needed = {
  "nvim --version": "apt-get install neovim",
  "emacs --version": "apt-get install emacs-nox elpa-eglot elpa-markdown-mode",
  "tmux -V": "apt-get install tmux",
  "hx --version": "apt-get install hx, or scripts/test/helix.sh before Debian 13",
};

/** @returns {string | undefined} what to do where one is missing */
export function whyNoEditors() {
  const env = { ...process.env, PATH: `${process.env.PATH}${delimiter}${helixFolder}` };
  const missing = Object.entries(needed).filter(([command]) => spawnSync(command, { env, shell: true }).status !== 0);
  return missing.length > 0 ? missing.map(([, how]) => how).join("; ") : undefined;
}
