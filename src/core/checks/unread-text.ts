import { shifted } from "../text/span.ts";
import type { Check } from "./check.ts";

/** A stretch that is nested too deeply to be parsed, so that nothing in it is known. */
export const unreadText: Check = {
  id: "unread-text",
  severity: "info",
  about: "writing",
  *run({ page, slice }) {
    for (const { blocks, base } of page.sections)
      for (const block of blocks) {
        if (block.kind !== "unread") continue;
        const { start, end } = shifted(block.span, base);
        const firstLine = /^.{0,200}/.exec(slice({ start, end: Math.min(end, start + 200) }))?.[0].length ?? 0;
        yield {
          span: { start, end: start + firstLine },
          message: "Nested too deeply: this was not read, up to the next heading",
        };
      }
  },
};
