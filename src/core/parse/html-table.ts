// A table written in HTML → the same block as one written with bars, so that every reader of tables reads it.
import { matchesOf } from "../text/matches.ts";
import type { Span } from "../text/span.ts";
import type { Mark, Prose, Run, Table } from "./page.ts";

const whole = /^\s*<table\b[^<>]*>[\s\S]*<\/table>\s*$/i;
const row = /<tr\b[^<>]*>/gi;
const cell = /<t[hd]\b[^<>]*>/gi;
const rowEnd = /<\/tr\b|<\/table\b/gi;
const cellEnd = /<\/t[hd]\b/gi;
const token = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>|&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});|[^<&]+|[<&]/gi;

/** The table that `text` is, with the first row as its header; null where it is anything else. `start`: where it stands. */
export function htmlTable(text: string, start: number): Table | null {
  if (!whole.test(text) || text.search(/<table\b/i) !== text.toLowerCase().lastIndexOf("<table")) return null;
  const [header, ...rows] = stretches(text, row, rowEnd, 0, text.length).map(([from, to]) =>
    stretches(text, cell, cellEnd, from, to).map(([a, b]) => proseOfCell(text, a, b, start)),
  );
  if (!header?.length) return null;
  return {
    kind: "table",
    header,
    rows: rows.map((cells) => padded(cells, header.length)),
    span: { start, end: start + text.length },
  };
}

/** From behind each opening tag to the closing one, or to the next opening one where that comes first. */
function stretches(text: string, opening: RegExp, closing: RegExp, from: number, to: number): [number, number][] {
  const inside = text.slice(from, to);
  const starts = matchesOf(inside, opening).map(({ 0: tag, index }) => [index, index + tag.length] as const);
  const ends = matchesOf(inside, closing).map(({ index }) => index);
  let at = 0;
  return starts.map(([, begin], index) => {
    while (at < ends.length && (ends[at] as number) < begin) at++;
    const end = Math.min(ends[at] ?? inside.length, starts[index + 1]?.[0] ?? inside.length);
    return [from + begin, from + end];
  });
}

/** A row may have fewer cells than the header. */
function padded(cells: readonly Prose[], width: number): Prose[] {
  const end = cells.at(-1)?.span.end ?? 0;
  const missing = Array.from({ length: Math.max(0, width - cells.length) }, () => emptyAt(end));
  return [...cells, ...missing];
}

const emptyAt = (at: number): Prose => ({ text: "", runs: [], marks: [], span: { start: at, end: at } });

const kinds: ReadonlyMap<string, Mark["kind"]> = new Map([
  ["b", "strong"],
  ["strong", "strong"],
  ["i", "emphasis"],
  ["em", "emphasis"],
  ["code", "code"],
  ["s", "struck"],
  ["del", "struck"],
  ["a", "link"],
]);

function proseOfCell(source: string, from: number, to: number, base: number): Prose {
  const runs: Run[] = [];
  const marks: Mark[] = [];
  const open: { readonly name: string; readonly at: number }[] = [];
  let text = "";
  const put = (words: string, start: number, length: number): void => {
    const span: Span = { start: base + start, end: base + start + length };
    if (words) runs.push({ at: text.length, length: words.length, source: span, exact: words.length === length });
    text += words;
  };
  const lead = /^\s*/.exec(source.slice(from, to))?.[0].length ?? 0;
  const written = source.slice(from + lead, to).trimEnd();
  for (const match of matchesOf(written, token)) {
    const [all, closing, name = "", entity] = match;
    const at = from + lead + match.index;
    if (entity) put(decoded(entity) ?? all, at, all.length);
    else if (/^br$/i.test(name)) put("\n", at, all.length);
    else if (name && closing) close(name.toLowerCase());
    else if (name) open.push({ name: name.toLowerCase(), at: text.length });
    else put(all.replace(/[\r\n\t]/g, " "), at, all.length);
  }
  function close(name: string): void {
    const index = open.findLastIndex((it) => it.name === name);
    const [opened] = index < 0 ? [] : open.splice(index, 1);
    const kind = kinds.get(name);
    if (opened && kind && opened.at < text.length) marks.push({ kind, start: opened.at, end: text.length });
  }
  return { text, runs, marks, span: { start: base + from + lead, end: base + from + lead + written.length } };
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ndash: "–",
  mdash: "—",
  rarr: "→",
  times: "×",
};

function decoded(entity: string): string | null {
  if (!entity.startsWith("#")) return Object.hasOwn(named, entity) ? (named[entity] as string) : null;
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
