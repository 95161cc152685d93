import { t } from "../../../l10n/index.ts";
import { outsideCodeOf } from "../../text/code.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Check } from "../check.ts";

/** An escape of JSON or HTML that a tool left in the text: `\u003c` for "<". */
export const escapedText: Check = {
  id: "escaped-text",
  severity: "warning",
  about: "writing",
  *run({ page }) {
    for (const { text, start } of outsideCodeOf(page))
      for (const match of matchesOf(text, /\\u00[0-7][0-9a-f]|&amp;(?:lt|gt|amp|quot);/gi)) {
        const span = { start: start + match.index, end: start + match.index + match[0].length };
        const plain = unescaped(match[0]);
        yield {
          span,
          message: t("“{0}” is an escape left in the text; it stands for “{1}”", match[0], plain),
          fixes: [{ title: t("Write {0}", plain), edits: [{ span, text: plain }] }],
        };
      }
  },
};

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

const unescaped = (written: string): string =>
  written.startsWith("\\")
    ? String.fromCharCode(Number.parseInt(written.slice(2), 16))
    : (named[written.slice(5, -1).toLowerCase()] ?? "");
