// Arrows as authors draw them, and as they look after their text was read in a wrong encoding.

const arrow = /(?:[─━═-]{1,6}[▶►>→]|[─━]{0,6}→|->|=>|-->|==>|⟶|⇒|➜|➡️?|‚Üí|â†'|â†’|&rarr;)\s*/gu;

/** The first arrow of a text that points to the right, with the blanks around it. */
export function arrowIn(text: string, from = 0): { start: number; end: number } | null {
  arrow.lastIndex = from;
  const match = arrow.exec(text);
  if (!match) return null;
  let start = match.index;
  while (start > from && /\s/.test(text[start - 1] as string)) start--;
  return { start, end: match.index + match[0].length };
}
