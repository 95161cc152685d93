import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["test/fuzz/{pieces,documents}.ts"], environment: "node" } });
