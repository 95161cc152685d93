// Is the build reproducible? Packs the VSIX and the npm package in two fresh clones of the last commit, one after the other
// and at different paths, and compares them byte for byte. What it prints at the end are their SHA-256 sums.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { main, mustRun, npmPath, root, run, vsixPath } from "./project.mjs";

await main(async () => {
  const { output: changed } = await run(["git", "status", "--porcelain"], { output: "quiet" });
  if (changed) console.warn("What is not committed is not in it.");
  const { output: commit } = await run(["git", "rev-parse", "HEAD"], { output: "quiet" });
  const folder = mkdtempSync(path.join(tmpdir(), "adr-atlas-reproduce-"));
  try {
    const first = await packedIn(path.join(folder, "one"), commit.trim());
    const second = await packedIn(path.join(folder, "another/one"), commit.trim());
    for (const [name, sum] of Object.entries(first)) {
      console.log(`${sum}  ${name}`);
      if (second[name] !== sum) throw new Error(`${name} is another one each time: ${second[name]}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** @returns {Promise<Record<string, string>>} file name → SHA-256 */
async function packedIn(clone, commit) {
  await mustRun(["git", "clone", "--quiet", "--no-hardlinks", root, clone]);
  await mustRun(["git", "checkout", "--quiet", "--detach", commit], { cwd: clone });
  for (const script of ["scripts/package.mjs", "scripts/npm.mjs"])
    await mustRun([process.execPath, script], { cwd: clone, output: "quiet" });
  const names = [vsixPath, npmPath].map((file) => path.basename(file));
  const sumOf = (name) =>
    createHash("sha256")
      .update(readFileSync(path.join(clone, name)))
      .digest("hex");
  return Object.fromEntries(names.map((name) => [name, sumOf(name)]));
}
