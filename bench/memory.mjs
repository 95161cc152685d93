// Loaded into a process that is measured: writes its peak memory, in KB, when it ends.
import { writeFileSync } from "node:fs";

process.on("exit", () => writeFileSync(process.env.ADR_ATLAS_MEMORY, String(process.resourceUsage().maxRSS)));
