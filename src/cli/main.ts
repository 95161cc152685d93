import { setFlagsFromString } from "node:v8";
import { isMainThread } from "node:worker_threads";
import { run } from "./run.ts";
import { processTerminal } from "./terminal.ts";

// V8 first translates a pattern for its interpreter, and to machine code when it is searched for again: of patterns with hundreds
// of words in thirteen languages that is most of what a short command has to do.
setFlagsFromString("--no-regexp-tier-up");
// As in server/node.ts.
setFlagsFromString("--heap-growing-percent=50");
// Code that is optimised at first sight is often optimised for too little: of reading a thousand records that was a fifth. Since V8 12,
// that of Node 22, this is counted in calls, and the flag is an error on the terminal.
if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString("--interrupt-budget=300000");

// The reader of a pipe may have seen enough: `adr-atlas model docs | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

run(process.argv.slice(2), processTerminal(), new URL(import.meta.url)).then((code) => {
  process.exitCode = code;
  // A thread ends when its work is taken.
  if (isMainThread) onceWritten(() => process.exit());
});

/** What is still on its way into a pipe must not be cut off; but left to itself Node first collects garbage, and then ends. */
function onceWritten(then: () => void): void {
  process.stdout.write("", () => process.stderr.write("", then));
}
