// The text of a fence as one string that remembers where it stands.
import type { CodeLine, Prose } from "../parse/page.ts";
import { countPassing } from "../text/ordered.ts";
import type { Span, Words } from "../text/span.ts";

/** A longer line was written by no person, and what is worth a search in others would cost too much there. */
export const maximumLine = 2_000;

/** Where the words of a comment begin, if the line of code has one. */
export function commentIn(text: string): number | null {
  const sign = /(?<=^|\s)(?:#|\/\/|--|\/\*|;)\s/u.exec(text);
  return sign && sign.index + sign[0].length;
}

export interface Code {
  /** Lines joined by "\n". */
  readonly text: string;
  /** Where characters `start` to `end` of the text stand. */
  span(start: number, end: number): Span;
  /** The same characters without the white space at their ends. */
  words(start: number, end: number): Words;
  /** A stretch within one line, as the readers of sentences take it. */
  prose(start: number, end: number): Prose;
}

const known = new WeakMap<readonly CodeLine[], Code>();

/** Several readers look at one fence: its code is put together once. */
export function codeOf(lines: readonly CodeLine[]): Code {
  let code = known.get(lines);
  if (!code) known.set(lines, (code = joined(lines)));
  return code;
}

function joined(lines: readonly CodeLine[]): Code {
  const text = lines.map((line) => line.text).join("\n");
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.text.length + 1;
  }
  const place = (offset: number): number => {
    const line = Math.max(0, countPassing(starts, (start) => start <= offset) - 1);
    return (lines[line]?.start ?? 0) + offset - (starts[line] ?? 0);
  };
  const span = (start: number, end: number): Span => ({ start: place(start), end: place(Math.max(start, end)) });
  const trimmed = (start: number, end: number): [number, number] => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text[from] as string)) from++;
    while (to > from && /\s/.test(text[to - 1] as string)) to--;
    return [from, to];
  };
  return {
    text,
    span,
    words: (start, end) => {
      const [from, to] = trimmed(start, end);
      return { text: text.slice(from, to), span: span(from, to) };
    },
    prose: (start, end) => {
      const own = text.slice(start, end);
      const source = span(start, end);
      return {
        text: own,
        runs: own ? [{ at: 0, length: own.length, source, exact: true }] : [],
        marks: [],
        span: source,
      };
    },
  };
}
