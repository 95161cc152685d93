/** More texts than a record of 1 MB has. */
const mostRemembered = 10_000;

/**
 * A function of a text that keeps its newest many thousand answers: the same headings and labels are asked for again and
 * again. What was not asked for since the last `mostRemembered` new texts is forgotten.
 */
export function remembered<R>(answer: (text: string) => R): (text: string) => R {
  let newer = new Map<string, R>();
  let older = newer;
  let last: { readonly text: string; readonly answer: R } | undefined;
  const recalled = (text: string): R => {
    const known = newer.get(text);
    if (known !== undefined || newer.has(text)) return known as R;
    if (newer.size > mostRemembered) {
      older = newer;
      newer = new Map();
    }
    const found = older.has(text) ? (older.get(text) as R) : answer(text);
    newer.set(text, found);
    return found;
  };
  // Several readers ask about one line in a row.
  return (text) => {
    if (last?.text !== text) last = { text, answer: recalled(text) };
    return last.answer;
  };
}
