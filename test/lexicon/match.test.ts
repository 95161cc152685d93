import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latePattern } from "../../src/core/lexicon/match.ts";

describe("a pattern that is made late", () => {
  const sources = ["a+", "(b)(?<rest>c?)", "(?<!\\p{L})ab", "", "^c|c$", "[,;]\\s*"];

  it("answers as a pattern does that was made at once", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.constantFrom("u", "gu", "iu", "yu", "giu"),
        fc.array(fc.stringMatching(/^[abcABC,; ]{0,12}$/), { maxLength: 4 }),
        (source, flags, texts) => {
          const late = latePattern(source, flags);
          const plain = new RegExp(source, flags);
          for (const text of texts) expect(answersOf(late, text)).toEqual(answersOf(plain, text));
        },
      ),
    );
  });

  it("tells its source and flags, from which others are made", () => {
    const late = latePattern("a|b", "gi");
    expect([late.source, late.flags, late.global, late.unicode]).toEqual(["a|b", "gi", true, false]);
  });

  it("tells at the first search that a source is no pattern", () => {
    const late = latePattern("(", "u");
    expect(() => late.test("a")).toThrow(SyntaxError);
  });
});

const answersOf = (pattern: RegExp, text: string) => [
  pattern.exec(text),
  pattern.lastIndex,
  pattern.test(text),
  pattern.lastIndex,
  text.search(pattern),
  text.match(pattern),
  text.replace(pattern, "<$&>"),
  text.split(pattern),
  pattern.global ? [...text.matchAll(pattern)] : [],
];
