// Loaded into a process that is measured: writes the turns of its event loop when it ends, each with when it ended, in milliseconds as of
// Date.now(), and the processor time of the main thread in it. Time in which a busy machine gives the process no processor does not count. Linux only; elsewhere it counts as well.
import { readFileSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** Milliseconds that the main thread has run. */
function processorTime() {
  try {
    return Number(readFileSync("/proc/self/schedstat", "utf8").split(" ")[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

if (isMainThread) {
  const turns = [];
  let before;
  const turn = () => {
    const now = processorTime();
    // What comes before the first turn is the start of the process.
    if (before !== undefined) turns.push([Date.now(), now - before]);
    before = now;
    setTimeout(turn, 1).unref();
  };
  setTimeout(turn, 1).unref();
  process.on("exit", () => writeFileSync(process.env.ADR_ATLAS_TURNS, JSON.stringify(turns)));
}
