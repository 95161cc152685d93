import { expect, test } from "vitest";
import { recordFolders } from "../../src/core/index.ts";

test("folders of records are told by their names and by numbered files", () => {
  const notes = ["notes/1-a.md", "notes/2-b.md", "notes/3-c.md", "notes/4-d.md"];
  const paths = [
    "README.md",
    "docs/adr/0001-a.md",
    "docs/adr/README.md",
    "blog/2026-plan.md",
    "docs/adr-tool.md",
    ...notes,
  ];
  expect(recordFolders(paths)).toEqual(["docs/adr", "notes"]);
});
