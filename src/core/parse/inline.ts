// Phrasing content → prose: plain text that remembers where each of its characters came from.

import type { PhrasingContent } from "mdast";
import { matchesOf } from "../text/matches.ts";
import { narrow } from "../text/narrow.ts";
import type { Span } from "../text/span.ts";
import type { Mark, Prose, Run } from "./page.ts";

interface Draft {
  text: string;
  readonly runs: Run[];
  readonly marks: Mark[];
}

/** `source` is the text that the nodes' offsets count in; `base` is subtracted from every offset. */
export function proseOf(nodes: readonly PhrasingContent[], source: string, base: number, span: Span): Prose {
  const draft: Draft = { text: "", runs: [], marks: [] };
  for (const node of nodes) append(draft, node, source, base);
  markStruck(draft);
  return { ...draft, text: narrow(draft.text), span };
}

function append(draft: Draft, node: PhrasingContent, source: string, base: number): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const at = draft.text.length;
  switch (node.type) {
    case "text":
      align(draft, node.value, source.slice(start, end), start - base);
      return;
    case "inlineCode": {
      const inside = asShown(source.slice(start, end)).indexOf(node.value);
      put(draft, node.value, start - base + Math.max(inside, 0), inside >= 0 ? node.value.length : end - start);
      break;
    }
    case "break":
      put(draft, "\n", start - base, end - start);
      return;
    case "html":
      if (/^<br\s*\/?>/i.test(node.value)) put(draft, "\n", start - base, end - start);
      return;
    case "image":
    case "imageReference":
      put(draft, node.alt ?? "", start - base, end - start);
      break;
    default:
      if ("children" in node) for (const child of node.children) append(draft, child, source, base);
  }
  const kind = markKinds[node.type];
  if (!kind) return;
  const url = "url" in node ? { url: node.url } : {};
  draft.marks.push({ kind, start: at, end: draft.text.length, ...url });
}

const markKinds: Readonly<Record<string, Mark["kind"]>> = {
  strong: "strong",
  emphasis: "emphasis",
  inlineCode: "code",
  link: "link",
  linkReference: "link",
  image: "image",
  imageReference: "image",
};

/** Adds text that stands in the source at `from`; `exact` when it is there character for character. */
function put(draft: Draft, text: string, from: number, length: number): void {
  if (!text) return;
  const exact = text.length === length && text !== "\n";
  draft.runs.push({ at: draft.text.length, length: text.length, source: { start: from, end: from + length }, exact });
  draft.text += text.includes("\r") ? text.replace(/\r\n?/g, (eol) => (eol.length === 2 ? " \n" : "\n")) : text;
}

/**
 * Walks value and source together: backslash escapes, entities and the indentation of continued lines stand in the
 * source only. Each stretch that agrees becomes one exact run.
 */
function align(draft: Draft, value: string, source: string, base: number): void {
  if (value === source && !value.includes("\r")) {
    put(draft, value, base, value.length);
    return;
  }
  let at = 0;
  let from = 0;
  while (at < value.length) {
    let same = 0;
    while (agree(value[at + same], source[from + same]) && !isBreak(value[at + same])) same++;
    if (same) {
      put(draft, value.slice(at, at + same), base + from, same);
      at += same;
      from += same;
      continue;
    }
    if (isBreak(value[at])) {
      while (from < source.length && !isBreak(source[from])) from++;
      const eol = source.startsWith("\r\n", from) ? 2 : 1;
      put(draft, "\n", base + from, eol);
      at += value.startsWith("\r\n", at) ? 2 : 1;
      from += eol;
      while (from < source.length && source[from] !== value[at] && /[\s>]/.test(source[from] as string)) from++;
      continue;
    }
    if (source[from] === "\\" && source[from + 1] === value[at]) {
      from++;
      continue;
    }
    const entity = /^&#?\w{1,31};/.exec(source.slice(from, from + 34));
    if (entity) {
      const character = String.fromCodePoint(value.codePointAt(at) as number);
      draft.runs.push({
        at: draft.text.length,
        length: character.length,
        source: { start: base + from, end: base + from + entity[0].length },
        exact: false,
      });
      draft.text += character;
      at += character.length;
      from += entity[0].length;
      continue;
    }
    if (from < source.length) {
      from++;
      continue;
    }
    put(draft, value.slice(at), base + from, 0);
    return;
  }
}

/** A span of code as Markdown shows it, character for character: a line's end as a blank, and a NUL as what cannot be shown. */
const asShown = (code: string): string => code.replace(/\n/g, " ").replaceAll("\0", "\uFFFD");

/** Markdown shows a NUL as the character for what cannot be shown. */
const agree = (shown: string | undefined, written: string | undefined): boolean =>
  shown !== undefined && (shown === written || (shown === "\uFFFD" && written === "\0"));

const isBreak = (character: string | undefined): boolean => character === "\n" || character === "\r";

/** GFM's strikethrough is not parsed (it would cost a tenth of the parser's time), so its tildes are found here. */
function markStruck(draft: Draft): void {
  if (!draft.text.includes("~~")) return;
  for (const match of matchesOf(draft.text, /~~([^~\n]+)~~/g))
    draft.marks.push({ kind: "struck", start: match.index, end: match.index + match[0].length });
}
