import { defineConfig } from "vitest/config";

// In a real Chromium, on what `npm run build` has made.
export default defineConfig({
  test: {
    include: [process.env.ADR_ATLAS_MEASURES ? "test/webview/*.measures.ts" : "test/webview/**/*.browser.ts"],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
