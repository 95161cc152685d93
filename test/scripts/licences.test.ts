import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { expect, test } from "vitest";
import { licencesOf } from "../../scripts/licences.mjs";

const bundleOf = (...inputs: string[]): Metafile => ({
  inputs: {},
  outputs: {
    "dist/a.js": {
      bytes: 1,
      imports: [],
      exports: [],
      inputs: Object.fromEntries(inputs.map((input) => [input, { bytesInOutput: 1 }])),
    },
  },
});

function projectWith(license: string): string {
  const root = mkdtempSync(join(tmpdir(), "adr-atlas-"));
  const folder = join(root, "node_modules/@a/b/node_modules/c");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "c", version: "1.2.3", license, author: "Ada" }));
  writeFileSync(join(folder, "LICENSE.md"), "Do as you like.\r\n");
  return root;
}

const bundle = bundleOf("src/main.ts", "node_modules/@a/b/node_modules/c/index.js");

test("what is bundled is listed with the words of its licence, also a package within a package", () => {
  expect(licencesOf(projectWith("MIT"), [bundle, bundle])).toContain("\nc 1.2.3\nMIT\nAda\n\nDo as you like.\n");
});

test("a licence that nobody has agreed to stops the build", () => {
  expect(() => licencesOf(projectWith("GPL-3.0-only"), [bundle])).toThrow("c 1.2.3 has a licence");
});
