import { nearest } from "../text/spelling.ts";
import type { Check, Report } from "./check.ts";
import type { Directive } from "./directives.ts";

/**
 * A comment that disables nothing. It can only be told once all other rules ran, so this rule has no `run` of its own:
 * run.ts hands it the directives that silenced no finding.
 */
export const unusedDirective: Check = {
  id: "unused-directive",
  severity: "info",
  about: "writing",
  *run() {},
};

export function reportUnused({ rule, ruleSpan, span }: Directive, rules: readonly string[], text: string): Report {
  const known = rule === "" || rules.includes(rule);
  const near = known ? null : nearest(rule, rules);
  if (!known)
    return {
      span: ruleSpan,
      message: `There is no rule “${rule}”${near ? `; did you mean ${near}?` : ""}`,
      ...(near ? { fixes: [{ title: `Change to ${near}`, edits: [{ span: ruleSpan, text: near }] }] } : {}),
    };
  return {
    span,
    message: rule
      ? `Nothing here breaks ${rule}: the comment is not needed`
      : "Nothing here breaks a rule: the comment is not needed",
    fixes: [{ title: "Remove the comment", edits: [{ span: wholeLine(span, text), text: "" }] }],
  };
}

/** With its line end where the comment has a line to itself. */
function wholeLine({ start, end }: Directive["span"], text: string): Directive["span"] {
  const eol = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(end))?.[0].length ?? 0;
  const alone = start === 0 || /[\r\n]/.test(text[start - 1] as string);
  return alone && eol ? { start, end: end + eol } : { start, end };
}
