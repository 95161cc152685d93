import { expect, test } from "vitest";
import { foldersNamedIn, recordFolders } from "../../src/core/index.ts";

test.for([
  [".adr-dir", "doc/adr\n", ["doc/adr"]],
  [".adr-dir", "./architecture/decisions/\r\n", ["architecture/decisions"]],
  [".adr-dir", "\n", []],
  [
    ".log4brains.yml",
    "project:\n  name: Shop\n  adrFolder: ./docs/adr\n  packages:\n    - name: cart\n      path: packages/cart\n      adrFolder: 'packages/cart/adr' # its own\n",
    ["docs/adr", "packages/cart/adr"],
  ],
  [".log4brains.yml", "project: [", []],
  ["catalog-info.yaml", "metadata:\n  annotations:\n    backstage.io/adr-location: docs/adrs\n", ["docs/adrs"]],
  ["catalog-info.yaml", "    backstage.io/adr-location: https://example.org/shop/docs/adrs\n", []],
  ["package.json", "adrFolder: x", []],
] as const)("%s names %j", ([name, text, folders]) => {
  expect(foldersNamedIn(name, text)).toEqual(folders);
});

test("folders that hold records are found by their name, or by what their files are called", () => {
  const found = recordFolders([
    "docs/adr/20260117-use-a-queue.md",
    "docs/ADR/0001-x.md",
    "docs/adr/backend/0001-use-a-queue.md",
    "docs/guides/01-install.md",
    "docs/guides/02-run.md",
    "notes/0001-a.md",
    "notes/0002-b.md",
    "notes/0003-c.md",
    "README.md",
  ]);
  expect(found.sort()).toEqual(["docs/ADR", "docs/adr", "docs/adr/backend", "notes"]);
});
