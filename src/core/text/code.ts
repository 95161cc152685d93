import { matchesOf } from "./matches.ts";
/** The stretches of a Markdown text outside code fences and code spans, where words mean what they say. */
export function* outsideCode(text: string): Generator<{ readonly text: string; readonly start: number }> {
  let start = 0;
  for (const code of matchesOf(text, /(?:^|\n)[ \t]*(`{3,}(?!`)|~{3,}(?!~))[\s\S]*?(?:\n[ \t]*\1|$)|`[^`\n]*`/g)) {
    yield { text: text.slice(start, code.index), start };
    start = code.index + code[0].length;
  }
  yield { text: text.slice(start), start };
}
