import { run } from "./run.ts";
import { processTerminal } from "./terminal.ts";

// The reader of a pipe may have seen enough: `adr-atlas model docs | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

// Not process.exit(): what is still on its way into a pipe would be cut off.
process.exitCode = await run(process.argv.slice(2), processTerminal());
