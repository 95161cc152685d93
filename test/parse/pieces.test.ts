// The pieces parse to exactly what one whole parse gives, positions included, through any edit.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutAndParse, type Pieces } from "../../src/core/parse/pieces.ts";
import { applied, type RandomEdit, randomEdit } from "../fuzz/edits.ts";
import { randomSample, samples } from "../fuzz/samples.ts";
import { treeOfPieces, treeWithoutLabels, treeWithoutProof, wholeTree } from "../fuzz/trees.ts";

describe("equal to a whole parse", () => {
  test.for([
    ["headings and paragraphs", "# A\n\ntext\n\n## B\n\ntext\n"],
    ["a comment in a fence", "# A\n\n```\n# no heading\n```\n\n# B\n"],
    ["an unclosed fence", "# A\n\n```\n# no heading\n\n## neither\n"],
    ["a tilde fence with backticks", "# A\n\n~~~\n```\n# x\n~~~\n# B\n"],
    ["a fence in a list, closed by a heading", "# A\n\n- ```\n  # x\n# B\n"],
    ["an HTML block", "# A\n\n<div>\n# no heading\n\n# B\n"],
    ["an HTML comment over headings", "# A\n\n<!--\n\n# no\n\n-->\n\n# B\n"],
    ["a script", "# A\n\n<script>\n\n# no\n\n</script>\n# B\n"],
    ["a definition after its use", "# A\n\n[x]\n\n# B\n\n[x]: /y\n"],
    ["a definition before its use", "# A\n\n[x]: /y\n\n# B\n\n[x] and [X][]\n"],
    ["a definition in a quote", "# A\n\n> [x]: /y\n\n# B\n\n[x]\n"],
    ["setext headings", "A\n===\n\ntext\nB\n---\n\n# C\n"],
    ["lazy continuation", "# A\n\n> quote\nlazy\n# B\n\n- item\nlazy\n# C\n"],
    ["tables", "# A\n\n| a | b |\n| - | - |\n| 1 | 2 |\n# B\n"],
    ["variants of headings", "#\n\n#x\n\n####### x\n\n  # indented\n\n# A #\n"],
    ["Windows line ends", "# A\r\n\r\ntext\r\n\r\n# B\r\n\r\n```\r\n# x\r\n```\r\n"],
    ["no line end", "# A\n\n# B"],
    ["nothing", ""],
  ])("%s", ([, text = ""]) => {
    expect(treeOfPieces(cutAndParse(text))).toEqual(wholeTree(text));
  });

  const edits = fc.tuple(randomSample(samples()), fc.array(randomEdit, { minLength: 1, maxLength: 8 }));

  test("after any edits, one upon the other", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(edits, ([start, list]) => {
        let text = start;
        let pieces = cutAndParse(text);
        for (const edit of list) {
          text = applied(text, edit);
          pieces = cutAndParse(text, pieces);
        }
        expect(treeOfPieces(pieces)).toEqual(wholeTree(text));
      }),
      { numRuns: 80 },
    );
  });

  test.for([
    ["without the parser's proof", treeWithoutProof],
    ["without labels of other pieces", treeWithoutLabels],
  ] as const)("but not %s", ([, tree]) => {
    const differs = ([start, list]: [string, RandomEdit[]]): boolean => {
      const text = list.reduce(applied, start);
      return JSON.stringify(tree(text)) !== JSON.stringify(wholeTree(text));
    };
    expect(fc.sample(edits, { numRuns: 150, seed: 7 }).some(differs)).toBe(true);
  });
});

test("an edit in one section leaves the contents of all others as they are", () => {
  const text = samples().join("\n\n# Next\n\n");
  const before = cutAndParse(text);
  const at = text.indexOf("# Next") + "# Next".length;
  const after = cutAndParse(`${text.slice(0, at)} x${text.slice(at)}`, before);
  const contents = (pieces: Pieces) => new Set(pieces.pieces.map(({ content }) => content));
  const kept = [...contents(after)].filter((content) => contents(before).has(content));
  expect(kept.length).toBeGreaterThanOrEqual(before.pieces.length - 2);
});

test("nesting of any depth is no failure", () => {
  expect(cutAndParse(`${"> ".repeat(20_000)}x\n\n# B\n`).pieces.length).toBeGreaterThan(0);
});
