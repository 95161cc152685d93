import { nearest } from "../text/spelling.ts";
import type { Check } from "./check.ts";

const statuses = ["Draft", "Proposed", "Accepted", "Rejected", "Deprecated", "Superseded"];

/** A status that is none of the usual ones, a slip of the keys most often. */
export const unknownStatus: Check = {
  id: "unknown-status",
  severity: "info",
  *run(reading) {
    for (const { value, words, place } of reading.claimsOf("status")) {
      if (value !== "other" || place === "verdict") continue;
      const [first = ""] = words.text.split(/[\s,;:(–—-]/u);
      const near = nearest(first, statuses);
      yield {
        span: words.span,
        message: `“${words.text}” is no known status${near ? `; did you mean ${near}?` : ""}`,
        ...(near
          ? {
              fixes: [
                {
                  title: `Change to ${near}`,
                  edits: [{ span: { start: words.span.start, end: words.span.start + first.length }, text: near }],
                },
              ],
            }
          : {}),
      };
    }
  },
};
