import { defineConfig } from "vitest/config";

// Real workbenches in real browsers: one at a time, and slow.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: [process.env.ADR_ATLAS_PICTURES ? "*.pictures.ts" : "*.test.ts"],
    environment: "node",
    fileParallelism: false,
    // A machine that also does other things may be late for a list that closes by itself.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
