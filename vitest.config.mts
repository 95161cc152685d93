import { defineConfig } from "vitest/config";

// Everything here runs without an editor and without a browser; those suites have runners of their own in test/vscode and test/ui.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/vscode/**", "test/ui/**", "test/web/**", "test/npm/**", "test/editors/**"],
    environment: "node",
    // Programs that a test starts speak English, whatever the shell around it speaks.
    env: { LC_ALL: "C.UTF-8" },
    globalSetup: ["test/temporary.ts"],
    setupFiles: ["test/seed.ts"],
    // No test measures time: a machine that is busy with something else must not turn one red.
    testTimeout: 120_000,
  },
});
