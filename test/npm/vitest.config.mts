import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/npm/*.test.ts"],
    environment: "node",
    globalSetup: ["test/temporary.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
