import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exampleFiles } from "../../src/extension/example-files.ts";

test("the files of the example log are those of its folder", () => {
  expect([...exampleFiles].sort()).toEqual(readdirSync(join(import.meta.dirname, "../../examples/docs/adr")).sort());
});
