import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/npm/*.test.ts"],
    environment: "node",
    // Programs that a test starts speak English, whatever the shell around it speaks.
    env: { LC_ALL: "C.UTF-8" },
    globalSetup: ["test/temporary.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
