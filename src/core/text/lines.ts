import { matchesOf } from "./matches.ts";
import { countPassing } from "./ordered.ts";
import type { Span } from "./span.ts";

/** Zero-based line and UTF-16 character, as in the Language Server Protocol, with the offset they stand for. */
export interface Position {
  readonly line: number;
  readonly character: number;
  readonly offset: number;
}

/** `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The same place by its offsets alone. */
export const spanOfRange = ({ start, end }: Range): Span => ({ start: start.offset, end: end.offset });

/** Turns offsets of one text into positions. A line ends with LF, CRLF or a lone CR. */
export interface Lines {
  readonly count: number;
  /** The position of an offset; offsets outside the text are moved to its nearest end. */
  position(offset: number): Position;
  range(span: Span): Range;
  /** The offset of a position; a character beyond the line's end is moved to it. */
  offset(line: number, character: number): number;
}

export function linesOf(text: string): Lines {
  const starts = lineStarts(text);
  const lineAt = (offset: number): number => countPassing(starts, (start) => start <= offset) - 1;
  const position = (offset: number): Position => {
    const inside = Math.min(Math.max(offset, 0), text.length);
    const line = lineAt(inside);
    return { line, character: inside - (starts[line] as number), offset: inside };
  };
  return {
    count: starts.length,
    position,
    range: (span) => ({ start: position(span.start), end: position(span.end) }),
    offset: (line, character) => {
      const start = starts[Math.max(line, 0)];
      if (start === undefined) return text.length;
      return Math.min(start + Math.max(character, 0), starts[line + 1] ?? text.length);
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** The line that an offset stands in, without its end. */
export function lineAround(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return { start, end: start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0) };
}

/** Characters: a line that goes on farther is no line that anybody reads, such as a whole table of HTML in one. */
const reach = 1_000;

/** The same, as far as one looks: what is asked of each of many words in one line must not cost the whole line. */
export function lineNear(text: string, offset: number): Span {
  const start = Math.max(0, offset - reach);
  const { start: from, end } = lineAround(text.slice(start, offset + reach), offset - start);
  return { start: start + from, end: start + end };
}

/** The sentence that a span stands in, over line ends, never over an empty line. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - 400), start);
  const led = matchesOf(before, /[.!?]\s|[。！？]|\r?\n[ \t]*(?:\r?\n|[-*+] |\d+[.)] )/gu).at(-1);
  const behind = text.slice(end, end + 400);
  const stop = /[.!?](?:\s|$)|[。！？]|\n\s*\n/u.exec(behind)?.index ?? behind.length;
  return { start: start - before.length + (led ? led.index + led[0].length : 0), end: end + stop };
}
