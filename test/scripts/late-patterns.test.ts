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

test.for([
  ["without a class", "const a = /[a-z]\\\\p{x}/;"],
  ["in a function", "const a = (text: string) => /\\p{L}/u.test(text);"],
  ["of the pattern of letters itself", "const a = /\\p{L}/u;", "src/core/text/late.ts"],
  ["of another program", "const a = /\\p{L}/u;", "src/webview/x.ts"],
])("%s nothing changes", async ([_, source, file]) => {
  expect(await contentsOf(source as string, file)).toBe(source);
});
