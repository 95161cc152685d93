import { expect, test } from "vitest";
import { withLatePatterns } from "../../scripts/late-patterns.mjs";

const contentsOf = async (source: string, file = "src/core/readers/x.ts"): Promise<string> =>
  (await withLatePatterns(source, file)).contents.replace(/\n\/\/# sourceMappingURL.*/s, "");

test("a pattern with a class of letters is made late, with what it says", async () => {
  expect(await contentsOf('const a: RegExp = /\\p{Lu}"\\//gu;\nconst b = [/[^\\p{L}]/u];')).toBe(
    'import { latePattern as __late } from "../text/late.ts"; ' +
      'const a = __late("\\\\p{Lu}\\"\\\\/", "gu");\nconst b = [__late("[^\\\\p{L}]", "u")];',
  );
});

test("a pattern in a function is made once for all calls", async () => {
  expect(await contentsOf("export const isName = (text) => /^\\p{L}/u.test(text) || /^the /i.test(text);")).toBe(
    'import { latePattern as __late } from "../text/late.ts"; ' +
      'const __late1 = __late("^\\\\p{L}", "u"); const __late2 = __late("^the ", "i"); ' +
      "export const isName = (text) => __late1.test(text) || __late2.test(text);",
  );
});

test.for([
  ["without a class", "const a = /[a-z]\\\\p{x}/;"],
  ["in a function, where it remembers its place", "const a = (text: string) => /\\p{L}/gu.exec(text);"],
  ["where it splits", "const a = (text: string) => text.split(/\\p{L}/u);"],
  ["of the pattern of letters itself", "const a = /\\p{L}/u;", "src/core/text/late.ts"],
  ["of another program", "const a = /\\p{L}/u;", "src/webview/x.ts"],
])("%s nothing changes", async ([_, source, file]) => {
  expect(await contentsOf(source as string, file)).toBe(source);
});
