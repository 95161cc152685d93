// What the command line takes beyond Node's own start, in milliseconds: each is started in turn, round by round.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/project.mjs";
import { median } from "../measure.mjs";

const command = join(root, "dist/cli.mjs");
const record = join(root, "examples/docs/adr/0008-read-model-for-reports.md");
const subjects = {
  "adr-atlas --version": [command, "--version"],
  "adr-atlas --help": [command, "--help"],
  "adr-atlas --locale de --help": [command, "--locale", "de", "--help"],
  "adr-atlas schema": [command, "schema"],
  "adr-atlas check, one record": [command, "check", record],
  "adr-atlas model, one record": [command, "model", record],
  "adr-atlas explain, one record": [command, "explain", record],
  "adr-atlas diagram, one record": [command, "diagram", record],
};

export async function startOfCommand({ count }) {
  if (!existsSync(command)) throw new Error("there is no dist/cli.mjs: npm run build -- --production");
  const beyond = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let round = 0; round < count; round++) {
    const own = timed(["-e", "0"]);
    for (const [name, args] of Object.entries(subjects)) beyond[name].push(timed(args) - own);
  }
  return Object.entries(beyond).map(([subject, times]) => ({
    title: "Start, beyond Node's own",
    subject,
    size: "",
    ms: median(times),
  }));
}

function timed(args) {
  const start = performance.now();
  spawnSync(process.execPath, args, { stdio: "ignore" });
  return performance.now() - start;
}
