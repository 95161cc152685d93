// Indented lines and drawn trees → entries, for text that is no YAML.
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import type { Code } from "../code.ts";
import type { Entry } from "./entry.ts";

interface Draft extends Entry {
  readonly children: Draft[];
}

const lead = /^[\s│┃|├└┣┗┌┬─━╰╭╎`+\\]*(?:[-*•▪►▶↓]+[ \t]+|-{2,}[ \t]*)?/u;
const comment = /(?:^|\s)(?:#|\/\/)\s.*$/;

/** What is indented further stands beside its parent. */
const maximumDepth = 40;

/** The lines of the first level. A line is a key, a key and its value, or a value alone. */
export function outlineEntries(code: Code): Entry[] {
  const roots: Draft[] = [];
  const open: { readonly depth: number; readonly entry: Draft }[] = [];
  let at = 0;
  for (const line of code.text.split("\n")) {
    const depth = lead.exec(line)?.[0].length ?? 0;
    const content = line.slice(depth).replace(comment, "").trimEnd();
    if (content) {
      const entry = entryOf(code, at + depth, content);
      while (open.length && ((open.at(-1) as { depth: number }).depth >= depth || open.length >= maximumDepth))
        open.pop();
      (open.at(-1)?.entry.children ?? roots).push(entry);
      open.push({ depth, entry });
    }
    at += line.length + 1;
  }
  return roots;
}

function entryOf(code: Code, start: number, content: string): Draft {
  const colon = /^[^:："]{1,80}?[:：](?=\s|$)/u.exec(content)?.[0].length;
  const end = start + content.length;
  if (colon === undefined) return { key: null, value: unquoted(code, start, end), at: start, children: [] };
  const key = code.words(start, start + colon - 1);
  const value = unquoted(code, start + colon, end);
  if (/^\[.*\]$/.test(value.text)) return { key, value: null, at: start, children: elements(code, start + colon, end) };
  return { key, value: value.text ? value : null, at: start, children: [] };
}

function unquoted(code: Code, start: number, end: number): Words {
  const words = code.words(start, end);
  if (!/^(["']).*\1$/.test(words.text) || words.text.length < 2) return words;
  const { span } = words;
  return { text: words.text.slice(1, -1), span: { start: span.start + 1, end: span.end - 1 } };
}

/** `["5433:5432", "5434:5432"]`. */
function elements(code: Code, start: number, end: number): Draft[] {
  const text = code.text.slice(start, end);
  return matchesOf(text, /[^[\],]+/g).flatMap(({ index, 0: part }) =>
    part.trim()
      ? [
          {
            key: null,
            value: unquoted(code, start + index, start + index + part.length),
            at: start + index,
            children: [],
          },
        ]
      : [],
  );
}
