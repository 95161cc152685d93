// Where a record keeps diagrams of itself: apart from what draws them, for most records keep none.

import { diagramEnd, diagramStart } from "../lexicon/embedded.ts";
import type { Reading } from "../resolve/reading.ts";
import { outsideCodeOf } from "../text/code.ts";
import { matchesOf } from "../text/matches.ts";
import type { Span } from "../text/span.ts";
import type { ScopeChoice } from "./diagram.ts";

export interface Embedded {
  readonly view: string;
  readonly scope: ScopeChoice;
  /** Of the comment that opens it. */
  readonly mark: Span;
  /** What stands between the comments. */
  readonly inside: Span;
}

/** Those with both comments, in the order of the text. */
export function embeddedIn({ page }: Reading): Embedded[] {
  const found: Embedded[] = [];
  for (const part of outsideCodeOf(page)) {
    for (const match of matchesOf(part.text, diagramStart)) {
      const [comment, view = "architecture", scope = "decided", option] = match;
      const start = part.start + match.index;
      const mark = { start, end: start + comment.length };
      const end = page.text.indexOf(diagramEnd, mark.end);
      const choice = scopeOf(scope, option);
      if (end >= 0 && choice) found.push({ view, scope: choice, mark, inside: { start: mark.end, end } });
    }
  }
  return found;
}

function scopeOf(scope: string, option: string | undefined): ScopeChoice | null {
  if (scope === "option") return option === undefined ? null : { scope, option: Number(option) };
  const known = (["decided", "current", "future", "change"] as const).find((name) => name === scope);
  return known ? { scope: known } : null;
}
