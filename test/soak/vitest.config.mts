import { defineConfig } from "vitest/config";

// One author, for as long as it takes.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["soak.ts"],
    environment: "node",
    testTimeout: 0,
    // Node 20 has no WebSocket without it.
    execArgv: ["--experimental-websocket"],
  },
});
