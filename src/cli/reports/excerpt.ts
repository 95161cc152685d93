import type { Range } from "../../core/index.ts";
import { printable } from "../terminal.ts";

/** How many characters a line of a terminal may begin before the marked ones. */
const lead = 40;

// Scripts and signs that take two columns of a terminal.
const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const combining = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** The first line of a range, cut to `columns`, and a line of marks that stand below its characters. */
export function excerpt(text: string, { start, end }: Range, columns: number): { line: string; marks: string } {
  const from = start.offset - start.character;
  const rest = /^[^\r\n]*/.exec(text.slice(from, Math.max(end.offset, from) + columns))?.[0] ?? "";
  const last = start.line === end.line ? end.character : rest.length;
  const cut = start.character > lead && rest.length > columns - 4 ? start.character - lead : 0;
  const before = `${cut ? "…" : ""}${printable(rest.slice(cut, start.character))}`;
  const marked = printable(rest.slice(start.character, last));
  const line = before + marked + printable(rest.slice(last));
  const room = columns - 4;
  return {
    line: width(line) > room ? `${fitted(line, room - 1)}…` : line,
    marks: " ".repeat(width(before)) + "^".repeat(Math.max(1, Math.min(width(marked), room - width(before)))),
  };
}

function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

function fitted(text: string, columns: number): string {
  let used = 0;
  let at = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > columns) break;
    at += character.length;
  }
  return text.slice(0, at);
}

const widthOf = (character: string): number => (combining.test(character) ? 0 : wide.test(character) ? 2 : 1);
