// An editor of a user's machine, driven without a window: its settings are those of docs/editors.md.
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { expect } from "vitest";
import { root } from "../../scripts/project.mjs";
import { helixFolder } from "../../scripts/test/editors.mjs";

export const example = "0005-connection-pools.md";

/** What an editor's session tells of the example's wrong total. */
export interface Told {
  readonly message: string;
  /** Of the first fix. */
  readonly title: string;
  /** The line of the total after the fix, and after one step of undo. */
  readonly fixed: string;
  readonly undone: string;
  /** Did the finding go with the fix? */
  readonly gone: boolean;
}

/** The settings on the page that a comment above them hands to this test. */
export function settingsOf(language: string): string {
  const page = readFileSync(join(root, "docs/editors.md"), "utf8");
  const fence = new RegExp(`test/editors runs this one -->\\s+\`\`\`${language}\\n([\\s\\S]*?)\`\`\``);
  return fence.exec(page)?.[1] ?? "";
}

/** A folder of its own that holds these files and a copy of the example, and the environment of an editor there, with `adr-atlas` on the PATH. */
export function userFolder(files: Readonly<Record<string, string>>): { folder: string; env: NodeJS.ProcessEnv } {
  const folder = mkdtempSync(join(tmpdir(), "adr-atlas-editor-"));
  const bin = join(folder, "bin");
  mkdirSync(bin);
  writeFileSync(join(bin, "adr-atlas"), `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist/cli.mjs")}" "$@"\n`);
  chmodSync(join(bin, "adr-atlas"), 0o755);
  copyFileSync(join(root, "examples/docs/adr", example), join(folder, example));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const env = {
    ...process.env,
    PATH: [bin, helixFolder, process.env.PATH].join(delimiter),
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_STATE_HOME: folder,
    XDG_CACHE_HOME: folder,
    XDG_DATA_HOME: folder,
  };
  return { folder, env };
}

/** Runs the editor in such a folder, and gives what it prints, which has to be a line of JSON. */
export function runEditor(command: string, args: readonly string[], files: Readonly<Record<string, string>>): Told {
  const { folder, env } = userFolder(files);
  const { stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8", timeout: 90_000, env });
  expect(stdout, `${stdout}${stderr}`).toMatch(/^\{/);
  return JSON.parse(stdout);
}
