// Random edits that hurt: they open and close every kind of block, define and mention labels, and break lines in odd ways.
import fc from "fast-check";

const snippets = [
  ...["a", " ", "\n", "\n\n", "\r", "\r\n", "\t", "\n\t", "    ", "\n    ", "  \n", "\\", "\0", "\uFEFF", "\u2028"],
  ...["#", "# ", "\n# H\n", "\n## x", "\n  # indented\n", "####### ", "===\n", "\n===\n", "\n---\n", "***\n"],
  ...[
    "```",
    "\n```\n",
    "\n````\n",
    "~~~",
    "\n~~~~\n",
    "\n   ```\n",
    "\n- ```\n# after\n",
    "\n> ```\n# after\n",
    "``` a`b\n",
  ],
  ...["<div>", "\n<div>\n", "</div>", "<!--", "\n<!-- c\n", "-->", "\n<script>\n", "</script>", "\n<pre>", "</pre>"],
  ...["<?php", "?>", "\n<![CDATA[\n", "]]>", "\n<!X\n", ">", "\n<x-y>\n", "<textarea\n", "<style>"],
  ...["[a]", "[b][a]", "![i][a]", "[a][]", "[a]: /x\n", "\n[a]: /x\n", "\n> [a]: /x\n", "\n- [q q]: /y\n", "[Q  Q]"],
  ...["\n\n[a\\]b]: /z\n", "[a\\]b]", "\n[q\nq]", "\n> [q\n> q]", "[", "]", "(", ")", "![", "\\["],
  ...["\n> ", "> ", "\n- ", "- ", "\n1. ", "1) ", "- [ ] ", "*", "**", "_", "`", "&amp;", "<https://x.y>"],
  ...["|", "\n|a|b|\n|-|-|\n|1|2|\n", "\na | b\n-|-\n"],
];

export interface RandomEdit {
  /** Where, as a part of the text's length. */
  readonly place: number;
  readonly atLineStart: boolean;
  readonly removed: number;
  readonly inserted: string;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  atLineStart: fc.boolean(),
  removed: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.nat(4) },
    { weight: 1, arbitrary: fc.nat(200) },
  ),
  inserted: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...snippets) }, fc.constant("")),
});

export function applied(text: string, { place, atLineStart, removed, inserted }: RandomEdit): string {
  const near = Math.floor(place * text.length);
  const lineStart = Math.max(text.lastIndexOf("\n", near - 1), text.lastIndexOf("\r", near - 1)) + 1;
  const at = atLineStart ? lineStart : near;
  // A byte order mark at the very start is the caller's to strip.
  return (text.slice(0, at) + inserted + text.slice(at + removed)).replace(/^\uFEFF+/, "");
}
