import type { Check } from "./check.ts";

/** An escape of JSON or HTML that a tool left in the text: `\u003c` for "<". */
export const escapedText: Check = {
  id: "escaped-text",
  severity: "warning",
  *run({ page }) {
    for (const section of page.sections)
      for (const { text, start } of prosePieces(page.text, section.base, section.base + section.span.end))
        for (const match of text.matchAll(/\\u00[0-7][0-9a-f]|&amp;(?:lt|gt|amp|quot);/gi)) {
          const span = { start: start + match.index, end: start + match.index + match[0].length };
          const plain = unescaped(match[0]);
          yield {
            span,
            message: `“${match[0]}” is an escape left in the text; it stands for “${plain}”`,
            fixes: [{ title: `Write ${plain}`, edits: [{ span, text: plain }] }],
          };
        }
  },
};

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

const unescaped = (written: string): string =>
  written.startsWith("\\")
    ? String.fromCharCode(Number.parseInt(written.slice(2), 16))
    : (named[written.slice(5, -1).toLowerCase()] ?? "");

/** The text between two offsets without its code: there an escape may be meant. */
function* prosePieces(text: string, start: number, end: number): Generator<{ text: string; start: number }> {
  const code = /(?:^|\n)[ \t]*(`{3,}|~{3,})[\s\S]*?(?:\n[ \t]*\1|$)|`[^`\n]*`/g;
  const part = text.slice(start, end);
  let at = 0;
  for (const match of part.matchAll(code)) {
    yield { text: part.slice(at, match.index), start: start + at };
    at = match.index + match[0].length;
  }
  yield { text: part.slice(at), start: start + at };
}
