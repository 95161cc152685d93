import { defineConfig } from "vitest/config";

// Real workbenches in real browsers: one at a time, and slow.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: [process.env.ADR_ATLAS_PICTURES ? "*.pictures.ts" : "*.test.ts"],
    environment: "node",
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
