// What git knows of a folder; everything is empty where there is no git or no repository.
import { execFile } from "node:child_process";

/** Standard output, or null where git fails. */
const git = (folder: string, ...args: readonly string[]): Promise<string | null> =>
  new Promise((resolve) => {
    execFile("git", args, { cwd: folder, timeout: 5_000, maxBuffer: 1 << 24 }, (error, stdout) =>
      resolve(error ? null : stdout),
    );
  });

export async function authorOf(folder: string): Promise<string | undefined> {
  return (await git(folder, "config", "user.name"))?.trim() || undefined;
}

/** How many branches are asked, from the one that was changed last. */
const branches = 50;

/** Names of the files that the folder has on any branch, those of remotes included. */
export async function namesOnBranches(folder: string): Promise<string[]> {
  const format = "--format=%(refname)";
  const args = ["for-each-ref", "--sort=-committerdate", `--count=${branches}`, format, "refs/heads", "refs/remotes"];
  const refs = (await git(folder, ...args))?.split("\n").filter(Boolean) ?? [];
  const lists = await Promise.all(refs.map((ref) => git(folder, "ls-tree", "--name-only", "-z", ref, "./")));
  return [...new Set(lists.flatMap((list) => list?.split("\0").filter(Boolean) ?? []))];
}
