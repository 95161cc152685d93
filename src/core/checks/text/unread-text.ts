import { t } from "../../../l10n/index.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Check } from "../check.ts";

/** A stretch that is nested too deeply to be parsed, or has a line that no pattern is let loose on, so that nothing in it is known. */
export const unreadText: Check = {
  id: "unread-text",
  severity: "info",
  about: "writing",
  *run({ page, slice, claimsOf }) {
    const firstLine = ({ start, end }: Span): Span => {
      const line = /^.{0,200}/.exec(slice({ start, end: Math.min(end, start + 200) }))?.[0] ?? "";
      return { start, end: start + line.length };
    };
    for (const { blocks, base } of page.sections)
      for (const block of blocks)
        if (block.kind === "unread")
          yield {
            span: firstLine(shifted(block.span, base)),
            message: t("Nested too deeply, or too long a heading or gap: this was not read, up to the next heading"),
          };
    for (const { span, why, limit } of claimsOf("unplaced"))
      if (limit) yield { span: firstLine(span), message: t("Not read to its end: {0}", why) };
  },
};
