import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checked } from "../../src/cli/checked.ts";
import { fixed } from "../../src/cli/fix.ts";
import type { Finding, Reading } from "../../src/core/index.ts";
import { folderOf } from "./recorded.ts";

/** Finds each `word` and would replace it by each of `replacements`. */
const rule =
  (word: string, ...replacements: string[]) =>
  ({ page: { text } }: Reading): Finding[] =>
    [...text.matchAll(new RegExp(word, "g"))].map(({ index }) => {
      const span = { start: index, end: index + word.length };
      const fixes = replacements.map((replacement) => ({ title: "", edits: [{ span, text: replacement }] }));
      return { rule: "total", severity: "warning", message: "", span, fixes };
    });

async function fix(content: string | Uint8Array, findingsOf: (reading: Reading) => Finding[]) {
  const folder = await folderOf({ "a.md": content });
  const path = join(folder, "a.md");
  const result = await fixed(checked({ path, text: readFileSync(path, "utf8") }, findingsOf), findingsOf);
  return { ...result, path, folder, after: readFileSync(path, "utf8") };
}

test("every fix that leaves no choice is made, and every other byte stays", async () => {
  const { after, file, folder } = await fix("\uFEFF# A\r\n\r\n120 or 120\r\n", rule("120", "90"));
  expect(after).toBe("\uFEFF# A\r\n\r\n90 or 90\r\n");
  expect(file).toMatchObject({ findings: [], fixed: 2 });
  expect(readdirSync(folder)).toEqual(["a.md"]);
});

test("a finding with a choice is left to a person", async () => {
  const { after, file } = await fix("120\n", rule("120", "90", "80"));
  expect(after).toBe("120\n");
  expect(file.findings).toHaveLength(1);
});

test("fixes that undo each other come to an end", async () => {
  const { after } = await fix("1\n", (reading) => [...rule("1", "2")(reading), ...rule("2", "1")(reading)]);
  expect(after).toMatch(/^[12]\n$/);
});

test("a file that is not UTF-8 is not written", async () => {
  const { failure, after } = await fix(Uint8Array.of(0xe4, 0x31, 0x0a), rule("1", "2"));
  expect(failure).toContain("not UTF-8");
  expect(after).toContain("1");
});

test("permissions stay", async () => {
  const folder = await folderOf({ "a.md": "1\n" });
  const path = join(folder, "a.md");
  chmodSync(path, 0o640);
  const findingsOf = rule("1", "2");
  await fixed(checked({ path, text: "1\n" }, findingsOf), findingsOf);
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

test("a link stays a link, and what it leads to stays as it is", async () => {
  const folder = await folderOf({ "a.md": "120" });
  const path = join(folder, "link.md");
  symlinkSync(join(folder, "a.md"), path);
  const findingsOf = rule("120", "90");
  const { failure } = await fixed(checked({ path, text: "120" }, findingsOf), findingsOf);
  expect(failure).toBe(`cannot write ${path}: it is a link`);
  expect([lstatSync(path).isSymbolicLink(), readFileSync(path, "utf8")]).toEqual([true, "120"]);
});
