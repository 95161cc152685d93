// Whole documents and the models read from them, as JSON that a person can review in a diff.
// `npx vitest run test/golden -u` writes the models anew.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { read } from "../../src/core/index.ts";
import { reviewable } from "./reviewable.ts";

const records = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");

describe.each(["test/golden", "examples/docs/adr"])("%s", (folder) => {
  test.for(records(folder))("%s", async (name) => {
    const { model } = read(name, readFileSync(join(folder, name), "utf8"));
    await expect(`${JSON.stringify(reviewable(model), null, 2)}\n`).toMatchFileSnapshot(`models/${name.replace(/\.md$/, ".json")}`);
  });
});
