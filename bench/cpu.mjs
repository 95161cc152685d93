// Loaded before a program: when it ends, writes the milliseconds that all its threads have computed into the file that
// ADR_ATLAS_CPU names. What else runs on the machine does not count in them.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.ADR_ATLAS_CPU, String((user + system) / 1000));
});
