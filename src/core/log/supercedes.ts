// "Supercedes", as one tool has written it for years.
import type { Page } from "../parse/page.ts";
import { outsideCodeOf } from "../text/code.ts";
import type { Lines, Range } from "../text/lines.ts";
import { matchesOf } from "../text/matches.ts";

/** The letter that should be an s, and the word around it. */
export interface Misspelling {
  readonly letter: Range;
  readonly word: Range;
  readonly text: "s" | "S";
}

/** Not within file names and addresses, which lead somewhere as they are. */
export function supercedingsIn(page: Pick<Page, "text">, lines: Lines): Misspelling[] {
  const found: Misspelling[] = [];
  for (const { text: words, start } of outsideCodeOf(page))
    for (const match of matchesOf(words, /(?<![\w/-])(super)(c)ed(?:e[sd]?|ing)(?![\w/-]|\.\w)/gi)) {
      const at = start + match.index;
      const letter = at + (match[1] ?? "").length;
      found.push({
        letter: lines.range({ start: letter, end: letter + 1 }),
        word: lines.range({ start: at, end: at + match[0].length }),
        text: match[2] === "C" ? "S" : "s",
      });
    }
  return found;
}
