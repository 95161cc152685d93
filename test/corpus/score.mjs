// Scores the command line as it is built against the truth files of real records, where they are at hand beside the project.
// The floors are what was reached: a change that reads less, or raises more false alarms, turns the run red.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const shared = join(import.meta.dirname, "../../../shared");
const cli = ["--cli", "node dist/cli.mjs"];
const score = join(shared, "score/score.mjs");
const corpus = (name) => join(shared, "corpus", name);

if (!existsSync(score)) {
  console.log("The corpus of real records is not at hand: skipped.");
  process.exit(0);
}
const runs = [
  [score, ...cli, "--min-f1", "0.99", "--min-recall", "1", "--max-false", "0", corpus("seeds")],
  [score, ...cli, "--min-f1", "0.98", "--max-false", "3", corpus("real"), corpus("not-adr")],
  [join(shared, "score/mutate.mjs"), ...cli, corpus("mutations.json")],
];
const failed = runs.filter((run) => spawnSync(process.execPath, run, { stdio: "inherit" }).status !== 0);
process.exit(failed.length ? 1 : 0);
