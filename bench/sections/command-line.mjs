// 1,000 made records, checked by the command line and by markdownlint-cli2: wall time, processor time of all threads, and peak
// memory of the process.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/project.mjs";
import { median, ratio } from "../measure.mjs";
import { record } from "../texts.mjs";

const records = 1_000;
const ours = join(root, "dist/cli.mjs");
const peer = join(root, "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs");

export async function commandLine({ count }) {
  if (!existsSync(ours)) throw new Error("there is no dist/cli.mjs: npm run build -- --production");
  const folder = mkdtempSync(join(tmpdir(), "adr-atlas-bench-"));
  try {
    for (let number = 1; number <= records; number++)
      writeFileSync(join(folder, `${String(number).padStart(4, "0")}-record.md`), record(number));
    const runs = { "markdownlint-cli2": [], "adr-atlas check": [] };
    for (let round = 0; round < count; round++) {
      runs["markdownlint-cli2"].push(timed([peer, "*.md"], folder));
      runs["adr-atlas check"].push(timed([ours, "check", "."], folder));
    }
    return rowsOf(runs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timed(command, cwd) {
  const memory = join(cwd, "memory");
  const computed = join(cwd, "computed");
  const hooks = ["memory.mjs", "cpu.mjs"].map((name) => pathToFileURL(join(import.meta.dirname, "..", name)).href);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [...hooks.flatMap((hook) => ["--import", hook]), ...command], {
    cwd,
    stdio: "ignore",
    env: { ...process.env, ADR_ATLAS_MEMORY: memory, ADR_ATLAS_CPU: computed },
  });
  const ms = performance.now() - start;
  if (status !== 0 && status !== 1) throw new Error(`${command[0]} ended with ${status}`);
  const read = (file) => Number(readFileSync(file, "utf8"));
  return { ms, computed: read(computed), megabytes: read(memory) / 1024 };
}

function rowsOf(runs) {
  const of = (name, unit) => runs[name].map((run) => run[unit]);
  return [
    ["1,000 records, time", "ms", "ms"],
    ["1,000 records, processor time", "computed", "ms"],
    ["1,000 records, memory", "megabytes", "megabytes"],
  ].map(([title, measured, unit]) => ({
    title,
    subject: "adr-atlas check / markdownlint-cli2",
    size: `${records}`,
    [unit]: median(of("adr-atlas check", measured)),
    ratio: ratio(of("adr-atlas check", measured), of("markdownlint-cli2", measured)),
  }));
}
