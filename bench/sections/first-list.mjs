// The first list of a long log, numbers, titles and statuses from a glance at each file, against reading every record of it.
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "../../scripts/project.mjs";
import { median, ratio } from "../measure.mjs";
import { grown } from "../texts.mjs";

const listed = 10_000;
/** Of this many the whole reading is measured, and taken times for all. */
const read = 60;

/** A record as long as those that people write, 10 KB. */
const records = Array.from({ length: read }, (_, index) => grown(10_000, index + 1));

export async function firstList({ count }) {
  const core = createRequire(import.meta.url)(join(root, ".cache/bench/core.cjs"));
  const times = { list: [], whole: [] };
  for (let round = 0; round < Math.min(count, 3); round++) {
    times.list.push(timeOf(listed, (text, path) => core.glanceAt(path, text)));
    times.whole.push(timeOf(read, (text, path) => core.check(core.read(path, text))) * (listed / read));
  }
  return [
    {
      title: "First list / full analysis",
      subject: "adr-atlas",
      size: "10,000 records",
      ms: median(times.list),
      ratio: ratio(times.list, times.whole),
    },
  ];
}

function timeOf(count, work) {
  const start = performance.now();
  for (let index = 0; index < count; index++)
    // Each title is another one.
    work(`# ${index} ${records[index % read].slice(2)}`, `docs/adr/${String(index).padStart(5, "0")}-record.md`);
  return performance.now() - start;
}
