import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/editors/*.test.ts"],
    environment: "node",
    globalSetup: ["test/temporary.ts"],
    testTimeout: 120_000,
  },
});
