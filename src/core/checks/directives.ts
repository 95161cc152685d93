// Comments by which an author sets a rule aside: `<!-- adr-atlas-disable-next-line port-clash -- two hosts -->`.

import type { Page } from "../parse/page.ts";
import type { Reading } from "../resolve/reading.ts";
import { outsideCodeOf } from "../text/code.ts";
import { keptFor } from "../text/kept.ts";
import type { Lines } from "../text/lines.ts";
import { matchesOf } from "../text/matches.ts";
import { type Span, shifted, type Words } from "../text/span.ts";
import { nearest } from "../text/spelling.ts";

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

/** A comment that is meant to be one of ours and does nothing. */
export interface StrayComment {
  readonly span: Span;
  /** What it should do: its command where that is misspelt, or the `enable` that ends nothing. */
  readonly command: Words;
  /** The command that was meant; null for an `enable`, and where nothing is near. */
  readonly meant: string | null;
}

const commands = ["disable-next-line", "disable", "enable"];

/** Our other comments mark places to write to, and are none of these. */
const meantAsCommand = /^(?:dis|en|ign|skip|off$|on$)/i;

interface Comment {
  readonly span: Span;
  readonly command: Words;
  readonly rules: readonly Words[];
}

/** One entry for each rule of each comment that disables; `enable` ends those that are open. */
export const directivesIn = (reading: Reading): readonly Directive[] => followed(reading).directives;

export const strayCommentsIn = (reading: Reading): readonly StrayComment[] => followed(reading).strays;

interface Followed {
  readonly directives: readonly Directive[];
  readonly strays: readonly StrayComment[];
}

const followed = keptFor(({ page, lines }: Reading): Followed => {
  const directives: Directive[] = [];
  const strays: StrayComment[] = [];
  for (const comment of commentsIn(page)) {
    const { span, command, rules } = comment;
    const line = lines.position(span.start).line;
    if (command.text === "enable") {
      if (!close(directives, rules, line)) strays.push({ span, command, meant: null });
    } else if (commands.includes(command.text)) directives.push(...disabling(comment, lines));
    else if (meantAsCommand.test(command.text) || nearest(command.text, commands))
      strays.push({ span, command, meant: nearest(command.text, commands) });
  }
  return { directives, strays };
});

function disabling({ span, command, rules }: Comment, lines: Lines): Directive[] {
  const next = lines.position(span.end).line + 1;
  const reach =
    command.text === "disable"
      ? { from: lines.position(span.start).line, to: lines.count }
      : { from: next, to: next + 1 };
  const named = rules.length ? rules : [{ text: "", span }];
  return named.map(({ text: rule, span: ruleSpan }) => ({ span, rule, ruleSpan, ...reach }));
}

/** Group 1 is the command, 2 the rules and, behind two dashes, the reason. */
const pattern = /<!--\s*adr-atlas-([\w-]*?)(?=\s|-->)([\s\S]{0,2000}?)-->/g;
const reason = /(?:^|\s)(?:--|—|–)(?:\s|$)/;

function* commentsIn(page: Page): Generator<Comment> {
  for (const part of outsideCodeOf(page))
    for (const match of matchesOf(part.text, pattern)) {
      const [whole, command = "", rest = ""] = match;
      const [names = ""] = rest.split(reason);
      const start = part.start + match.index;
      const at = start + whole.indexOf(command, whole.indexOf("adr-atlas-") + "adr-atlas-".length);
      yield {
        span: { start, end: start + whole.length },
        command: { text: command, span: { start: at, end: at + command.length } },
        rules: wordsIn(names, at + command.length),
      };
    }
}

const wordsIn = (text: string, at: number): Words[] =>
  matchesOf(text, /[^\s,]+/g).map((match) => ({
    text: match[0],
    span: shifted({ start: match.index, end: match.index + match[0].length }, at),
  }));

/** Is there anything that it ends? */
function close(open: Directive[], rules: readonly Words[], line: number): boolean {
  let ended = false;
  for (const [index, directive] of open.entries())
    if (directive.to > line && (!rules.length || rules.some(({ text }) => text === directive.rule))) {
      open[index] = { ...directive, to: line };
      ended = true;
    }
  return ended;
}

export const silences = ({ rule, from, to }: Directive, finding: { readonly rule: string }, line: number): boolean =>
  (rule === "" || rule === finding.rule) && line >= from && line < to;
