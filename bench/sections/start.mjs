// What the command line computes beyond Node's own start, in milliseconds of processor time: each is started in turn, round by round.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/project.mjs";
import { median } from "../measure.mjs";

const command = join(root, "dist/cli.mjs");
const hook = pathToFileURL(join(import.meta.dirname, "../cpu.mjs")).href;
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
  const folder = mkdtempSync(join(tmpdir(), "adr-atlas-bench-"));
  try {
    const beyond = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
    for (let round = 0; round < count; round++) {
      const own = computed(["-e", "0"], folder);
      for (const [name, args] of Object.entries(subjects)) beyond[name].push(computed(args, folder) - own);
    }
    return Object.entries(beyond).map(([subject, times]) => ({
      title: "Start, beyond Node's own",
      subject,
      size: "",
      ms: median(times),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function computed(args, folder) {
  const file = join(folder, "cpu");
  spawnSync(process.execPath, ["--import", hook, ...args], {
    stdio: "ignore",
    env: { ...process.env, ADR_ATLAS_CPU: file },
  });
  return Number(readFileSync(file, "utf8"));
}
