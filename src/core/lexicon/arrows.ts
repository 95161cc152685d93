// Arrows as authors draw them, and as they look after their text was read in a wrong encoding.

const arrow = /\s*(?:[─━═-]{1,6}[▶►>→]|[─━]{0,6}→|->|=>|-->|==>|⟶|⇒|➜|➡️?|‚Üí|â†'|â†’|&rarr;)\s*/u;

/** The first arrow of a text that points to the right, with the blanks around it. */
export function arrowIn(text: string, from = 0): { start: number; end: number } | null {
  const match = arrow.exec(text.slice(from));
  return match && { start: from + match.index, end: from + match.index + match[0].length };
}
