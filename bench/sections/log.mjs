// A log of 10,000 records in the language server, as an editor has it: the client lists, reads and keeps files.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/project.mjs";
import { askAllTheTime, save, startServer } from "../log-client.mjs";
import { median, ratio } from "../measure.mjs";
import { recordOfLog } from "../texts.mjs";

const server = join(root, "dist/server/node.cjs");
/** As many times a record is saved: the first times find code that nobody has compiled yet, which an author meets while typing. */
const saves = 15;

/** At most three rounds: each takes as long as ten thousand records take. */
export async function wholeLog({ count, records }) {
  if (!existsSync(server)) throw new Error("there is no dist/server/node.cjs: npm run build -- --production");
  const runs = [];
  for (let round = 0; round < Math.min(count, 3); round++) runs.push(await oneLog(records));
  return rowsOf(runs, records);
}

async function oneLog(records) {
  const folder = mkdtempSync(join(tmpdir(), "adr-atlas-bench-"));
  const stored = new Map();
  try {
    const files = [];
    for (let number = 1; number <= records; number++) {
      const { name, text } = recordOfLog(number);
      writeFileSync(join(folder, name), text);
      files.push(pathToFileURL(join(folder, name)).href);
    }
    const cold = await start({ server, folder, files, stored });
    const saved = [];
    for (let time = 0; time < saves; time++) saved.push(await save(cold.client, files[time], `Seen ${time}`));
    await untilStored(stored, files);
    const { megabytes, turns } = await cold.client.end();
    const whileRead = turns.flatMap(([at, ms]) => (at > cold.from && at < cold.to ? ms : []));
    const warm = await start({ server, folder, files, stored });
    await warm.client.end();
    return { cold, warm, saved, megabytes, whileRead };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function untilStored(stored, files) {
  const isWhole = () => {
    const texts = [...stored.values()].join("\n");
    return files.every((uri) => texts.includes(uri));
  };
  while (!isWhole()) await new Promise((resolve) => setTimeout(resolve, 3000));
  // The records that were saved last are stored a little later than the others.
  await new Promise((resolve) => setTimeout(resolve, 6000));
}

/** Milliseconds until the list of all records stands, until all are read, and of each answer to something else meanwhile. */
async function start(place) {
  const client = await startServer(place);
  const asked = await askAllTheTime(client);
  const begun = performance.now();
  const from = Date.now();
  let listed;
  void client.initialized();
  await client.until(async (rows) => {
    const found = await rows();
    if (found.rows.length >= place.files.length) listed ??= performance.now() - begun;
    return listed !== undefined && found.settled;
  });
  return { client, listed, settled: performance.now() - begun, from, to: Date.now(), answers: await asked() };
}

function rowsOf(runs, records) {
  const of = (pick) => runs.map(pick);
  const row = (subject, time, base, unit = "ms") => ({
    title: "A log in the server",
    subject,
    size: `${records}`,
    [unit]: median(of(time)),
    ...(base && { ratio: ratio(of(time), of(base)) }),
  });
  const full = ({ cold }) => cold.settled;
  return [
    row("all records read, cold", full),
    row("first list / all records read", ({ cold }) => cold.listed, full),
    row("one file saved / all records read", ({ saved }) => median(saved), full),
    row("second start / first", ({ warm }) => warm.settled, full),
    row("an answer meanwhile, 99 of 100", ({ cold }) => percentile(cold.answers, 0.99)),
    row("an answer meanwhile, the slowest", ({ cold }) => Math.max(...cold.answers)),
    row("a turn of the server meanwhile, the longest, processor time", ({ whileRead }) =>
      whileRead.reduce((a, b) => Math.max(a, b), 0),
    ),
    row("turns of more than 50 ms", ({ whileRead }) => whileRead.filter((ms) => ms > 50).length, undefined, "count"),
    row("memory of the server, its peak", ({ megabytes }) => megabytes, undefined, "megabytes"),
  ];
}

const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)];
