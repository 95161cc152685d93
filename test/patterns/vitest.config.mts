import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["test/patterns/nested.ts"], environment: "node" } });
