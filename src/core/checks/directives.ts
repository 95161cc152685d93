// Comments by which an author sets a rule aside: `<!-- adr-atlas-disable-next-line port-clash -- two hosts -->`.

import { outsideCode } from "../text/code.ts";
import type { Lines } from "../text/lines.ts";
import type { Span } from "../text/span.ts";

export interface Directive {
  /** The whole comment. */
  readonly span: Span;
  /** One of the rules it names; "" where it names none and means all. */
  readonly rule: string;
  readonly ruleSpan: Span;
  /** Zero-based lines that it silences, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

const comment = /<!--\s*adr-atlas-(disable-next-line|disable|enable)\b([^\n]*?)(?:\s--\s[^\n]*?)?\s*-->/g;

/** One entry for each rule of each comment that disables; `enable` ends those that are open. */
export function directivesIn(text: string, lines: Lines): Directive[] {
  const found: Directive[] = [];
  for (const part of outsideCode(text))
    for (const match of part.text.matchAll(comment)) {
      const start = part.start + match.index;
      const span = { start, end: start + match[0].length };
      const line = lines.position(start).line;
      const names = namesIn(match[2] ?? "", start + match[0].indexOf(match[2] ?? ""));
      if (match[1] === "enable") close(found, names, line);
      else {
        const next = lines.position(span.end).line + 1;
        const to = match[1] === "disable" ? lines.count : next + 1;
        for (const { rule, span: ruleSpan } of names.length ? names : [{ rule: "", span }])
          found.push({ span, rule, ruleSpan, from: match[1] === "disable" ? line : next, to });
      }
    }
  return found;
}

function namesIn(text: string, at: number): { rule: string; span: Span }[] {
  return [...text.matchAll(/[a-z][a-z-]*/g)].map((match) => ({
    rule: match[0],
    span: { start: at + match.index, end: at + match.index + match[0].length },
  }));
}

function close(open: Directive[], names: readonly { readonly rule: string }[], line: number): void {
  for (const [index, directive] of open.entries())
    if (directive.to > line && (!names.length || names.some(({ rule }) => rule === directive.rule)))
      open[index] = { ...directive, to: line };
}

export const silences = ({ rule, from, to }: Directive, finding: { readonly rule: string }, line: number): boolean =>
  (rule === "" || rule === finding.rule) && line >= from && line < to;
