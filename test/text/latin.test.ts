import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isLatin, latinPattern } from "../../src/core/text/latin.ts";
import { patternsOfSource } from "../patterns/patterns.ts";

const root = join(import.meta.dirname, "../..");
const lines = ["examples/docs/adr", "test/golden"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => readFileSync(join(root, folder, name), "utf8").split("\n")),
);
const latin = [...new Set(lines.flatMap((line) => [line, line.toUpperCase()]))].filter((line) => line && isLatin(line));

const foundBy = (pattern: RegExp, text: string) => {
  pattern.lastIndex = 0;
  return JSON.stringify(pattern.exec(text)) + pattern.lastIndex;
};

test("every pattern of the source finds the same in lines of Latin letters", async () => {
  const pairs = (await patternsOfSource()).flatMap(({ source, flags }) => {
    const quick = latinPattern(source, flags);
    return quick ? [{ whole: new RegExp(source, flags), quick }] : [];
  });
  expect(pairs.length).toBeGreaterThan(500);
  expect(latin.length).toBeGreaterThan(500);
  const other = pairs.flatMap(({ whole, quick }) =>
    latin.filter((line) => foundBy(whole, line) !== foundBy(quick, line)).map((line) => `${whole}: ${line}`),
  );
  expect(other).toEqual([]);
}, 180_000);

const bytes = String.fromCharCode(...Array(256).keys());
const kinds = ["L", "Lu", "Ll", "Lo", "M", "Mn", "N", "Extended_Pictographic"];
const scripts = ["Han", "Hangul", "Hiragana", "Katakana", "Latin"].map((name) => `Script=${name}`);

test.for([...kinds, ...scripts].map((it) => `\\p{${it}}`))("%s is the same of the first 256 characters", (source) => {
  for (const flags of ["gu", "giu"])
    for (const written of [source, `[${source}\\-_]`, `[^${source}]`])
      expect(bytes.match(latinPattern(written, flags) as RegExp)).toEqual(bytes.match(new RegExp(written, flags)));
});

test.for(["\\p{Lt}", "\\P{L}", "[^\\p{L}\\p{Zs}]", "😀?", "\\u{41}", "(?<a>x)\\k<a>"])(
  "%s has no such form",
  (source) => {
    expect(latinPattern(source, "u")).toBeNull();
  },
);
