import { t } from "../../../l10n/index.ts";
import type { Span } from "../../text/span.ts";
import { nearest } from "../../text/spelling.ts";
import { asking } from "../../text/wording.ts";
import type { Check, Fix, Report } from "../check.ts";
import type { Directive, StrayComment } from "../directives.ts";

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
      message: asking(t("There is no rule “{0}”", rule), near),
      ...(near ? { fixes: [{ title: t("Change to {0}", near), edits: [{ span: ruleSpan, text: near }] }] } : {}),
    };
  return {
    span,
    message: rule
      ? t("Nothing here breaks {0}: the comment is not needed", rule)
      : t("Nothing here breaks a rule: the comment is not needed"),
    fixes: [removing(span, text)],
  };
}

/** A comment that has another word for what it should do, or an `enable` with nothing to end. */
export function reportStray({ span, command, meant }: StrayComment, text: string): Report {
  if (command.text === "enable")
    return {
      span,
      message: t("Nothing is disabled here that could be enabled: the comment is not needed"),
      fixes: [removing(span, text)],
    };
  return {
    span: command.span,
    message: meant
      ? asking(t("There is no comment “adr-atlas-{0}”", command.text), `adr-atlas-${meant}`)
      : t("There is no comment “adr-atlas-{0}”: it is disable, disable-next-line or enable", command.text),
    ...(meant && { fixes: [{ title: t("Change to {0}", meant), edits: [{ span: command.span, text: meant }] }] }),
  };
}

const removing = (span: Span, text: string): Fix => ({
  title: t("Remove the comment"),
  edits: [{ span: wholeLine(span, text), text: "" }],
});

/** With its line end where the comment has a line to itself. */
function wholeLine({ start, end }: Span, text: string): Span {
  const eol = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(end))?.[0].length ?? 0;
  const alone = start === 0 || /[\r\n]/.test(text[start - 1] as string);
  return alone && eol ? { start, end: end + eol } : { start, end };
}
