// Arrows as authors draw them, and as they look after their text was read in a wrong encoding.

import { matchesOf } from "../text/matches.ts";
import { latePattern } from "./match.ts";

/** Also where it branches ("──┬──▶"), and with what is done along it: "User Service ──write──▶ user_db". */
const arrow =
  /(?:[─━═]{1,6} ?(?:read|write)s? ?[─━═]{1,6}[▶►>→]|[─━═┬┼-]{1,40}[▶►>→]|[─━]{0,40}→|->|=>|-->|==>|⟶|⇒|➜|➡️?|‚Üí|â†'|â†’|&rarr;)\s*/gu;

/** What every arrow that points to the right has. */
export const arrowhead = /[▶►>→⟶⇒➜➡]|‚Üí|â†|&rarr;/u;

/** The first arrow of a text that points to the right, with the blanks around it. */
export function arrowIn(text: string, from = 0): { start: number; end: number } | null {
  arrow.lastIndex = from;
  const match = arrow.exec(text);
  if (!match) return null;
  let start = match.index;
  while (start > from && /\s/.test(text[start - 1] as string)) start--;
  return { start, end: match.index + match[0].length };
}

/** Arrows, and the strokes that lead to a label on one: "Cart --cart.closed--> Billing" has three parts. */
const strokes = latePattern(
  `${arrow.source}|(?<=[\\s\\])\`])(?:[─━═┬┼]{1,60}|-{2,60}|={2,60}|[-–—](?=[[(]))\\s*`,
  "gu",
);

/** The stretches of a line that its arrows to the right part; one stretch where it has none. */
export function arrowPartsOf(text: string): { start: number; end: number }[] {
  if (!arrowIn(text)) return [{ start: 0, end: text.length }];
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of matchesOf(text, strokes)) {
    parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...parts, { start, end: text.length }].filter((part) => text.slice(part.start, part.end).trim() !== "");
}
